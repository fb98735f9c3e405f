/** Counting, on cases made up for the purpose. */
import { describe, expect, it } from 'vitest';
import { baselineAnswer, BASELINES } from '../../../src/decision/baselines.ts';
import { compileWithout, feedingSources } from '../../../src/decision/leave-out.ts';
import type { ApproachId, Status } from '../../../src/decision/index.ts';
import {
  asCase,
  baselines,
  scoreCase,
  tally,
  tallyBaseline,
  wilson,
  type Case,
  type Scored,
} from '../../../src/decision/scorecard.ts';
import { cases, evidence, files, model, vocabulary } from './support.ts';

const made = (over: Partial<Case> = {}): Case => ({
  id: 'made',
  title: 'A case made up',
  source: 'ovadia-current',
  set: 'weighed',
  facts: { main_gap: 'knowledge', corpus_size: 'large', knowledge_in_model: 'absent', knowledge_change: 'live' },
  assumed: ['corpus_size', 'knowledge_in_model', 'knowledge_change'],
  accepted: ['rag'],
  contested: false,
  ...over,
});

describe('one case', () => {
  it('is scored with what it says', () => {
    const scored = scoreCase(model, vocabulary, made({ contested: true, set: 'held-out' }));
    expect(scored).toMatchObject({
      id: 'made',
      title: 'A case made up',
      winner: 'rag',
      right: true,
      contested: true,
      set: 'held-out',
    });
    expect(scored.accepted).toEqual(['rag']);
    expect(scored.inSample).toBe(false);
    expect(scoreCase(model, vocabulary, made({ accepted: ['hybrid', 'prompting'] })).right).toBe(false);
    expect(scoreCase(model, vocabulary, made({ accepted: ['hybrid', 'rag'] })).right).toBe(true);
  });
  it('leaves out the keys named, and those that the case assumes', () => {
    expect(scoreCase(model, vocabulary, made(), ['assumed']).status).toBe('unknown');
    expect(scoreCase(model, vocabulary, made(), ['corpus_size', 'knowledge_in_model', 'knowledge_change', 'main_gap']).winner).toBe(
      'prompting',
    );
  });
  it('is in-sample when its source feeds the model, whatever the finding is called', () => {
    const of = (feeds: string[], sources: [string, string][]) =>
      scoreCase(model, vocabulary, made(), [], new Set(feeds), new Map(sources)).inSample;
    expect(of(['ovadia'], [['ovadia-current', 'ovadia']])).toBe(true);
    expect(of(['ovadia'], [])).toBe(false);
    expect(of(['ovadia-current'], [])).toBe(true);
  });
  it('has no winner, and is not right, where answers contradict each other', () => {
    const scored = scoreCase(model, vocabulary, made({ facts: { offline: 'required', model_access: 'api-only' } }));
    expect([scored.winner, scored.right, scored.status]).toEqual([null, false, 'conflict']);
  });
  it('can be a situation without a finding', () => {
    const one = asCase({ id: 'x', source: 'a book', facts: { main_gap: 'none' }, assumed: ['main_gap'], accepted: ['rag'] });
    expect(one).toEqual({
      id: 'x',
      title: 'x',
      source: 'a book',
      set: 'held-out',
      facts: { main_gap: 'none' },
      assumed: ['main_gap'],
      accepted: ['rag'],
      contested: false,
    });
  });
});

describe('the tally', () => {
  const scored = (status: Status, right: boolean): Scored => ({
    id: '',
    title: '',
    winner: 'rag',
    variant: null,
    status,
    firmness: 1,
    accepted: ['rag'],
    right,
    contested: false,
    inSample: false,
    set: 'weighed',
  });
  it('counts by status', () => {
    const t = tally([
      scored('clear', true),
      scored('clear', true),
      scored('clear', true),
      scored('clear', false),
      scored('close', true),
      scored('close', false),
      scored('close', false),
      scored('unknown', true),
      scored('unknown', false),
      scored('conflict', false),
      scored('conflict', true),
    ]);
    expect(t.byStatus).toEqual({
      clear: { right: 3, wrong: 1 },
      close: { right: 1, wrong: 2 },
      unknown: { right: 1, wrong: 1 },
      conflict: { right: 1, wrong: 1 },
    });
    expect([t.n, t.right, t.wrong, t.declined]).toEqual([11, 4, 3, 4]);
    expect([t.rightAnyStatus, t.coverage, t.accuracyWhenClear]).toEqual([6 / 11, 4 / 11, 0.75]);
    expect(t.interval).toEqual(wilson(6, 11));
  });
  it('is nothing of nothing', () => {
    const t = tally([]);
    expect([t.n, t.rightAnyStatus, t.coverage, t.accuracyWhenClear]).toEqual([0, 0, 0, 0]);
    expect(t.interval).toEqual([0, 1]);
  });
});

