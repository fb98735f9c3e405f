import { expect, it } from 'vitest';
import { compileWithout, feedingSources } from '../../../src/decision/leave-out.ts';
import { scoreRuns } from '../../../src/decision/score-runs.ts';
import { asCase, scoreCase, type Case } from '../../../src/decision/scorecard.ts';
import { evidence, files, loaded, model } from './support.ts';

const feeds = feedingSources(files, evidence);
const sourceOf = new Map([...evidence].map(([id, { source }]) => [id, source]));
const score = (one: Case, without: string[] = [], by = model) => scoreCase(by, files.questions, one, without, feeds, sourceOf);

it('scores cases and situations in every way, each as one alone', () => {
  const cases = ['current-events', 'two-hundred-labels', 'shell-on-device'].map((id) =>
    loaded.cases.find((one) => one.id === id)!,
  ) as unknown as Case[];
  const situations = [
    { ...loaded.situations[0]!, model: model.version },
    { ...loaded.situations[1]!, model: '1.0.0' },
    { ...loaded.situations[2]!, model: model.version },
  ];
  const runs = scoreRuns({ ...loaded, cases: cases as unknown as typeof loaded.cases, situations });
  const [first, second, third] = situations.map(asCase) as [Case, Case, Case];
  expect(runs).toEqual({
    asItIs: cases.map((one) => score(one)),
    withoutOwn: cases.map((one) => score(one, [], compileWithout(files, evidence, sourceOf.get(one.source)!).model)),
    noDiagnosis: cases.map((one) => score(one, ['main_gap'])),
    statedOnly: cases.map((one) => score(one, ['assumed'])),
    unseen: [score(first), score(third)],
    unseenNoDiagnosis: [score(first, ['main_gap']), score(third, ['main_gap'])],
    used: [score(second)],
    usedNoDiagnosis: [score(second, ['main_gap'])],
  });
  // What is withheld makes a difference here, or the comparison would show nothing.
  expect(runs.noDiagnosis).not.toEqual(runs.asItIs);
  expect(runs.statedOnly).not.toEqual(runs.asItIs);
  expect(runs.withoutOwn).not.toEqual(runs.asItIs);
});

it('takes a source that is no finding for its own name', () => {
  const [one] = loaded.cases as unknown as Case[];
  const runs = scoreRuns({ ...loaded, cases: [{ ...one!, source: 'nobody' }] as unknown as typeof loaded.cases, situations: [] });
  expect(runs.withoutOwn).toEqual(runs.asItIs);
});
