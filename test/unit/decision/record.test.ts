import { describe, expect, it } from 'vitest';
import { flips, recommend } from '../../../src/decision/index.ts';
import { lower, plain } from '../../../src/decision/plain.ts';
import { planFor, toJson, toMarkdown } from '../../../src/decision/record.ts';
import { model, text } from './support.ts';
import { tiny, words } from './tiny.ts';

describe('decision record', () => {
  const result = recommend(model, { gap: 'facts', output: 'answers', corpus: 'large', change: 'often', known: 'absent' });
  const context = { url: 'https://example.org/advisor/?gap=facts', date: '2026-11-20', flips: flips(model, result.answers) };
  it('is MADR, complete and free of marks', () => {
    const record = toMarkdown(model, text, result, context);
    for (const heading of [
      '# Use RAG',
      '## Context and Problem Statement',
      '## Considered Options',
      '## Decision Outcome',
      '### Consequences',
      '### Confirmation',
      '## More Information',
    ]) {
      expect(record).toContain(`\n${heading}`);
    }
    expect(record).toContain('date: 2026-11-20');
    expect(record).toContain(context.url);
    expect(record).toContain(`Model version ${model.version}`);
    expect(record).not.toMatch(/\[@|\(term:|undefined|NaN/);
  });
  it('says what to settle in a conflict', () => {
    const conflict = recommend(model, { offline: 'yes', weights: 'api-only' });
    const record = toMarkdown(model, text, conflict, { url: 'x' });
    expect(record).toContain('# No recommendation');
    expect(record).toContain('To settle: ');
    expect(record).not.toContain('date:');
  });
  it('is JSON too', () => {
    const data = JSON.parse(toJson(result, context)) as Record<string, unknown>;
    expect(data).toMatchObject({ winner: 'rag', url: context.url, date: '2026-11-20', version: model.version });
    expect(data.flips).toEqual(context.flips);
  });
  it('has a plan for every variant', () => {
    for (const [variant, approach] of model.candidates) {
      expect(
        planFor(text, {
          ...result,
          variant,
          winner: (['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'] as const)[approach]!,
        }),
      ).not.toBeNull();
    }
    expect(planFor(text, recommend(model, { offline: 'yes', weights: 'api-only' }))).toBeNull();
  });
});

describe('a record to the letter', () => {
  it('of a result', () => {
    const result = recommend(tiny, { need: 'a' });
    const record = toMarkdown(tiny, words, result, {
      url: 'https://example.org/?need=a&<x> y',
      date: '2026-11-25',
      flips: flips(tiny, { need: 'a' }, { count: 2 }),
    });
    const share = (at: number) => `${Math.round(result.ranking[at]!.acceptability * 100)} %`;
    expect(record).toBe(`---
status: proposed
date: 2026-11-25
---

# Use RAG: plain RAG

## Context and Problem Statement

What should supply knowledge and behaviour to the language model in this job? The facts as answered:

* What is needed? **An A**
* Not known: text, means

## Considered Options

* RAG (5 points, first in ${share(0)} of readings)
* Hybrid (4 points, first in ${share(1)} of readings)
* Prompting (0 points, first in 0 % of readings)
* Long context (0 points, first in 0 % of readings)
* Fine-tuning (−1 point, first in 0 % of readings)

## Decision Outcome

Chosen option: "RAG" (plain RAG). The result is close: another reading of the evidence, or one more answer, may change it.

It comes first in ${share(0)} of the sampled readings (standard error ${Math.round(result.firmnessError * 100)} %). This is not the chance of being right.
Runner-up: Hybrid, 1 point behind.

### Confirmation

1. Do this. Measure: That. Move on: Then.
2. Do more. Measure: More. Move on: Later.

Revisit when:

* It changes.
* It grows.

Risks:

* It fails.

What would change the outcome:

* Fine-tuning, if Need: A B
* Prompting, if Need: A C

## More Information

Model version 1.0.0. Answers: <https://example.org/?need=a&xy>
`);
  });

  it('tells what was ruled out, what spoke for and against, and takes the approach’s plan where the variant has none', () => {
    const record = toMarkdown(tiny, words, recommend(tiny, { need: 'b', text: 'none' }), { url: 'u' });
    expect(record).toContain('---\nstatus: proposed\n---\n\n# Use fine-tuning: LoRA\n');
    expect(record).toContain('* RAG (ruled out)\n');
    expect(record).toContain('* Not known: means\n');
    expect(record).toContain(
      '\n\n### Consequences\n\n* Good, because of "Need: A B" (+3 against the runner-up)\n' +
        '* Neutral, Long context is ruled out: There is no text.\n* Neutral, RAG is ruled out: There is no text.\n' +
        '* Neutral, Hybrid is ruled out: There is no text.\n\n## More',
    );
    expect(record).not.toContain('### Confirmation');
    expect(record).not.toContain('What would change');
    const prompting = toMarkdown(tiny, words, recommend(tiny, { need: 'c', text: 'none', mean: 'no' }), { url: 'u' });
    expect(prompting).toContain('1. Ask. Measure: Answers. Move on: Go.');
    expect(prompting).not.toContain('Not known');
    expect(prompting).toContain('# Use prompting: prompt\n');
  });

  it('lists what speaks against it as well, the weightiest first, eight at most', () => {
    const result = recommend(tiny, { need: 'a', mean: 'yes' });
    const part = { question: 'need', option: 'b', points: [], effects: [] };
    const told = toMarkdown(
      tiny,
      words,
      {
        ...result,
        contributions: [
          ...[1, -5, 0, 3, 2, -2, 4, 6, -7, 8].map((margin) => ({ ...part, margin })),
          { ...part, question: null, option: null, margin: 99 },
        ],
      },
      { url: 'u' },
    );
    expect(told.match(/^\* (Good|Bad).*$/gm)).toEqual(
      [8, -7, 6, -5, 4, 3, 2, -2].map(
        (margin) =>
          `* ${margin > 0 ? 'Good' : 'Bad'}, because of "Need: A B" (${margin > 0 ? '+' : '−'}${Math.abs(margin)} against the runner-up)`,
      ),
    );
  });

  it('of a conflict', () => {
    expect(toMarkdown(tiny, words, recommend(tiny, { text: 'none', mean: 'yes' }), { url: 'u' })).toContain(`# No recommendation

## Context and Problem Statement

What should supply knowledge and behaviour to the language model in this job? The facts as answered:

* Text? **None**
* Means? **Yes**
* Not known: need
`);
    const record = toMarkdown(tiny, words, recommend(tiny, { text: 'none', mean: 'yes' }), { url: 'u' });
    expect(record).toContain(
      'The result is answers contradict each other; there is no recommendation.\n\n* To settle: Text: None; Means: Yes. Not both.\n',
    );
    expect(toMarkdown(tiny, words, recommend(tiny, { need: 'c', text: 'big' }), { url: 'u' })).toContain(
      '* To settle: Need: A C; Text: Big\n',
    );
  });

  it.each([
    ['clear', 'clear: most readings of the evidence and of what is at stake agree'],
    ['close', 'close: another reading of the evidence, or one more answer, may change it'],
    ['unknown', 'too little is known yet; this is only where it leans'],
  ] as const)('says what %s means', (status, meaning) =>
    expect(toMarkdown(tiny, words, { ...recommend(tiny, { need: 'a' }), status }, { url: 'u' })).toContain(
      `The result is ${meaning}.`,
    ),
  );

  it('as JSON', () => {
    const result = recommend(tiny, { need: 'a' });
    expect(toJson(result, { url: 'u' })).toBe(`${JSON.stringify({ ...result, url: 'u' }, null, 2)}\n`);
    expect(JSON.parse(toJson(result, { url: 'u', date: 'd', flips: [] }))).toEqual({
      ...JSON.parse(JSON.stringify(result)),
      flips: [],
      url: 'u',
      date: 'd',
    });
  });

  it('has the plan of the variant, else of the approach, else none', () => {
    const result = recommend(tiny, { need: 'a' });
    expect(planFor(words, result)).toBe(words.plans.r);
    expect(planFor(words, { ...result, winner: 'prompting', variant: 'p' })).toBe(words.plans.prompting);
    expect(planFor(words, { ...result, winner: 'hybrid', variant: 'h' })).toBeNull();
    expect(planFor(words, { ...result, winner: null, variant: null })).toBeNull();
  });
});

describe('wording for records', () => {
  it.each([
    ['Plain RAG', 'plain RAG'],
    ['LoRA', 'LoRA'],
    ['RAFT', 'RAFT'],
    ['An API without tuning', 'an API without tuning'],
    ['A few, up to fifty', 'a few, up to fifty'],
    ['API', 'API'],
    ['Long-context', 'long-context'],
    ['under a second', 'under a second'],
    ['', ''],
  ])('%s → %s', (words, small) => expect(lower(words)).toBe(small));
  it.each([
    ['One thing [@a; @b-c].', 'One thing.'],
    ['[LoRA](term:lora) and [a page](/guides/x/#y)', 'LoRA and a page'],
    ['As it is [sic].', 'As it is [sic].'],
  ])('%s → %s', (prose, bare) => expect(plain(prose)).toBe(bare));
});
