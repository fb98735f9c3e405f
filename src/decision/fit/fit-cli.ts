/** `npm run fit [-- --kept-apart] [-- --dry]`: fits the grades to the cases and writes `fitted.yaml` and `predictions.yaml`. Node only. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DecisionCase } from '../../schemas/decision-cases.ts';
import { withFit } from '../features.ts';
import { loadModel, type Loaded } from '../load.ts';
import { APPROACHES, type Model } from '../model.ts';
import { open } from '../open.ts';
import { calibrationOf, calibrationsOf, cross, fitAll, prepareCases, type FitCase } from './cross.ts';
import { hash } from './folds.ts';
import { report } from './report.ts';
import { problemOf } from './rows.ts';
import { SETTINGS } from './settings.ts';
import { tabulate } from './calibrate.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const started = performance.now();
const loaded = loadModel(root);
const model = withFit(loaded.model, { grades: new Map(loaded.model.effects.map(({ key, grade }) => [key, grade * 100])) });
const cases = loaded.cases.map(forFit);
const prepared = prepareCases(model, cases);
const { said, grades } = cross(model, prepared, APPROACHES);
const calibrations = calibrationsOf(said);
const folds = grades.map((found, fold) =>
  withFit(model, { grades: hundredths(model, found), tau: SETTINGS.tau, calibration: calibrations[fold]! }),
);
const lines = said.map((one) => ({ ...one, result: open(folds[one.fold]!).at(one.put.answers).assessment }));
for (const line of report(lines, keptApart(loaded), process.argv.includes('--kept-apart'))) console.log(line);
if (!process.argv.includes('--dry')) write();
console.log(`${Math.round(performance.now() - started)} ms`);

function forFit(one: DecisionCase): FitCase {
  const { id, set, answers, assumed, accepted, strength, model: firstScored } = one;
  return { id, set, answers, assumed, accepted, strength, situation: firstScored !== undefined, source: sourceOf(one) ?? id };
}

/** Where a case comes from: its finding's file, or the address or the words that stand in for it. */
function sourceOf({ source, url, reference }: DecisionCase): string | undefined {
  return source === undefined ? (url ?? reference) : (loaded.evidence.get(source)?.source ?? source);
}

/** Fitted grades in hundredths, rounded to a tenth of a grade: finer ones say nothing, and they have to travel to readers. */
function hundredths({ effects }: Model, found: Float64Array): Map<string, number> {
  return new Map(effects.map(({ key }, at) => [key, 10 * Math.round(found[at]! * 10)]));
}

/**
 * Cases that nobody looked at while rules were written: the people's questions kept apart by those who wrote them, and a
 * fifth of all other sources, by their hash. The fit sees them like all others, always out of fold.
 */
function keptApart({ cases: all }: Loaded): ReadonlySet<string> {
  const file = readFileSync(join(root, 'content/decision/cases/people-apart.yaml'), 'utf8');
  const byWriters = new Set(Array.from(file.matchAll(/^- id: (\S+)$/gm), ([, id]) => id!));
  return new Set(
    all
      .map(forFit)
      .filter(({ id, source }) => byWriters.has(id) || hash(`last look ${SETTINGS.seed}:${source}`) % 5 === 0)
      .map(({ id }) => id),
  );
}

function write(): void {
  const found = fitAll(problemOf(model, SETTINGS.spread), prepared);
  const fitted = hundredths(model, found);
  const thousandths = (chance: number): number => Math.round(chance * 1000);
  const bands = tabulate(calibrationOf(said)).map(
    ({ atLeast, knots }) =>
      `    - { atLeast: ${atLeast}, knots: [${knots.map((knot) => `[${thousandths(knot.raw)}, ${thousandths(knot.said)}]`).join(', ')}] }`,
  );
  const { spread } = SETTINGS;
  const text = [
    '# Written by `npm run fit`; not for editing. Grades as the rubric gives them, and where the cases moved them to, in hundredths.',
    `version: ${model.version}`,
    `date: ${loaded.files.model.date}`,
    `seed: ${SETTINGS.seed}`,
    `tau: ${SETTINGS.tau}`,
    `priorWeight: ${SETTINGS.priorWeight}`,
    `spread: { high: ${spread.high}, moderate: ${spread.moderate}, low: ${spread.low}, very-low: ${spread['very-low']} }`,
    `cases: ${cases.length}`,
    `sources: ${new Set(cases.map(({ source }) => source)).size}`,
    'grades:',
    ...model.effects.map(({ key, grade }) => `  ${key}: { grade: ${grade}, fitted: ${fitted.get(key)} }`),
    'calibration:',
    '  bands:',
    ...bands,
  ];
  writeFileSync(join(root, 'content/decision/fitted.yaml'), `${text.join('\n')}\n`);
  writeFileSync(join(root, 'content/decision/predictions.yaml'), `${predictions().join('\n')}\n`);
}

function predictions(): string[] {
  const kept = lines.filter(({ put }) => put.way === 'stated' || put.way === 'no-gap' || put.way === 'stated-only');
  return [
    '# Written by `npm run fit`; not for editing. What models that never saw a case of the same source said of each case.',
    ...kept.map(({ one, fold, put, raw, result }) => {
      const chances = APPROACHES.map((id, at) => `${id}: ${Math.round(raw[at]! * 1000)}`).join(', ');
      const said = Math.round(result.probability * 1000);
      return `- { case: ${one.id}, as: ${put.way}, fold: ${fold}, known: ${Object.keys(put.answers).length}, chances: { ${chances} }, said: ${said}, clear: ${result.status === 'clear'} }`;
    }),
  ];
}
