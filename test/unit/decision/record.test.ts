import { describe, expect, it } from 'vitest';
import { open, type Assessment, type Evaluation, type Explanation } from '../../../src/decision/index.ts';
import { lower, plain, withCitations } from '../../../src/decision/plain.ts';
import { planFor } from '../../../src/decision/plan.ts';
import { toJson, toMarkdown } from '../../../src/decision/record.ts';
import { tiny, words } from './tiny.ts';

const at = (answers: Record<string, string>) => open(tiny).at(answers);
/** The same evaluation, saying something else in part. */
const saying = (now: Evaluation, assessment: Partial<Assessment>, explanation?: Explanation): Evaluation => ({
  ...now,
  assessment: { ...now.assessment, ...assessment },
  explain: () => explanation ?? now.explain(),
});

describe('a record to the letter', () => {
  it('of a result', () => {
    const now = at({ need: 'a' });
    const record = toMarkdown(words, now, { url: 'https://example.org/?need=a&<x> y', date: '2026-11-25' });
    const percent = (share: number) => `${Math.round(share * 100)} %`;
    const share = (place: number) => percent(now.assessment.ranking[place]!.probability);
    const { knowledge, weights } = now.assessment.levers!;
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

* RAG (chance ${share(0)})
* Hybrid (chance ${share(1)})
* Prompting (chance 1 %)
* Long context (chance 1 %)
* Fine-tuning (chance 0 %)

## Decision Outcome

Chosen option: "RAG" (plain RAG). The result is not certain: another approach may do as well, or one more answer may change it.

Its chance of being the right one, as checked on cases the model had not seen: ${share(0)}.
Knowledge at run time: text fetched for each question (${percent(knowledge.probability)}). Weights: as they are (${percent(weights.probability)}).
Runner-up: Hybrid (${share(1)}).

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
* Prompting, if Text: None
* Long context, if Text: Small
* Hybrid, if Means: Yes

## More Information

Model version 1.0.0. Answers: <https://example.org/?need=a&xy>
`);
  });

  it('tells what was ruled out, what spoke for and against, and takes the approach’s plan where the variant has none', () => {
    const record = toMarkdown(words, at({ need: 'b', text: 'none' }), { url: 'u' });
    expect(record).toContain('---\nstatus: proposed\n---\n\n# Use fine-tuning: LoRA\n');
    expect(record).toContain('* RAG (ruled out)\n');
    expect(record).toContain('* Not known: means\n');
    expect(record).toContain(
      '\n\n### Consequences\n\n* Good, because of "Need: A B" (+3 against the runner-up)\n' +
        '* Neutral, Long context is ruled out: There is no text.\n* Neutral, RAG is ruled out: There is no text.\n' +
        '* Neutral, Hybrid is ruled out: There is no text.\n\nWhat would change the outcome:',
    );
    expect(record).not.toContain('### Confirmation');
    const prompting = toMarkdown(words, at({ need: 'c', text: 'none', mean: 'no' }), { url: 'u' });
    expect(prompting).toContain('1. Ask. Measure: Answers. Move on: Go.');
    expect(prompting).not.toContain('Not known');
    expect(prompting).toContain('# Use prompting: prompt\n');
  });

  it('lists what speaks against it as well, in the order of the reasons, eight at most', () => {
    const now = at({ need: 'a', mean: 'yes' });
    const part = { question: 'need', option: 'b', reasons: [] };
    const margins = [8, -7, 6, -5, 4, 3, 2, -2, 1];
    const told = toMarkdown(
      words,
      saying(
        now,
        {},
        {
          ...now.explain()!,
          contributions: [
            { ...part, question: null, option: null, margin: 99 },
            { ...part, margin: 0 },
            ...margins.map((margin) => ({ ...part, margin })),
          ],
        },
      ),
      { url: 'u' },
    );
    expect(told.match(/^\* (Good|Bad).*$/gm)).toEqual(
      margins
        .slice(0, 8)
        .map(
          (margin) =>
            `* ${margin > 0 ? 'Good' : 'Bad'}, because of "Need: A B" (${margin > 0 ? '+' : '−'}${Math.abs(margin)} against the runner-up)`,
        ),
    );
  });

  it('of a conflict', () => {
    expect(toMarkdown(words, at({ text: 'none', mean: 'yes' }), { url: 'u' })).toContain(`# No recommendation

## Context and Problem Statement

What should supply knowledge and behaviour to the language model in this job? The facts as answered:

* Text? **None**
* Means? **Yes**
* Not known: need
`);
    const record = toMarkdown(words, at({ text: 'none', mean: 'yes' }), { url: 'u' });
    expect(record).toContain(
      'The result is answers contradict each other; there is no recommendation.\n\n* To settle: Text: None; Means: Yes. Not both.\n',
    );
    expect(toMarkdown(words, at({ need: 'c', text: 'big' }), { url: 'u' })).toContain('* To settle: Need: A C; Text: Big\n');
  });

  it.each([
    ['clear', 'clear: cases like this one have nearly always gone this way'],
    ['close', 'not certain: another approach may do as well, or one more answer may change it'],
    ['unknown', 'too little is known yet; this is only where it leans'],
  ] as const)('says what %s means', (status, meaning) =>
    expect(toMarkdown(words, saying(at({ need: 'a' }), { status }), { url: 'u' })).toContain(`The result is ${meaning}.`),
  );

  it('names every value of the levers', () => {
    const levers = (knowledge: 'none' | 'whole-context', weights: 'tuned') =>
      toMarkdown(
        words,
        saying(at({ need: 'a' }), {
          levers: { knowledge: { value: knowledge, probability: 0.8 }, weights: { value: weights, probability: 0.6 } },
        }),
        { url: 'u' },
      );
    expect(levers('none', 'tuned')).toContain('Knowledge at run time: nothing added (80 %). Weights: tuned (60 %).');
    expect(levers('whole-context', 'tuned')).toContain('Knowledge at run time: all of the text in the prompt (80 %).');
  });

  it('as JSON', () => {
    const now = at({ need: 'a' });
    const content = {
      ...now.assessment,
      explanation: now.explain(),
      readings: now.readings(),
      flips: now.flips({ size: 2, count: 5 }),
      url: 'u',
    };
    expect(toJson(now, { url: 'u' })).toBe(`${JSON.stringify(content, null, 2)}\n`);
    expect(JSON.parse(toJson(now, { url: 'u', date: 'd' }))).toEqual({ ...JSON.parse(JSON.stringify(content)), date: 'd' });
  });

  it('has the plan of the variant, else of the approach, else none', () => {
    const result = at({ need: 'a' }).assessment;
    expect(planFor(words, result)).toEqual(words.plans.r);
    expect(planFor(words, { ...result, winner: 'prompting', variant: 'p' })).toEqual(words.plans.prompting);
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
  it('can have the marks of everything it rests on', () => {
    const of = (reason: string, findings: string[], against: string[] = []) => withCitations({ reason, findings, against });
    expect(of('It does.', ['one', 'two'], ['three'])).toBe('It does [@one; @two; @three].');
    expect(of('No full stop', ['one'])).toBe('No full stop [@one].');
    expect(of('It does [@one].', ['one', 'two'])).toBe('It does [@one].');
    expect(of('A guess.', [])).toBe('A guess.');
  });
});
