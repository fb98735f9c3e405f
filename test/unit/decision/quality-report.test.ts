/** The report to the letter, on three cases whose figures can be worked out by hand. */
import { describe, expect, it } from 'vitest';
import { qualityReport, type QualityInput } from '../../../src/decision/quality-report.ts';
import type { KnownCase, Said } from '../../../src/decision/said.ts';
import { effect, tiny, withThresholds } from './tiny.ts';

const cases: readonly KnownCase[] = [
  { id: 'a', set: 'published', answers: { need: 'a', gap: 'form' }, assumed: ['need'], accepted: ['rag'] },
  { id: 'b', set: 'people', answers: { need: 'b', text: 'big' }, assumed: [], accepted: ['fine-tuning', 'hybrid'] },
  { id: 'c', set: 'people', answers: { text: 'small' }, assumed: [], accepted: ['prompting'] },
];
const said = (of: string, as: Said['as'], rag: number, chance: number): Said => ({
  case: of,
  as,
  known: 2,
  chances: { rag, prompting: 1000 - rag },
  said: chance,
  clear: chance >= 750,
});
/** RAG is said of a and b, prompting of c: right, wrong, right. */
const predictions = [
  said('a', 'stated', 800, 760),
  said('b', 'stated', 700, 800),
  said('c', 'stated', 300, 600),
  said('a', 'no-gap', 600, 550),
];
const budgets = [{ figure: 'right', recorded: 70, better: 'higher', slack: 2 }] as const;
const report = (more: Partial<QualityInput> = {}) =>
  qualityReport({ model: withThresholds({ clear: 75 }), cases, predictions, budgets, ...more });
const spaced = (lines: readonly string[]) => lines.map((line) => line.trim().replaceAll(/ {2,}/g, ' | '));

describe('the report', () => {
  const { lines, broken } = report();
  const from = lines.indexOf('Out of fold, by source:');
  it('begins with the model as it is', () => {
    expect(lines.slice(0, 3)).toEqual(['Model 1.0.0, 3 cases.', '', 'As the model is; it was fitted on these cases:']);
    // RAG for a, tuning for b, long context for c: two of three.
    expect(spaced(lines)[4]).toMatch(/^stated, all \| 3 \| 66\.7 % \| 0\.0 % \| 33\.3 % \|/);
    expect(lines[from - 1]).toBe('');
  });
  it('sets what was said out of fold beside both rules of thumb, by way, set and approach', () =>
    expect(spaced(lines.slice(from, from + 16))).toEqual([
      'Out of fold, by source:',
      'n | right | look-up | RAG | clear and right | log loss | Brier | calib.',
      'stated, all | 3 | 66.7 % | 0.0 % | 33.3 % | 66.7 % | 50.0 % | 0.798 | 0.286 | 0.480',
      'published | 1 | 100.0 % | 0.0 % | 100.0 % | 100.0 % | 100.0 % | 0.274 | 0.058 | 0.240',
      'people | 2 | 50.0 % | 0.0 % | 0.0 % | 50.0 % | 0.0 % | 1.060 | 0.400 | 0.600',
      'no-gap, all | 1 | 100.0 % | 100.0 % | 100.0 % | 0.0 % | – | 0.598 | 0.202 | 0.450',
      'published | 1 | 100.0 % | 100.0 % | 100.0 % | 0.0 % | – | 0.598 | 0.202 | 0.450',
      'people | 0',
      'stated-only, all | 0',
      'published | 0',
      'people | 0',
      'accepted: prompting | 1 | 100.0 % | 0.0 % | 0.0 % | 0.0 % | – | 0.511 | 0.160 | 0.400',
      'accepted: long-context | 0',
      'accepted: rag | 1 | 100.0 % | 0.0 % | 100.0 % | 100.0 % | 100.0 % | 0.274 | 0.058 | 0.240',
      'accepted: fine-tuning | 1 | 0.0 % | 0.0 % | 0.0 % | 100.0 % | 0.0 % | 1.609 | 0.640 | 0.800',
      'accepted: hybrid | 1 | 0.0 % | 0.0 % | 0.0 % | 100.0 % | 0.0 % | 1.609 | 0.640 | 0.800',
    ]));
  it('keeps its columns one below another', () => {
    expect(lines[from + 2]).toBe(
      '  stated, all                        3    66.7 %     0.0 %    33.3 %    66.7 %    50.0 %     0.798     0.286     0.480',
    );
    expect(lines[from + 3]!.indexOf('published')).toBe(4);
    expect(new Set(lines.slice(from + 1, from + 7).map((line) => line.length)).size).toBe(1);
  });
  it('ends with the figures on which there may be budgets, and what is broken', () => {
    expect(lines.slice(-10)).toEqual([
      '',
      'Figures on which there may be budgets (content/decision/quality.yaml), out of fold:',
      '  right                  66.7   recorded 70, slack 2',
      '  right-published         100',
      '  right-people             50',
      '  right-no-gap            100',
      '  clear-and-right          50',
      '  clear                  66.7',
      '  calibration-error      47.3',
      '  log-loss              0.798',
    ]);
    expect(broken).toEqual(['right is 66.7; it was 70, and may be worse by 2.']);
  });
  it('says so where nothing was said out of fold, and counts every budget as broken', () => {
    const unfitted = report({ predictions: [] });
    expect(unfitted.lines).toContain('Nothing out of fold: the model is not fitted. Run `npm run fit`.');
    expect(unfitted.lines.join()).not.toContain('Out of fold, by source');
    expect(unfitted.broken).toEqual(['right: there is nothing out of fold to hold it against.']);
  });
});

