/** What is asked next, the screen of duties, and a reader who is led through. */
import { describe, expect, it } from 'vitest';
import { guided } from '../../../src/decision/guided.ts';
import { MUSTS, mustAnswers, mustTicks, open, type Answers, type Model } from '../../../src/decision/index.ts';
import { constraint, effect, tiny, withThresholds } from './tiny.ts';

const ids = (model: Model, answers: Answers, skipped?: string[], singly?: boolean) =>
  open(model)
    .at(answers)
    .questions(skipped, singly)
    .map(({ question }) => question);
const next = (model: Model, answers: Answers, skipped?: string[]) => open(model).at(answers).next(skipped)?.question ?? null;
const questionsWith = (more: Record<string, Partial<Model['questions'][number]>>, of: Model = tiny): Model => ({
  ...of,
  questions: of.questions.map((one) => ({ ...one, ...more[one.id] })),
});

/** Two forms even by nature; `mean: yes` gives all to one, `mean: no` all to the other, `text: big` moves a little. */
const even: Model = {
  ...tiny,
  candidates: tiny.candidates.slice(0, 2),
  targets: { p: [0], l: [1] },
  moves: [],
  effects: [
    effect('yes', 'p', 'fit', 3, { mean: ['yes'] }, { fitted: 3000 }),
    effect('no', 'l', 'fit', 3, { mean: ['no'] }, { fitted: 3000 }),
    effect('big', 'l', 'fit', 1, { text: ['big'] }),
  ],
  constraints: [],
};

describe('the worth of a question', () => {
  const worth = (model: Model, answers: Answers = {}) =>
    Object.fromEntries(
      open(model)
        .at(answers)
        .questions()
        .map((one) => [one.question, one.worth]),
    );
  it('is the information that its answer gives about the approach, in hundredths of a bit', () => {
    const { mean, text, need } = worth(even);
    // Two even approaches that one answer tells apart: one bit.
    expect(mean).toBe(100);
    expect(need).toBe(0);
    // 2/3 of the answers leave ½ : ½, one third gives e³ : 1.
    const p = Math.exp(3) / (1 + Math.exp(3));
    const h = (one: number) => -one * Math.log2(one) - (1 - one) * Math.log2(1 - one);
    expect(text).toBeCloseTo(100 * (h((2 / 3) * 0.5 + p / 3) - (2 / 3 + h(p) / 3)), 1);
  });
  it('weighs the options as often as they are given', () => {
    expect(worth(questionsWith({ mean: { prior: [1, 0] } }, even)).mean).toBe(0);
    expect(worth(questionsWith({ mean: { prior: [0.9, 0.1] } }, even)).mean).toBeCloseTo(46.9, 1);
  });
  it('counts by the geometric mean of who can answer and who says it unasked', () => {
    expect(worth(questionsWith({ mean: { answerable: 0.9, said: 0.4 } }, even)).mean).toBe(60);
    expect(worth(questionsWith({ mean: { answerable: 0.9, said: 0 } }, even)).mean).toBe(0);
  });
  it('leaves out options that contradict what was said', () => {
    const against: Model = { ...even, constraints: [constraint('c', 'contradiction', { mean: ['no'] })] };
    expect(
      open(against)
        .at({})
        .questions()
        .find(({ question }) => question === 'mean'),
    ).toMatchObject({ worth: 0, winners: ['prompting'] });
    const all: Model = { ...even, constraints: [constraint('c', 'contradiction', { mean: ['no', 'yes'] })] };
    expect(
      open(all)
        .at({})
        .questions()
        .find(({ question }) => question === 'mean'),
    ).toMatchObject({ worth: 0, winners: [] });
  });
  it('goes by what is left where an option contradicts what was said', () => {
    // `b` and `c` are left, half and half: one puts prompting at e³ : 1, the other leaves the two even.
    const two: Model = {
      ...even,
      effects: [effect('b', 'p', 'fit', 1, { need: ['b'] })],
      constraints: [constraint('c', 'contradiction', { need: ['a'], text: ['big'] })],
    };
    const p = Math.exp(3) / (1 + Math.exp(3));
    const h = (one: number) => -one * Math.log2(one) - (1 - one) * Math.log2(1 - one);
    expect(worth(two, { text: 'big' }).need).toBeCloseTo(100 * (h((p + 0.5) / 2) - (h(p) + 1) / 2), 1);
  });
  it('says which approaches would win under an option', () =>
    expect(open(even).at({}).questions()[0]).toEqual({
      question: 'mean',
      asks: ['mean'],
      worth: 100,
      winners: ['prompting', 'long-context'],
      waiting: false,
    }));
});

