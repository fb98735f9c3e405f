/** What the tests of the decision model share: the model itself, its cases, and a steady source of answer sets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { mix } from '../../../src/decision/certainty.ts';
import { answersFromFacts } from '../../../src/decision/facts.ts';
import { loadModel } from '../../../src/decision/load.ts';
import type { Answers, ApproachId, Model } from '../../../src/decision/index.ts';

export const ROOT = new URL('../../..', import.meta.url).pathname;
export const loaded = loadModel(ROOT);
export const { model, text, files, evidence } = loaded;
export const vocabulary = files.questions;

export interface Situation {
  id: string;
  answers: Answers;
  accepted: readonly ApproachId[];
  variant?: string | undefined;
}

export const cases = loaded.cases;
export const caseSituations: Situation[] = cases.map((one) => ({
  id: one.id,
  answers: answersFromFacts(vocabulary, one.facts).answers,
  accepted: one.accepted,
  variant: one.variant,
}));

export interface Reasoned {
  id: string;
  facts: Record<string, unknown>;
  assumed?: string[];
  accepted: ApproachId[];
}
const readReasoned = (name: string) => parse(readFileSync(join(ROOT, 'test/unit/decision', name), 'utf8')) as Reasoned[];
const situationOf = ({ id, facts, accepted }: Reasoned): Situation => ({
  id,
  answers: answersFromFacts(vocabulary, facts).answers,
  accepted,
});
export const reasoned = readReasoned('reasoned.yaml');
export const reasonedSituations: Situation[] = reasoned.map(situationOf);
/** Written from published sources without sight of the model. */
export const independent: readonly Reasoned[] = loaded.situations;
export const independentSituations: Situation[] = independent.map(situationOf);

interface UseCaseFront {
  answers: Record<string, string>;
  verdict: { approach: ApproachId; variant?: string };
}
export const useCases: Situation[] = readdirSync(join(ROOT, 'content/use-cases'))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => {
    const front = parse(readFileSync(join(ROOT, 'content/use-cases', name), 'utf8').split(/^---$/m)[1]!) as UseCaseFront;
    return { id: name, answers: front.answers, accepted: [front.verdict.approach], variant: front.verdict.variant };
  });

/** A repeatable stream of numbers below a bound. */
export function dice(seed: number): (below: number) => number {
  let rolled = 0;
  return (below) => mix(seed, 1, rolled++) % below;
}

/** Random answers: each question answered with the given chance, in percent. */
export function randomAnswers(of: Model, roll: (below: number) => number, percent: number): Answers {
  const answers: Record<string, string> = {};
  for (const { id, options } of of.questions) if (roll(100) < percent) answers[id] = options[roll(options.length)]!;
  return answers;
}

/** Plausible answers: a real situation with some answers dropped, changed or added. */
export function plausibleAnswers(of: Model, roll: (below: number) => number): Answers {
  const pool = [...caseSituations, ...useCases];
  const answers: Record<string, string> = { ...pool[roll(pool.length)]!.answers };
  for (const { id, options } of of.questions) {
    const what = roll(100);
    if (answers[id] !== undefined && what < 15) delete answers[id];
    else if (what < (answers[id] === undefined ? 15 : 25)) answers[id] = options[roll(options.length)]!;
  }
  return answers;
}