describe('rules of thumb', () => {
  const facts = (more: Record<string, string>) => ({ task: 'question answering', ...more });
  it.each([
    [{ main_gap: 'knowledge' }, 'rag'],
    [{ main_gap: 'behaviour' }, 'fine-tuning'],
    [{ main_gap: 'both' }, 'hybrid'],
    [{ main_gap: 'cost-or-speed' }, 'fine-tuning'],
    [{ main_gap: 'none' }, 'prompting'],
  ] as const)('the diagnosis alone: %j gives %s', (given, approach) =>
    expect(baselineAnswer('diagnosis', facts(given), 'long-context')).toBe(approach),
  );
  it.each([
    [{ style_or_format: 'strict', knowledge_change: 'weekly' }, 'hybrid'],
    [{ main_gap: 'both' }, 'hybrid'],
    [{ main_gap: 'behaviour', citations: 'needed' }, 'hybrid'],
    [{ main_gap: 'knowledge' }, 'rag'],
    [{ citations: 'needed' }, 'rag'],
    [{ knowledge_change: 'monthly', latency: 'sub-second' }, 'rag'],
    [{ knowledge_change: 'daily' }, 'rag'],
    [{ knowledge_change: 'live', offline: 'required' }, 'rag'],
    [{ main_gap: 'behaviour' }, 'fine-tuning'],
    [{ style_or_format: 'strict' }, 'fine-tuning'],
    [{ latency: 'sub-second' }, 'fine-tuning'],
    [{ offline: 'required', knowledge_change: 'yearly' }, 'fine-tuning'],
    [{ monthly_volume: 'high' }, 'fine-tuning'],
    [{ monthly_volume: 'very-high' }, 'fine-tuning'],
    [{ style_or_format: 'some', latency: 'seconds', monthly_volume: 'low' }, 'rag'],
    [{}, 'rag'],
  ] as const)('the guides’ shared rules: %j gives %s', (given, approach) =>
    expect(baselineAnswer('guides', facts(given), 'prompting')).toBe(approach),
  );
  it('the diagnosis alone falls back on the commonest answer', () =>
    expect(baselineAnswer('diagnosis', facts({}), 'hybrid')).toBe('hybrid'));
  it('always the commonest answer gives just that', () =>
    expect(baselineAnswer('majority', facts({ main_gap: 'knowledge' }), 'long-context')).toBe('long-context'));
  it('are counted against what is accepted', () => {
    // The commonest is neither the first nor the last.
    const list = [
      made({ facts: { main_gap: 'behaviour' }, accepted: ['prompting'] }),
      made({ facts: { main_gap: 'knowledge' }, accepted: ['rag'] }),
      made({ facts: { main_gap: 'knowledge' }, accepted: ['rag', 'long-context'] }),
    ];
    expect(tallyBaseline('majority', list)).toEqual({ n: 3, right: 2, interval: wilson(2, 3) });
    expect(tallyBaseline('diagnosis', list)).toEqual({ n: 3, right: 2, interval: wilson(2, 3) });
    expect(tallyBaseline('majority', [])).toEqual({ n: 0, right: 0, interval: [0, 1] });
    expect(Object.keys(baselines(list))).toEqual([...BASELINES]);
    expect(baselines(list).diagnosis).toEqual(tallyBaseline('diagnosis', list));
  });
});

describe('wilson', () => {
  it('gives the textbook interval', () => {
    const [low, high] = wilson(25, 26);
    expect(low).toBeCloseTo(0.8111, 3);
    expect(high).toBeCloseTo(0.9932, 3);
    const [wide] = wilson(25, 26, 2.576);
    expect(wide).toBeLessThan(low);
  });
  it('stays within 0 and 1, and is the whole range for nothing', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
    expect(wilson(0, 5)[0]).toBe(0);
    expect(wilson(5, 5)[1]).toBe(1);
    expect(wilson(0, 5)[1]).toBeCloseTo(0.4345, 3);
    expect(wilson(5, 5)[0]).toBeCloseTo(0.5655, 3);
  });
});

describe('the model without a source', () => {
  const feeds = feedingSources(files, evidence);
  it('knows which sources feed it: effects of all kinds, interactions and constraints, for and against', () => {
    for (const finding of [
      ...files.effects.always,
      ...Object.values(files.effects.byQuestion).flatMap((one) => Object.values(one).flat()),
      ...files.interactions,
    ].flatMap((one) => [...one.findings, ...one.against]))
      expect(feeds.has(evidence.get(finding)!.source)).toBe(true);
    for (const finding of files.constraints.flatMap((one) => one.findings))
      expect(feeds.has(evidence.get(finding)!.source)).toBe(true);
    expect(feeds.has('takemeter-nba')).toBe(false);
  });
  it('grades anew what rested on it, and leaves the rest as it is', () => {
    const source = evidence.get('ovadia-current')!.source;
    const { model: without, text } = compileWithout(files, evidence, source);
    expect(without.effects).toHaveLength(model.effects.length);
    const changed = model.effects.filter((effect, at) => JSON.stringify(effect) !== JSON.stringify(without.effects[at]));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(40);
    for (const { findings, against } of Object.values(text.effects))
      for (const id of [...findings, ...against]) expect(evidence.get(id)!.source).not.toBe(source);
    without.effects.forEach((effect, at) => expect(Math.sign(effect[3])).toBe(Math.sign(model.effects[at]![3])));
  });
  it('makes a judgement of one step of what loses everything', () => {
    const only = Object.entries(compileWithout(files, evidence, 'edge-graphrag').text.effects).filter(
      ([id, { findings }]) => findings.length === 0 && id.includes('graph-rag'),
    );
    expect(only.length).toBeGreaterThan(0);
    for (const [, { grade, judgement }] of only) expect([Math.abs(grade), judgement]).toEqual([1, true]);
  });
  it('is the same model when the source feeds nothing', () =>
    expect(compileWithout(files, evidence, 'takemeter-nba').model).toEqual(model));
  it('keeps most cases right', () => {
    const right = cases.filter((one) => {
      const { model: blind } = compileWithout(files, evidence, evidence.get(one.source)!.source);
      const { winner } = scoreCase(blind, vocabulary, one);
      return winner !== null && (one.accepted as readonly ApproachId[]).includes(winner);
    });
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.9);
  });
});