describe('the order of questions', () => {
  it('is by worth, without what was answered or skipped', () => {
    expect(ids(even, {})).toEqual(['mean', 'text', 'need']);
    expect(ids(even, { mean: 'yes' }, ['need'])).toEqual(['text']);
    expect(ids(even, { mean: 'yes', need: 'a', text: 'big' })).toEqual([]);
  });
  it('begins with what opens every talk, in its order', () => {
    const opened: Model = { ...even, opening: ['need', 'text'] };
    expect(ids(opened, {})).toEqual(['need', 'text', 'mean']);
    expect(next(withThresholds({ leastAnswers: 0, worthAsking: 1 }, opened), {})).toBe('need');
    expect(next(withThresholds({ leastAnswers: 0 }, opened), { need: 'a', text: 'small' })).toBe('mean');
  });
  it('keeps the order of the opening where that is not the order of the list, and puts those that wait behind it', () => {
    const opened: Model = { ...even, opening: ['mean', 'need'] };
    expect(ids(opened, {})).toEqual(['mean', 'need', 'text']);
    const four: Model = { ...even, questions: ['w1', 'w2', 'w3', 'w4'].map((id) => ({ ...even.questions[0]!, id })), effects: [] };
    const waiting = questionsWith({ w1: { group: 'other' } }, { ...four, opening: ['w4'] });
    expect(ids(waiting, {}, ['w2', 'w3'])).toEqual(['w4', 'w1']);
    const late = questionsWith({ w4: { group: 'other' } }, four);
    expect(
      open(late)
        .at({})
        .questions(['w2', 'w3'])
        .map((one) => [one.question, one.waiting]),
    ).toEqual([
      ['w4', false],
      ['w1', true],
    ]);
  });
  it('asks some questions only under an answer', () => {
    const only = questionsWith({ mean: { only: [{ question: 'need', options: ['b', 'c'] }] } }, even);
    expect([ids(only, {}), ids(only, { need: 'a' }), ids(only, { need: 'c' })]).toEqual([
      ['text', 'need'],
      ['text'],
      ['mean', 'text'],
    ]);
  });
  it('lets a group wait after two skips', () => {
    const list = (skipped: string[]) =>
      open(even)
        .at({})
        .questions(skipped)
        .map((one) => [one.question, one.waiting]);
    expect(list(['need'])).toEqual([
      ['mean', false],
      ['text', false],
    ]);
    expect(list(['need', 'text'])).toEqual([['mean', true]]);
    expect(next(even, {}, ['need', 'text'])).toBeNull();
    const apart = questionsWith({ text: { group: 'other' } }, even);
    expect(next(apart, {}, ['need', 'text'])).toBe('mean');
    expect(next({ ...even, opening: ['mean'] }, {}, ['need', 'text'])).toBe('mean');
    // Those that wait stand last, though they are worth more.
    const late = questionsWith(
      { text: { group: 'other' } },
      { ...even, questions: [...even.questions, { ...even.questions[0]!, id: 'more' }] },
    );
    expect(ids(late, {}, ['need', 'more'])).toEqual(['text', 'mean']);
  });
});

describe('what is put next', () => {
  const few = withThresholds({ leastAnswers: 1, clear: 98, worthAsking: 1 }, even);
  it('is nothing once the result is clear or a conflict, or nothing could change it or is worth it', () => {
    expect(next(few, { mean: 'yes' })).toBeNull();
    expect(next(few, { text: 'big' })).toBe('mean');
    expect(next(withThresholds({ worthAsking: 101 }, few), { text: 'big' })).toBeNull();
    expect(next(withThresholds({ clear: 101 }, few), { mean: 'yes' })).toBeNull();
    const against: Model = { ...few, constraints: [constraint('c', 'contradiction', { need: ['a'] })] };
    expect(next(against, { need: 'a' })).toBeNull();
  });
  it('is nothing in a conflict, though more answers were wanted or something opens every talk', () => {
    const clash: Model = { ...few, opening: ['text'], constraints: [constraint('c', 'contradiction', { need: ['a'] })] };
    expect(next(withThresholds({ leastAnswers: 3 }, clash), { need: 'a' })).toBeNull();
  });
  it('is nothing once the result is clear, though something opens every talk or could turn it', () => {
    const turning: Model = { ...few, effects: [...few.effects, effect('a', 'l', 'fit', 3, { need: ['a'] }, { fitted: 9000 })] };
    expect(open(turning).at({ mean: 'yes' }).questions()[0]).toMatchObject({
      question: 'need',
      winners: ['prompting', 'long-context'],
    });
    expect(open(turning).at({ mean: 'yes' }).assessment.status).toBe('clear');
    expect(next({ ...turning, opening: ['text'] }, { mean: 'yes' })).toBeNull();
  });
  it('may be worth exactly what a question has to be', () => {
    const worth = open(few).at({ text: 'big' }).questions()[0]!.worth;
    expect(next(withThresholds({ worthAsking: worth }, few), { text: 'big' })).toBe('mean');
  });
  it('is the most worth while fewer answers are known than a result needs', () => {
    const many = withThresholds({ leastAnswers: 3, worthAsking: 1000 }, even);
    expect([next(many, {}), next(many, { mean: 'yes' }), next(many, { mean: 'yes', text: 'small' })]).toEqual([
      'mean',
      'need',
      'need',
    ]);
    expect(next(many, {}, ['need', 'text', 'mean'])).toBeNull();
  });
});

