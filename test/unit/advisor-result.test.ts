import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { promptOf } from '../../src/advisor/prompt.ts';
import { becauses } from '../../src/advisor/becauses.ts';
import { stillPossible } from '../../src/advisor/still-possible.ts';
import { turns } from '../../src/advisor/turns.ts';
import { whyNots } from '../../src/advisor/why-nots.ts';
import { summarise, type Summary } from '../../src/advisor/summary.ts';
import { headline, leverSentences, sureBecause, sureWord, term } from '../../src/advisor/words.ts';
import { open, type Answers, type ApproachId } from '../../src/decision/index.ts';
import { loadModel } from '../../src/decision/load.ts';
import { planFor } from '../../src/decision/plan.ts';
import { plain } from '../../src/decision/plain.ts';
import { answersTo } from '../support/answers.ts';
import { gradeOf } from '../support/reading.ts';

const { model, text } = loadModel(fileURLToPath(new URL('../../', import.meta.url)));
const { few } = answersTo(model);
const RUNS = { numRuns: 200, seed: 20261128 };

/** Every result that recommends something. */
function eachResult(check: (summary: Summary, answers: Answers) => void) {
  fc.assert(
    fc.property(few, (answers) => {
      const summary = summarise(open(model).at(answers).assessment);
      if (summary !== null) check(summary, answers);
    }),
    RUNS,
  );
}

/** What the first view says, in the order of the page. */
function firstView(summary: Summary, answers: Answers): string[] {
  const result = open(model).at(answers).assessment;
  const rival = summary.runnerUp ?? summary.shares[1]!.approach;
  return [
    `${headline(result, text)}.`,
    `${sureWord(summary, text)}.`,
    sureBecause(summary),
    ...leverSentences(summary).map((one) => `${one.text}: ${one.word}.`),
    ...becauses(model, text, answers, rival, 3).map(({ effect }) => plain(text.effects[effect]!.reason)),
    ...(planFor(text, result)?.steps.slice(0, 3) ?? []).map((step) => plain(step.do)),
  ];
}

describe('a result never contradicts itself', () => {
  test('the winner has the longest bar, what is out has none, and the shares add up', () => {
    eachResult(({ winner, shares, percent, runnerUp }, answers) => {
      const { ruledOut, ranking } = open(model).at(answers).assessment;
      const out = ruledOut.filter(({ kind }) => kind === 'approach').map(({ id }) => id);
      expect(shares[0]).toEqual({ approach: winner, percent, out: false });
      expect(shares.map(({ approach }) => approach).sort()).toEqual(ranking.map(({ approach }) => approach).sort());
      for (const share of shares) {
        expect(share.percent).toBeLessThanOrEqual(percent);
        expect(share.out).toBe(out.includes(share.approach));
        if (share.out) expect(share.percent).toBe(0);
      }
      const within = shares.filter((share) => !share.out);
      if (within.length > 1) expect(within.reduce((sum, share) => sum + share.percent, 0)).toBe(100);
      expect(runnerUp).toBe(within[1]?.approach ?? null);
    });
  });

  test('what is ruled out is never among what can still win; the winner and the runner-up are', () => {
    eachResult(({ winner, shares, runnerUp }, answers) => {
      const { approaches, back } = stillPossible(model, answers);
      const out = shares.filter((share) => share.out).map(({ approach }) => approach);
      expect(approaches.filter((one) => out.includes(one))).toEqual([]);
      expect(back.filter((one) => !out.includes(one))).toEqual([]);
      expect(approaches).toContain(winner);
      if (runnerUp !== null) expect(out).not.toContain(runnerUp);
      // With every question answered only the winner is left.
      const open = model.questions.some(({ id }) => answers[id] === undefined);
      if (runnerUp !== null && open) expect(approaches).toContain(runnerUp);
    });
  });

  test('the levers are those of the winner, and as sure as it is or surer', () => {
    eachResult(({ winner, sureness, weights, knowledge }) => {
      expect(weights.value === 'tuned').toBe(winner === 'fine-tuning' || winner === 'hybrid');
      if (winner === 'rag') expect(knowledge.value).toBe('retrieval');
      if (winner === 'long-context') expect(knowledge.value).toBe('whole-context');
      if (sureness === 'sure') expect([weights.sureness, knowledge.sureness]).toEqual(['sure', 'sure']);
      if (sureness === 'unknown') expect([weights.sureness, knowledge.sureness]).toEqual(['unknown', 'unknown']);
    });
  });

  test('no form of an approach is called by the name of another approach', () => {
    const names = Object.entries(text.approaches);
    for (const { variant, approach } of model.candidates) {
      for (const [id, name] of names) {
        if (id === approach) continue;
        const words = new RegExp(`\\b${name}\\b`, 'i');
        expect(`${text.variants[variant]!.name} / ${text.variants[variant]!.say}`).not.toMatch(words);
      }
    }
  });
});

