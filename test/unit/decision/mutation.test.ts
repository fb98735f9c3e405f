/**
 * The live model itself is mutated: each effect made zero, flipped, halved and doubled; each constraint dropped; each pair of
 * neighbouring options swapped. The rubric, as the loader applies it, or the cases must notice at least 85 %: the rubric where
 * the written grade is no longer the one that the findings give, the cases where one of them comes out otherwise. No case is
 * named here, and none has to come out right.
 */
import { describe, expect, it } from 'vitest';
import { roomFor, winnerOf } from '../../../src/decision/chances.ts';
import { grade } from '../../../src/decision/grading.ts';
import { loadModel } from '../../../src/decision/load.ts';
import { answersIn, WAYS } from '../../../src/decision/said.ts';
import { stateOf, tablesOf } from '../../../src/decision/tables.ts';
import type { Effect, Model } from '../../../src/decision/index.ts';
import { ROOT } from './support.ts';

const { model, files, evidence, cases } = loadModel(ROOT);
const sets = cases.flatMap((one) => WAYS.map((way) => answersIn(one, way)));
const winners = (of: Model): number[] => {
  const tables = tablesOf(of);
  const room = roomFor(tables);
  return sets.map((answers) => winnerOf(tables, stateOf(tables, answers), room));
};
const now = winners(model);

/** Noticed by the cases: one of them, put in one of its ways, comes out otherwise. */
const changesResults = (mutant: Model) => winners(mutant).some((winner, at) => winner !== now[at]);

const raws = [
  ...files.effects.always,
  ...Object.values(files.effects.byQuestion).flatMap((one) => Object.values(one).flat()),
  ...files.interactions,
];

/** Noticed by the rubric: the findings do not give this grade. */
function offendsRubric(at: number, becomes: number): boolean {
  const raw = raws[at]!;
  const look = (ids: readonly string[]) => ids.flatMap((id) => evidence.get(id) ?? []);
  const graded = grade(files.rubric, Number(files.model.date.slice(0, 4)), look(raw.findings), look(raw.against), raw.bearing);
  const size = Math.abs(becomes);
  return becomes === 0 || !Number.isInteger(becomes) || (graded.judgement ? size > graded.grade : size !== graded.grade);
}

const CHANGES: Readonly<Record<string, number>> = { zero: 0, flip: -1, halve: 0.5, double: 2 };

interface Mutant {
  readonly name: string;
  readonly rubric: boolean;
  readonly model: Model;
}

function mutants(): Mutant[] {
  const effects = model.effects.flatMap((effect, at) =>
    Object.entries(CHANGES).map(([name, factor]): Mutant => {
      const mutated: Effect = { ...effect, grade: effect.grade * factor, fitted: Math.round(effect.fitted * factor) };
      return {
        name: `${name} ${effect.key}`,
        rubric: offendsRubric(at, mutated.grade),
        model: { ...model, effects: model.effects.with(at, mutated) },
      };
    }),
  );
  const constraints = model.constraints
    // One that only waits changes how sure a result is, not the result.
    .map((one, at) => ({ one, model: { ...model, constraints: model.constraints.toSpliced(at, 1) } }))
    .filter(({ one }) => one.kind !== 'awaits')
    .map(({ one, model: mutant }): Mutant => ({ name: `drop ${one.id}`, rubric: false, model: mutant }));
  const options = model.questions.flatMap((question, place) =>
    question.options.slice(1).map((option, at): Mutant => {
      const swapped = question.options.with(at, option).with(at + 1, question.options[at]!);
      const rename = (one: string) => (one === option ? question.options[at]! : one === question.options[at] ? option : one);
      // The answers mean each other: what hangs on one hangs on the other.
      const effects = model.effects.map((effect) => ({
        ...effect,
        when: effect.when.map((part) => (part.question === question.id ? { ...part, options: part.options.map(rename) } : part)),
      }));
      return {
        name: `swap ${question.id}: ${question.options[at]} and ${option}`,
        rubric: false,
        model: { ...model, effects, questions: model.questions.with(place, { ...question, options: swapped }) },
      };
    }),
  );
  return [...effects, ...constraints, ...options];
}

describe('mutations of the model', () => {
  it('are noticed, 85 % at least', { timeout: 240_000 }, () => {
    // The rubric first: it is quick.
    const told = mutants().map((one) => ({ name: one.name, noticed: one.rubric || changesResults(one.model) }));
    const survivors = told.filter(({ noticed }) => !noticed);
    const share = 1 - survivors.length / told.length;
    console.info(
      `${told.length} mutants, ${(share * 100).toFixed(1)} % noticed.\nSurvivors:\n${survivors.map((one) => `  ${one.name}`).join('\n')}`,
    );
    expect(share).toBeGreaterThanOrEqual(0.85);
  });
});
