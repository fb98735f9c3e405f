import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { noteOf } from '../../src/advisor/note.ts';
import { openness } from '../../src/advisor/openness.ts';
import { worthFinding } from '../../src/advisor/worth-finding.ts';
import { beginningAt, startState } from '../../src/advisor/state.ts';
import { summarise } from '../../src/advisor/summary.ts';
import { MUSTS, open, type Answers } from '../../src/decision/index.ts';
import { loadModel } from '../../src/decision/load.ts';
import { answersTo } from '../support/answers.ts';

const { model, text } = loadModel(fileURLToPath(new URL('../../', import.meta.url)));
const { many, few } = answersTo(model);
const each = (arbitrary: fc.Arbitrary<Answers>, check: (answers: Answers) => void) =>
  fc.assert(fc.property(arbitrary, check), { numRuns: 40, seed: 20261129 });

/** Every single answer to a question that is put and has none yet. */
function completions(answers: Answers): Answers[] {
  return model.questions
    .filter(({ id, only }) => answers[id] === undefined && only.every((one) => one.options.includes(answers[one.question] ?? '')))
    .flatMap(({ id, options }) => options.map((option) => ({ ...answers, [id]: option })));
}

describe('settled', () => {
  test('is said only where no single open question turns approach or form, and form only where none turns the approach', () => {
    let settled = 0;
    for (const arbitrary of [few, many])
      each(arbitrary, (answers) => {
        const now = open(model).at(answers).assessment;
        if (summarise(now) === null) return;
        const then = completions(answers)
          .map((more) => open(model).at(more).assessment)
          .filter(({ winner }) => winner !== null);
        const { by, questions } = openness(model, answers);
        if (by === 'settled') {
          settled++;
          expect(then.filter(({ winner, variant }) => winner !== now.winner || variant !== now.variant)).toEqual([]);
        }
        if (by === 'form') expect(then.filter(({ winner }) => winner !== now.winner)).toEqual([]);
        expect(questions.length > 0).toBe(by !== 'settled');
        for (const question of questions) expect(answers[question]).toBeUndefined();
      });
    expect(settled).toBeGreaterThan(0);
  });
});

describe('what to find out', () => {
  test('names at most three of the questions that could not be answered, and approaches that an answer brings about', () => {
    each(few, (answers) => {
      const unsure = [MUSTS, ...model.questions.map(({ id }) => id).filter((id) => answers[id] === undefined)];
      const found = worthFinding(model, answers, unsure);
      expect(found.length).toBeLessThanOrEqual(3);
      for (const { question, winners } of found) {
        expect(unsure).toContain(question);
        if (question === MUSTS) continue;
        const { options } = model.questions.find(({ id }) => id === question)!;
        const brought = options.map((option) => open(model).at({ ...answers, [question]: option }).assessment.winner);
        for (const winner of winners) expect(brought).toContain(winner);
      }
    });
  });

  test('says how for every question: each has help, or a reason that says what it decides', () => {
    for (const { title, help, why } of Object.values(text.questions)) expect((help ?? why).length, title).toBeGreaterThan(20);
  });
});

test('a link may put one question first; a name that is none changes nothing', () => {
  const start = startState(model, { gap: 'facts' });
  expect(beginningAt(model, start, 'output')).toMatchObject({ current: 'output', resultFirst: false, trail: ['gap'] });
  expect(beginningAt(model, start, 'gap')).toMatchObject({ current: 'gap', trail: [] });
  expect(beginningAt(model, start, MUSTS)).toMatchObject({ current: MUSTS });
  for (const none of ['__proto__', 'constructor', '', null, undefined]) expect(beginningAt(model, start, none)).toBe(start);
});

test('the note about a result holds its answers, its address and the model, and two lines to fill in', () => {
  const answers = { gap: 'facts', corpus: 'large', output: 'answers' };
  const { assessment: result } = open(model).at(answers);
  const note = noteOf({ result, summary: summarise(result), labels: text, url: 'https://a.example/advisor/?gap=facts' });
  expect(note).toContain('https://a.example/advisor/?gap=facts');
  expect(note).toContain(model.version);
  for (const question of Object.keys(answers)) expect(note).toContain(`- ${text.questions[question]!.short}: `);
  expect(note).toMatch(/expected or missed:\n/);
  expect(note).not.toMatch(/undefined|null/);
});