describe('reasons', () => {
  test('each acts on one of the two approaches that are compared, and speaks for the winner', () => {
    eachResult((summary, answers) => {
      const rivals = summary.shares.filter(({ approach }) => approach !== summary.winner).map(({ approach }) => approach);
      for (const rival of rivals) {
        for (const { effect, margin, against } of becauses(model, text, answers, rival, 3)) {
          const { on, fitted, grade } = model.effects.find(({ key }) => key === effect)!;
          const touched = model.targets[on]!.map((at) => model.candidates[at]!.approach);
          expect(touched.some((one) => one === summary.winner || one === rival)).toBe(true);
          expect(margin).toBeGreaterThan(0);
          expect(touched).toContain(against ? rival : summary.winner);
          expect(against).toBe(fitted < 0);
          // Its sentence was written for the side for which it is shown.
          expect(against).toBe(grade < 0);
        }
      }
    });
  });

  test('each of the others is answered once, that with which the reader came first', () => {
    eachResult((summary, answers) => {
      for (const from of [null, 'fine-tuning', 'prompting'] as (ApproachId | null)[]) {
        const all = whyNots(model, text, answers, summary, from);
        expect(all.map(({ approach }) => approach).sort()).toEqual(
          summary.shares
            .map(({ approach }) => approach)
            .filter((one) => one !== summary.winner)
            .sort(),
        );
        if (from !== null && from !== summary.winner) expect(all[0]!.approach).toBe(from);
        for (const one of all) if (one.kind === 'rule') expect(text.constraints[one.constraint]!.reason).not.toBe('');
      }
    });
  });

  test('what would change it does change it', () => {
    fc.assert(
      fc.property(few, (answers) => {
        const now = open(model).at(answers).assessment;
        for (const { question, option, winner, variant, approach } of turns(model, answers).slice(0, 6)) {
          const then = open(model).at({ ...answers, [question]: option }).assessment;
          expect([then.winner, then.variant]).toEqual([winner, variant]);
          expect([winner, variant]).not.toEqual([now.winner, now.variant]);
          expect(approach).toBe(winner !== now.winner);
        }
      }),
      { ...RUNS, numRuns: 40 },
    );
  });
});

describe('words', () => {
  /** Of statistics, of the model's inside, and of the trade where an ordinary word says the same. */
  const JARGON =
    /\b(readings|stakes|steadiness|levers?|acceptability|firmness|logit|calibrated|prior|re-?rank\w*|recall|chunk\w*|embedding\w*|nDCG|MRR|BM25|hyperparameters?)\b/i;

  test('the first view has no word from the list of jargon', () => {
    eachResult((summary, answers) => expect(firstView(summary, answers).join(' ')).not.toMatch(JARGON));
  });

  test('the first view reads at a grade of nine or below, over two hundred results', () => {
    const grades: number[] = [];
    eachResult((summary, answers) => grades.push(gradeOf(firstView(summary, answers).join(' '))));
    grades.sort((a, b) => a - b);
    const mean = grades.reduce((sum, one) => sum + one, 0) / grades.length;
    expect(grades.length).toBeGreaterThan(100);
    expect(mean, `mean ${mean.toFixed(1)}, highest ${grades.at(-1)!.toFixed(1)}`).toBeLessThanOrEqual(9);
  });

  test('the prompt for an assistant holds verdict, reasons and address, and nothing beyond the answers', () => {
    const answers = {
      gap: 'facts',
      output: 'answers',
      arrival: 'collection',
      corpus: 'large',
      change: 'often',
      citations: 'needed',
    };
    const prompt = promptOf(model, text, text, answers, 'https://a.example/advisor/?gap=facts', 'https://a.example/');
    expect(prompt).toContain(headline(open(model).at(answers).assessment, text));
    expect(prompt).toContain(term(open(model).at(answers).assessment, text));
    expect(prompt.match(/https:\/\/a\.example\/evidence\/#/g)!.length).toBeGreaterThan(0);
    expect(prompt).toContain('https://a.example/advisor/?gap=facts');
    expect(prompt).not.toMatch(/\[@|undefined|<\w/);
  });
});
