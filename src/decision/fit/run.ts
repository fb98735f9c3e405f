/**
 * `npm run fit`: fits the grades to the cases, cross-validates, and writes `fitted.yaml` and `predictions.yaml`.
 * `npm run fit -- --look`: writes nothing; fits without a fifth of the sources and the questions kept apart, and scores those.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, YAMLMap } from 'yaml';
import type { DecisionCase } from '../../schemas/decision.ts';
import { readCaseFile } from '../case-file.ts';
import { withFit } from '../features.ts';
import { loadModel, type Loaded } from '../load.ts';
import { open } from '../open.ts';
import { crossValidate, fitAll, hundredths, type OutOfFold } from './fit.ts';
import { hash } from './folds.ts';
import { problemOf, putAll, type Case, type Settings } from './rows.ts';

/** Chosen by log loss out of fold, on cases that are not kept apart. */
export const SETTINGS: Settings = {
  seed: 20261128,
  folds: 10,
  tau: 0.15,
  priorWeight: 0.2,
  spread: { high: 0.25, moderate: 0.5, low: 0.8, 'very-low': 1.2 },
};
/** One source in so many is kept apart for a last look. */
const APART = 5;
/** Written into the files; not the clock, so that a fit can be repeated byte for byte. */
const head = (text: string) => `# ${text}\n# Written by \`npm run fit\`; never by hand.\n`;

/** The case's source: its finding's file, else its address, else its reference. */
function sourceOf({ source, url, reference, id }: DecisionCase, { evidence }: Loaded): string {
  return (source === undefined ? (url ?? reference) : evidence.get(source)?.source) ?? id;
}

/** Situations were written from sources read in part or from memory, and come out worse in every model; a weak label counts half. */
const trustIn = ({ model, strength }: DecisionCase) => (model === undefined ? 1 : SITUATION) * (strength === 'weak' ? 0.5 : 1);
const SITUATION = 0.3;

function caseOf(one: DecisionCase, loaded: Loaded): Case {
  const { id, set, answers, assumed, accepted } = one;
  return { id, people: set === 'people', source: sourceOf(one, loaded), answers, assumed, accepted, trust: trustIn(one) };
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** A line of figures for the terminal; the published report is computed from `predictions.yaml`. */
function line(name: string, list: readonly OutOfFold[]): string {
  const right = list.filter(({ put, winner }) => put.of.accepted.includes(winner));
  const clear = list.filter((one) => one.clear);
  const clearRight = clear.filter((one) => right.includes(one));
  return `${name.padEnd(28)} ${right.length}/${list.length} ${percent(right.length, list.length)} · clear ${percent(clear.length, list.length)}, of these right ${percent(clearRight.length, clear.length)}`;
}

function report(list: readonly OutOfFold[]): void {
  for (const way of ['stated', 'no-gap', 'stated-only', 'half'] as const) {
    const these = list.filter(({ put }) => put.way === way);
    console.log(line(way, these));
    console.log(
      line(
        '  people',
        these.filter(({ put }) => put.of.people),
      ),
    );
    console.log(
      line(
        '  without situations',
        these.filter(({ put }) => put.of.trust > 0.45),
      ),
    );
    console.log(
      line(
        '  one accepted',
        these.filter(({ put }) => put.of.accepted.length === 1),
      ),
    );
  }
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const own = list.filter(({ put, said }) => put.way === 'stated' && Math.min(9, Math.floor(said * 10)) === bin);
    const right = own.filter(({ put, winner }) => put.of.accepted.includes(winner)).length;
    error += Math.abs(own.reduce((sum, one) => sum + one.said, 0) - right);
  }
  console.log(`calibration error, as stated: ${(error / list.filter(({ put }) => put.way === 'stated').length).toFixed(3)}`);
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const loaded = loadModel(root);
const { model } = loaded;
const all = loaded.cases.map((one) => caseOf(one, loaded));
const apartFile = new Set(readCaseFile(join(root, 'content/decision/cases/people-apart.yaml')).map(({ id }) => id));
const isApart = (one: Case) => apartFile.has(one.id) || hash(`apart:${one.source}`) % APART === 0;
const problem = problemOf(model, SETTINGS.spread);

if (process.argv.includes('--look')) {
  const used = putAll(
    model,
    all.filter((one) => !isApart(one)),
    SETTINGS,
  );
  const outOfFold = crossValidate(model, problem, used, SETTINGS);
  console.log(`Worked with: ${used.length / 6} cases, out of fold`);
  report(outOfFold);
  if (process.argv.includes('--apart')) {
    const { grades, calibration } = fitAll(problem, used, outOfFold, SETTINGS);
    const engine = open(withFit(model, { grades: hundredths(problem, grades), tau: SETTINGS.tau, calibration }));
    const apart = putAll(model, all.filter(isApart), SETTINGS).map((put): OutOfFold => {
      const { winner, probability, status } = engine.at(put.answers).assessment;
      return { put, chances: [], winner: winner ?? 'prompting', said: probability, clear: status === 'clear' };
    });
    console.log(`\nKept apart: ${apart.length / 6} cases`);
    report(apart);
  }
} else {
  const puts = putAll(model, all, SETTINGS);
  const outOfFold = crossValidate(model, problem, puts, SETTINGS);
  report(outOfFold);
  const { grades, calibration } = fitAll(problem, puts, outOfFold, SETTINGS);
  const whole = (chance: number) => Math.round(chance * 1000);
  const fitted = {
    version: model.version,
    date: loaded.files.model.date,
    ...SETTINGS,
    folds: undefined,
    cases: all.length,
    sources: new Set(all.map(({ source }) => source)).size,
    grades: Object.fromEntries(
      problem.unknowns.map(({ key, grade }, at) => [key, { grade, fitted: Math.round(grades[at]! * 100) }]),
    ),
    calibration: {
      bands: calibration.map(({ atLeast, knots }) => ({ atLeast, knots: knots.map(({ raw, said }) => [whole(raw), whole(said)]) })),
    },
  };
  const predictions = outOfFold
    .filter(({ put }) => put.way === 'stated' || put.way === 'no-gap' || put.way === 'stated-only')
    .map(({ put, chances, said, clear }) => ({
      case: put.of.id,
      as: put.way,
      fold: put.fold,
      known: Object.keys(put.answers).length,
      chances: Object.fromEntries(
        chances.map((chance, at) => [['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'][at]!, whole(chance)]),
      ),
      said: whole(said),
      clear,
    }));
  write('fitted.yaml', 'What the cases made of the rubric’s grades, and how a raw chance becomes the one that is said.', fitted, 2);
  write('predictions.yaml', 'Every case answered by a model that never saw a case of its source.', predictions, 1);
}

/** Writes a file with one line for each entry below the given depth. */
function write(name: string, about: string, data: unknown, depth: number): void {
  const document = new Document(data);
  const flow = (node: unknown, level: number): void => {
    if (!(node instanceof YAMLMap) && !(typeof node === 'object' && node !== null && 'items' in node)) return;
    const collection = node as { items: unknown[]; flow?: boolean };
    if (level >= depth) collection.flow = true;
    for (const item of collection.items)
      flow(typeof item === 'object' && item !== null && 'value' in item ? item.value : item, level + 1);
  };
  flow(document.contents, 0);
  writeFileSync(
    join(root, 'content/decision', name),
    head(about) + document.toString({ lineWidth: 0, flowCollectionPadding: true }),
  );
}
