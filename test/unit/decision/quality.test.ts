/** How the model's quality is counted. */
import { describe, expect, it } from 'vitest';
import { median, qualityReport } from '../../../src/decision/quality-report.ts';
import { figuresOf } from '../../../src/decision/quality.ts';
import { answersIn, saidOf, type KnownCase, type Said } from '../../../src/decision/said.ts';
import { brokenBudgets, budgeted } from '../../../src/decision/budgets.ts';
import { judge } from '../../../src/decision/judged.ts';
import { reliability } from '../../../src/decision/reliability.ts';
import { ruleAnswer, ruleRight } from '../../../src/decision/rules-of-thumb.ts';
import { wilson } from '../../../src/decision/wilson.ts';
import { tiny } from './tiny.ts';
import { BUDGETED } from '../../../src/schemas/decision-quality.ts';

const made = (id: string, more: Partial<KnownCase> = {}): KnownCase => ({
  id,
  set: 'published',
  answers: { need: 'a', gap: 'form' },
  assumed: ['need'],
  accepted: ['rag'],
  ...more,
});
const said = (of: string, chance: number, more: Partial<Said> = {}): Said => ({
  case: of,
  as: 'stated',
  known: 2,
  chances: { rag: 800, prompting: 200 },
  said: chance,
  clear: chance >= 950,
  ...more,
});
const four = [
  made('a'),
  made('b'),
  made('c', { accepted: ['prompting'] }),
  made('d', { set: 'people', accepted: ['hybrid', 'rag'] }),
];
const judged = judge(four, [said('a', 960), said('b', 700), said('c', 960), said('d', 720), said('gone', 1)]);

describe('judging', () => {
  it('takes the likeliest approach for the winner, and cases that are gone for none', () => {
    expect(judged.map((one) => [one.case.id, one.winner, one.right, one.said])).toEqual([
      ['a', 'rag', true, 0.96],
      ['b', 'rag', true, 0.7],
      ['c', 'rag', false, 0.96],
      ['d', 'rag', true, 0.72],
    ]);
    expect(judge(four, [said('a', 0, { chances: {} })])[0]).toMatchObject({ winner: null, right: false });
  });
  it('counts what is right, clear, and how far what was said is from what was found', () => {
    const figures = figuresOf(judged);
    expect(figures).toMatchObject({ n: 4, right: 3, clear: 2, clearRight: 1, accuracy: 0.75, interval: wilson(3, 4) });
    expect(figures.logLoss).toBeCloseTo(-(Math.log(0.96) + Math.log(0.7) + Math.log(0.04) + Math.log(0.72)) / 4, 12);
    expect(figures.brier).toBeCloseTo((0.04 ** 2 + 0.3 ** 2 + 0.96 ** 2 + 0.28 ** 2) / 4, 12);
    expect(figures.calibrationError).toBeCloseTo(0.5 * (0.96 - 0.5) + 0.5 * (1 - 0.71), 12);
    expect(figuresOf(judge(four, [said('c', 1000)])).logLoss).toBeCloseTo(-Math.log(0.001), 12);
  });
  it('bins what was said, the last bin closed', () => {
    expect(reliability(judged)).toEqual([
      { from: 0.7, to: 0.8, n: 2, said: 0.71, found: 1, interval: wilson(2, 2) },
      { from: 0.9, to: 1, n: 2, said: 0.96, found: 0.5, interval: wilson(1, 2) },
    ]);
    expect(reliability(judge(four, [said('a', 1000)]))).toMatchObject([{ from: 0.9, n: 1 }]);
    expect(reliability(judged, 2)).toHaveLength(1);
  });
  it('puts a case in three ways', () => {
    const one = made('a');
    expect([answersIn(one, 'stated'), answersIn(one, 'no-gap'), answersIn(one, 'stated-only')]).toEqual([
      { need: 'a', gap: 'form' },
      { need: 'a' },
      { gap: 'form' },
    ]);
  });
  it('asks the model as it stands in every way', () => {
    const list = saidOf(tiny, [made('a', { answers: { need: 'a', mean: 'yes', text: 'big' } })]);
    expect(list.map(({ as, known }) => [as, known])).toEqual([
      ['stated', 3],
      ['no-gap', 3],
      ['stated-only', 2],
    ]);
    expect(list[0]).toMatchObject({ case: 'a', clear: true, said: list[0]!.chances.hybrid });
  });
});

describe('rules of thumb', () => {
  it('look up what is wrong, or always say the same', () => {
    const gaps = ['facts', 'form', 'both', 'skill', 'cost-speed', 'none', 'unbuilt'];
    expect(gaps.map((gap) => ruleAnswer('look-up', { gap }))).toEqual([
      'rag',
      'fine-tuning',
      'hybrid',
      'fine-tuning',
      'fine-tuning',
      'prompting',
      'rag',
    ]);
    expect([ruleAnswer('look-up', {}), ruleAnswer('always-rag', { gap: 'form' })]).toEqual(['rag', 'rag']);
    expect([ruleRight('always-rag', judged), ruleRight('look-up', judged)]).toEqual([3, 0]);
  });
});

describe('budgets', () => {
  const budget = { figure: 'right', recorded: 88, better: 'higher', slack: 2 } as const;
  it('break only beyond their slack, in their own direction', () => {
    expect(brokenBudgets([budget], { right: 86 })).toEqual([]);
    expect(brokenBudgets([budget], { right: 85.9 })).toEqual(['right is 85.9; it was 88, and may be worse by 2.']);
    const low = { figure: 'log-loss', recorded: 0.3, better: 'lower', slack: 0.02 } as const;
    expect([brokenBudgets([low], { 'log-loss': 0.32 }), brokenBudgets([low], { 'log-loss': 0.33 }).length]).toEqual([[], 1]);
    expect(brokenBudgets([budget], {})[0]).toContain('is no figure of the report');
  });
  it('stand on figures by set and way', () =>
    expect(budgeted([...judged, ...judge(four, [said('a', 600, { as: 'no-gap' })])])).toMatchObject({
      right: 75,
      'right-published': 66.7,
      'right-people': 100,
      'right-no-gap': 100,
      'clear-and-right': 50,
      clear: 50,
    }));
  it('are those that content/decision/quality.yaml may name', () => expect(Object.keys(budgeted(judged))).toEqual([...BUDGETED]));
  it('know a middle', () => expect([median([5, 1, 3]), median([4, 1, 3, 2]), median([])]).toEqual([3, 2, NaN]));
  it('are printed with the report', () => {
    const cases = [made('a'), made('d', { set: 'people' })];
    const { lines, broken } = qualityReport({
      model: tiny,
      cases,
      predictions: [said('a', 960), said('d', 700)],
      budgets: [budget],
    });
    expect(lines.join('\n')).toMatch(/right +100 +recorded 88, slack 2/);
    expect(lines.join('\n')).toContain("Guided, over 1 people's questions: median");
    expect(broken).toEqual([]);
    expect(qualityReport({ model: tiny, cases, predictions: [], budgets: [budget] }).broken).toHaveLength(1);
  });
});