describe('people who are asked step by step', () => {
  const { questions } = tiny;
  const named = ['gap', 'output', 'arrival'];
  const model = withThresholds(
    { leastAnswers: 3, clear: 101, worthAsking: 1000 },
    {
      ...tiny,
      questions: [...named, 'rights'].map((id) => ({ ...questions[0]!, id })),
      opening: ['arrival', 'gap', 'output'],
      musts: { answerable: 1, said: 1, ticks: [{ id: 'x', sets: { rights: 'b' } }], together: [], otherwise: { rights: 'a' } },
      moves: [],
      constraints: [],
      effects: [effect('x', 'r2', 'fit', 3, { gap: ['a'] }), effect('y', 'l', 'fit', 3, { gap: ['b'] })],
      renamed: { questions: {}, options: {} },
    },
  );
  const person = (answers: Record<string, string>, set: KnownCase['set'] = 'people'): KnownCase => ({
    ...cases[0]!,
    set,
    answers,
    assumed: [],
  });
  const guided = (...people: KnownCase[]) => {
    const { lines } = report({ model, cases: people, predictions: [] });
    const at = lines.findIndex((line) => line.startsWith('Guided'));
    return at < 0 ? null : lines.slice(at - 1, at + 2);
  };
  it('are told by how many questions, how many of them in vain, and what was among the first', () => {
    // Both are asked what opens every talk, and then, with fewer answers than a result needs, for the duties.
    expect(guided(person({ gap: 'a', arrival: 'a' }), person({ gap: 'b' }), person({ gap: 'a' }, 'published'))).toEqual([
      '',
      `Guided, over 2 people's questions: median 4 questions, 2 of them "not sure"; right in 50.0 %.`,
      'Among the first five: gap 2, output 2, arrival 2, musts 2.',
    ]);
    // Who answers all three is not asked for the duties.
    expect(guided(person({ gap: 'a', output: 'a', arrival: 'c' }))!.slice(1)).toEqual([
      `Guided, over 1 people's questions: median 3 questions, 0 of them "not sure"; right in 100.0 %.`,
      'Among the first five: gap 1, output 1, arrival 1, musts 0.',
    ]);
  });
  it('are left out where there are none', () => expect(guided(person({ gap: 'a' }, 'published'))).toBeNull());
});
