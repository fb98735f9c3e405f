/** A model small enough to be worked out by hand; the tests beside it hold the engine to every figure of it. */
import type { Answers, Candidate, Condition, Constraint, Effect, Model, ModelText } from '../../../src/decision/index.ts';

/** `{ need: ['a', 'b'] }` as conditions. */
export const conditions = (when: Readonly<Record<string, readonly string[]>>): Condition[] =>
  Object.entries(when).map(([question, options]) => ({ question, options }));

export const candidate = (
  variant: string,
  approach: Candidate['approach'],
  knowledge: Candidate['knowledge'] = 'none',
  weights: Candidate['weights'] = 'untouched',
): Candidate => ({ variant, approach, knowledge, weights });

/** An effect scored with the rubric's grade. */
export const effect = (
  key: string,
  on: string,
  row: string,
  grade: number,
  when: Readonly<Record<string, readonly string[]>> = {},
  more: Partial<Effect> = {},
): Effect => ({ key, when: conditions(when), on, row, grade, fitted: grade * 100, certainty: 'high', ...more });

export const constraint = (
  id: string,
  kind: Constraint['kind'],
  when: Readonly<Record<string, readonly string[]>>,
  out: readonly number[] = [],
  more: Partial<Constraint> = {},
): Constraint => ({ id, kind, when: conditions(when), out, waits: true, unless: [], ...more });

const question = (id: string, ...options: string[]): Model['questions'][number] => ({
  id,
  options,
  group: 'all',
  answerable: 1,
  said: 1,
  only: [],
  prior: options.map(() => 1 / options.length),
});

/** Candidates by place: p 0, l 1, r 2, r2 3, f 4, h 5. */
export const tiny: Model = {
  format: 2,
  version: '1.0.0',
  questions: [question('need', 'a', 'b', 'c'), question('text', 'none', 'small', 'big'), question('mean', 'no', 'yes')],
  opening: [],
  musts: null,
  criteria: ['acc', 'cost', 'fit'],
  importance: [2, 1, 3],
  importanceRange: [0, 4],
  moves: [
    { question: 'need', option: 'a', criterion: 'acc', by: 1 },
    { question: 'need', option: 'b', criterion: 'acc', by: 3 },
    { question: 'mean', option: 'yes', criterion: 'cost', by: -2 },
  ],
  candidates: [
    candidate('p', 'prompting'),
    candidate('l', 'long-context', 'whole-context'),
    candidate('r', 'rag', 'retrieval'),
    candidate('r2', 'rag', 'retrieval'),
    candidate('f', 'fine-tuning', 'none', 'tuned'),
    candidate('h', 'hybrid', 'retrieval', 'tuned'),
  ],
  targets: { retrieval: [2, 3, 5], tuned: [4, 5], r2: [3], l: [1], h: [5] },
  effects: [
    effect('always.tuned.cost', 'tuned', 'cost', -1),
    effect('always.retrieval.cost', 'retrieval', 'cost', -1),
    effect('need.a.retrieval.acc', 'retrieval', 'acc', 2, { need: ['a'] }),
    effect('need.b.tuned.fit', 'tuned', 'fit', 1, { need: ['b'] }),
    effect('need.a.r2.fit', 'r2', 'fit', -1, { need: ['a', 'b'] }),
    effect('text.small.l.acc', 'l', 'acc', 3, { text: ['small'] }),
    effect('together', 'h', 'acc', 2, { need: ['a'], mean: ['yes'] }),
  ],
  constraints: [
    constraint('no-text', 'rules-out', { text: ['none'] }, [1, 2, 3, 5]),
    constraint('needs-a', 'requires', { need: ['a'] }, [3]),
    constraint('text-and-mean', 'contradiction', { text: ['none'], mean: ['yes'] }),
    constraint('no-tuning', 'rules-out', { mean: ['no'], need: ['b'] }, [4, 5]),
    constraint('nothing', 'rules-out', { need: ['c'], text: ['big'] }, [0, 1, 2, 3, 4, 5]),
  ],
  thresholds: { clear: 80, unknown: 25, leastAnswers: 1, worthAsking: 1 },
  tau: 1,
  calibration: [],
  smaa: { points: 64, seed: 7, shift: { high: 0, moderate: 0, low: 0, 'very-low': 0 } },
  renamed: { questions: { want: 'need' }, options: { 'text.little': 'small' } },
  redefined: { 'text.small': '0.9.0' },
};

/** Two forms of retrieval at 4, which are together more likely than the one hybrid at 4.5. */
export const twoForms: Model = {
  ...tiny,
  targets: { rag: [2, 3], h: [5] },
  effects: [effect('x', 'rag', 'fit', 1, {}, { fitted: 133 }), effect('y', 'h', 'fit', 2, {}, { fitted: 150 })],
  constraints: [],
};

/** What a chance is said to be from so many answers on: straight between the knots. */
export const band = (atLeast: number, ...knots: [raw: number, said: number][]): Model['calibration'][number] => ({
  atLeast,
  knots: knots.map(([raw, said]) => ({ raw, said })),
});