const duties: Model = {
  ...even,
  musts: {
    answerable: 0.25,
    said: 1,
    ticks: [
      { id: 'yes', sets: { mean: 'yes' } },
      { id: 'a', sets: { need: 'a' } },
      { id: 'b', sets: { need: 'b' } },
    ],
    together: [{ of: ['a', 'b'], sets: { need: 'c' } }],
    otherwise: { mean: 'no' },
  },
};

describe('the screen of duties', () => {
  it('stands for its questions, and is as likely answered as it says', () => {
    expect(open(duties).at({}).questions()[0]).toEqual({
      question: MUSTS,
      asks: ['need', 'mean'],
      worth: 50,
      winners: ['prompting', 'long-context'],
      waiting: false,
    });
    expect(ids(duties, {})).toEqual([MUSTS, 'text']);
    expect(open(duties).at({ need: 'a' }).questions()[0]?.asks).toEqual(['mean']);
    expect(ids(duties, { need: 'a', mean: 'no' })).toEqual(['text']);
  });
  it('once shown is not shown again, nor are its questions asked singly', () => expect(ids(duties, {}, [MUSTS])).toEqual(['text']));
  it('is taken apart where there is no room for it', () => expect(ids(duties, {}, [], true)).toEqual(['mean', 'text', 'need']));
  it('means one answer for each question', () => {
    expect(mustAnswers(duties, [])).toEqual({ mean: 'no' });
    expect(mustAnswers(duties, ['a', 'nonsense'])).toEqual({ mean: 'no', need: 'a' });
    expect(mustAnswers(duties, ['yes', 'a', 'b'])).toEqual({ mean: 'yes', need: 'c' });
    expect(mustAnswers(even, ['a'])).toEqual({});
  });
  it('is ticked as the answers are', () => {
    expect(mustTicks(duties, { mean: 'no' })).toEqual([]);
    expect(mustTicks(duties, { mean: 'yes', need: 'b' })).toEqual(['yes', 'b']);
    expect(mustTicks(duties, { need: 'c' })).toEqual(['a', 'b']);
    expect(mustTicks(even, { need: 'c' })).toEqual([]);
    const pair: Model = { ...duties, musts: { ...duties.musts!, ticks: [{ id: 'pair', sets: { mean: 'yes', need: 'a' } }] } };
    expect(mustTicks(pair, { mean: 'yes', need: 'b' })).toEqual([]);
    expect(mustTicks(pair, { mean: 'yes', need: 'a' })).toEqual(['pair']);
  });
});

describe('a clear result', () => {
  const clear = withThresholds({ leastAnswers: 1, clear: 90 }, duties);
  it('waits for duties that could turn it round, and for nothing else', () => {
    expect(open(clear).at({ text: 'big' }).assessment.status).toBe('clear');
    expect(next(clear, { text: 'big' })).toBe(MUSTS);
    expect(next(clear, { text: 'big' }, [MUSTS])).toBeNull();
    expect(next(clear, { text: 'big', mean: 'no' })).toBeNull();
  });
});

describe('a reader who is led through', () => {
  const strict = withThresholds({ leastAnswers: 2, clear: 101, worthAsking: 1 }, duties);
  it('is asked until nothing more is worth it', () => {
    expect(guided(strict, { mean: 'yes' })).toMatchObject({
      asked: [MUSTS, 'text'],
      notSure: ['text'],
      winner: 'prompting',
      answers: { mean: 'yes' },
    });
    expect(guided(strict, {})).toMatchObject({ asked: [MUSTS, 'text'], notSure: [MUSTS, 'text'], answers: {} });
  });
  it('leaves what was not ticked as the screen means it', () =>
    expect(guided(strict, { need: 'a', text: 'small' }).answers).toEqual({ need: 'a', mean: 'no' }));
  it('keeps to what they know where the screen has no tick for it', () =>
    expect(guided(strict, { mean: 'no', need: 'c' })).toMatchObject({ notSure: [], answers: { mean: 'no', need: 'c' } }));
  it('ticks nothing before the screen of duties is shown', () => {
    const first: Model = { ...strict, opening: ['text'], thresholds: { ...strict.thresholds, leastAnswers: 1, worthAsking: 1000 } };
    expect(guided(first, { text: 'small', mean: 'yes' })).toMatchObject({ asked: ['text'], answers: { text: 'small' } });
  });
  it('keeps to what they know where the screen would mean something else', () => {
    // No tick says `c` by itself; unticked, the screen would leave `need` open.
    const plain: Model = { ...strict, musts: { ...strict.musts!, together: [] } };
    expect(guided(plain, { need: 'c' }).answers).toEqual({ need: 'c', mean: 'no' });
  });
  it('says what came out', () => {
    const clear = withThresholds({ leastAnswers: 1, clear: 90 }, even);
    expect(guided(clear, { mean: 'no', foreign: 'x' })).toEqual({
      asked: ['mean'],
      notSure: [],
      winner: 'long-context',
      status: 'clear',
      probability: 1,
      answers: { mean: 'no' },
    });
  });
});