/** The tiny model with other thresholds. */
export const withThresholds = (thresholds: Partial<Model['thresholds']>, of: Model = tiny): Model => ({
  ...of,
  thresholds: { ...of.thresholds, ...thresholds },
});

/** A repeatable stream of numbers below a bound (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

/** A model made at random: up to five questions, twelve effects, six constraints. */
export function smallModel(seed: number): Model {
  const roll = dice(seed);
  const questions = Array.from({ length: 3 + roll(3) }, (_, at) =>
    question(`q${at}`, ...Array.from({ length: 2 + roll(2) }, (_unused, option) => `o${option}`)),
  );
  const when = () => {
    const of = questions[roll(questions.length)]!;
    return { [of.id]: of.options.filter((_, at) => at === 0 || roll(2) === 1) };
  };
  const some = () => tiny.candidates.map((_, at) => at).filter(() => roll(3) === 0);
  return {
    ...tiny,
    questions,
    moves: questions.map(({ id }) => ({ question: id, option: 'o1', criterion: tiny.criteria[roll(3)]!, by: roll(4) - 2 })),
    tau: 0.3,
    effects: Array.from({ length: 12 }, (_, at) =>
      effect(
        `e${at}`,
        Object.keys(tiny.targets)[roll(5)]!,
        tiny.criteria[roll(3)]!,
        0,
        at < 2 ? {} : { ...when(), ...(roll(3) === 0 && when()) },
        {
          fitted: roll(600) - 300,
        },
      ),
    ),
    constraints: Array.from({ length: 6 }, (_, at) =>
      constraint(
        `c${at}`,
        (['rules-out', 'rules-out', 'requires', 'contradiction'] as const)[roll(at < 4 ? 3 : 4)]!,
        { ...when(), ...when() },
        some(),
      ),
    ),
    renamed: { questions: {}, options: {} },
    redefined: {},
  };
}

/** Every way of answering what is open. */
export function completions(of: Model, given: Answers = {}): Answers[] {
  return of.questions.reduce<Answers[]>(
    (list, { id, options }) =>
      given[id] !== undefined ? list : list.flatMap((one) => options.map((option) => ({ ...one, [id]: option }))),
    [given],
  );
}

/** Answers at random: each question with the given chance, in percent. */
export function randomAnswers(of: Model, roll: (below: number) => number, percent: number): Answers {
  const answers: Record<string, string> = {};
  for (const { id, options } of of.questions) if (roll(100) < percent) answers[id] = options[roll(options.length)]!;
  return answers;
}

/** Wording for the tiny model, with the marks that have to go. */
export const words: ModelText = {
  version: '1.0.0',
  questions: {
    need: {
      title: 'What [is needed](term:need)?',
      short: 'Need',
      why: '',
      group: '',
      options: { a: { label: 'An A [@one; @two]' }, b: { label: 'A B' }, c: { label: 'A C' } },
    },
    text: {
      title: 'Text?',
      short: 'Text',
      why: '',
      group: '',
      options: { none: { label: 'None' }, small: { label: 'Small' }, big: { label: 'Big' } },
    },
    mean: { title: 'Means?', short: 'Means', why: '', group: '', options: { no: { label: 'No' }, yes: { label: 'Yes' } } },
  },
  musts: null,
  effects: {},
  constraints: {
    'no-text': { reason: 'There is no text [@three].', findings: [], cure: '' },
    'text-and-mean': { reason: 'Not both.', findings: [], cure: '' },
  },
  approaches: {
    prompting: 'Prompting',
    'long-context': 'Long context',
    rag: 'RAG',
    'fine-tuning': 'Fine-tuning',
    hybrid: 'Hybrid',
  },
  variants: {
    p: { name: 'Prompt', say: 'Prompt' },
    l: { name: 'Long', say: 'Long' },
    r: { name: 'Plain RAG', say: 'Plain RAG' },
    r2: { name: 'R2', say: 'R2' },
    f: { name: 'LoRA', say: 'LoRA' },
    h: { name: 'RAFT', say: 'RAFT' },
  },
  criteria: {},
  changelog: [],
  redefined: { 'text.small': 'Small is smaller now.' },
  duties: [],
  plans: {
    r: {
      steps: [
        { do: 'Do [this](/guides/).', measure: 'That [@four].', moveOn: 'Then.', who: 'anybody', days: [1, 2] },
        { do: 'Do more.', measure: 'More.', moveOn: 'Later.', who: 'anybody', days: [1, 2] },
      ],
      revisit: ['It changes.', 'It grows.'],
      risks: ['It fails [@five].'],
      reading: [],
    },
    prompting: {
      steps: [{ do: 'Ask.', measure: 'Answers.', moveOn: 'Go.', who: 'anybody', days: [1, 2] }],
      revisit: ['Soon.'],
      risks: ['None.'],
      reading: [],
    },
  },
};
