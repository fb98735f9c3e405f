import { describe, expect, it } from 'vitest';
import { answersFromFacts, matched, wordsOf } from '../../../src/decision/facts.ts';
import type { RawQuestions } from '../../../src/decision/files.ts';
import { cases, model, reasoned, vocabulary } from './support.ts';

const read = (facts: Record<string, unknown>) => answersFromFacts(vocabulary, facts);

/** The vocabulary that case files share: every value of every key with a fixed list. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  main_gap: ['knowledge', 'behaviour', 'both', 'cost-or-speed', 'none'],
  knowledge_change: ['never', 'yearly', 'monthly', 'weekly', 'daily', 'live'],
  corpus_size: ['none', 'small', 'medium', 'large', 'very-large'],
  knowledge_in_model: ['full', 'partly', 'absent'],
  labelled_examples: ['none', 'tens', 'hundreds', 'thousands', 'tens-of-thousands', 'more'],
  citations: ['needed', 'not-needed'],
  latency: ['relaxed', 'seconds', 'sub-second'],
  style_or_format: ['none', 'some', 'strict'],
  offline: ['required', 'not-needed'],
  monthly_volume: ['low', 'medium', 'high', 'very-high'],
  budget: ['low', 'medium', 'high'],
  team: ['no-ml', 'software', 'ml'],
  model_access: ['api-only', 'api-with-tuning', 'open-weights'],
  model_size: ['small', 'medium', 'frontier'],
};

describe('the vocabulary', () => {
  it.each(Object.entries(VALUES).flatMap(([key, values]) => values.map((value) => [key, value] as const)))(
    'takes %s: %s',
    (key, value) => {
      const { answers, ignored } = read({ [key]: value });
      expect(Object.keys(answers)).toHaveLength(1);
      expect(ignored).toEqual([]);
    },
  );

  it.each([
    ['question answering', 'answers'],
    ['classification', 'labels'],
    ['extraction', 'labels'],
    ['generation', 'prose'],
    ['translation', 'prose'],
    ['structured output', 'structured'],
    ['recommendation', 'labels'],
    ['correction', 'prose'],
    ['code completion', 'structured'],
    ['medical coding', 'labels'],
    ['summarisation', 'prose'],
    ['Text-to-SQL', 'structured'],
    ['intent detection', 'labels'],
    ['multi-turn dialogue', 'answers'],
  ])('takes task %s as %s', (task, output) => expect(read({ task }).answers.output).toBe(output));

  it.each([['agent'], ['multimodal']])('refuses task %s with a reason', (task) => {
    const { answers, ignored } = read({ task });
    expect(answers).toEqual({});
    expect(ignored).toHaveLength(1);
    expect(ignored[0]!.reason).toContain('does not say');
  });

  it('has an option for every question, and every option but a few has facts', () => {
    for (const question of vocabulary.questions)
      for (const [option, { facts }] of Object.entries(question.options))
        expect(Object.keys(facts).length, `${question.id}.${option}`).toBeGreaterThan(0);
  });

  it('gives only answers that the model knows', () => {
    for (const one of [...cases, ...reasoned]) {
      for (const [question, option] of Object.entries(read(one.facts).answers))
        expect(model.questions.find((each) => each.id === question)!.options).toContain(option);
    }
  });
});

describe('free text', () => {
  it('is read by phrases', () => {
    expect(read({ notes: 'customers type part numbers' }).answers).toEqual({ query: 'exact' });
    expect(read({ privacy: 'per-user permissions' }).answers).toEqual({ access: 'per-user' });
    expect(read({ privacy: 'per-role access; GDPR erasure' }).answers).toEqual({ access: 'both' });
    expect(read({ notes: 'each user’s own history', privacy: 'must be deleted' }).answers).toEqual({ access: 'both' });
  });
  it('does not read what is negated', () => {
    expect(read({ notes: 'no per-user rights, not a JSON schema' }).answers).toEqual({});
    expect(read({ notes: 'answers cannot be graded automatically' }).answers).toEqual({});
  });
  it('makes a plain fact more precise but does not overrule it', () => {
    expect(read({ style_or_format: 'strict', notes: 'JSON schema' }).answers).toEqual({ form: 'schema' });
    expect(read({ labelled_examples: 'tens', notes: 'can be graded' }).answers).toEqual({ examples: 'gradable' });
    const kept = read({ labelled_examples: 'thousands', notes: 'can be graded' });
    expect(kept.answers).toEqual({ examples: 'many' });
    expect(kept.ignored[0]!.reason).toContain('plain fact');
  });
  it('is left out where it says two things', () => {
    const { answers, ignored } = read({ notes: 'sku, skus; real-time; whole book' });
    expect(answers.change).toBe('live');
    expect(ignored.every((one) => one.reason !== '')).toBe(true);
  });
  it('says so when it tells nothing', () => expect(read({ notes: 'a nice project' }).ignored).toHaveLength(1));
});

describe('odd facts', () => {
  it('are named', () => {
    expect(read({ colour: 'blue' }).ignored).toEqual([{ part: 'colour', reason: 'not a fact that a case file may hold' }]);
    expect(read({ main_gap: 'everything' }).ignored[0]!.reason).toBe('no option takes this value');
    expect(read({ main_gap: ['knowledge', 'behaviour'] }).ignored[0]!.reason).toContain('second answer');
    expect(read({ main_gap: null, budget: undefined }).ignored).toEqual([]);
    expect(read({ latency: 3, task: ['classification', 'extraction'] }).answers).toEqual({ output: 'labels' });
  });
});

describe('matched', () => {
  const hit = (text: string, pattern: string) => matched(wordsOf(text), wordsOf(pattern)) > 0;
  it('matches words in a row, any ending after a star, hyphens as blanks', () => {
    expect(hit('the Sub-second answer', 'sub second')).toBe(true);
    expect(hit('identifiers of clauses', 'identif*')).toBe(true);
    expect(hit('classification', 'class')).toBe(false);
    expect(hit('not really per user', 'per user')).toBe(false);
    expect(hit('not offered: tuning', 'tuning')).toBe(false);
    expect(hit('tuning not offered', 'tuning not offered')).toBe(true);
  });
});

/** A vocabulary with one of each thing that can happen. */
const small: RawQuestions = {
  groups: [],
  keys: ['size', 'task', 'notes', 'privacy'],
  questions: [
    question('first', {
      one: { facts: { size: ['s', 'm'], notes: ['red fox', 'red', 'gr*'] }, refines: [] },
      two: { facts: { size: ['l'], notes: ['blue whale', 'dog', 'as long as'], privacy: ['dog'] }, refines: ['one'] },
      three: { facts: { notes: ['cat', 'not there', 'dog and cat both'] }, refines: [] },
      both: { facts: {}, refines: [] },
    }),
    question('second', {
      yes: { facts: { notes: ['whale'], size: ['l'] }, refines: [] },
      no: { facts: { task: ['whale'] }, refines: [] },
    }),
  ],
  refused: [
    { key: 'task', values: ['agent*'], reason: 'says too little' },
    { key: 'notes', values: [], reason: 'only phrases are read' },
  ],
  combine: [{ question: 'first', of: ['one', 'three'], to: 'both' }],
};
function question(
  id: string,
  options: Record<string, { facts: Record<string, string[]>; refines: string[] }>,
): RawQuestions['questions'][number] {
  return {
    id,
    title: id,
    short: id,
    group: '',
    why: '',
    options: Object.fromEntries(Object.entries(options).map(([name, one]) => [name, { label: name, ...one }])),
  };
}
const readSmall = (facts: Record<string, unknown>) => answersFromFacts(small, facts);

describe('reading, case by case', () => {
  it.each([
    ['one value may answer several questions', { size: 'l' }, { first: 'two', second: 'yes' }, []],
    ['any case', { size: 'M' }, { first: 'one' }, []],
    ['several values that agree', { size: ['s', 'm'] }, { first: 'one' }, []],
    [
      'several that do not: the first stays',
      { size: ['s', 'l'] },
      { first: 'one', second: 'yes' },
      ['size: l | a second answer to "first"'],
    ],
    ['a value of nobody', { size: 'xl' }, {}, ['size: xl | no option takes this value']],
    ['a key of nobody', { colour: 'red' }, {}, ['colour | not a fact that a case file may hold']],
    ['nothing given', { size: undefined, notes: null }, {}, []],
    ['a phrase', { notes: 'a red thing' }, { first: 'one' }, []],
    ['the longer phrase of two options', { notes: 'a dog and a red fox' }, { first: 'one' }, []],
    ['the longer phrase, whichever option comes first', { notes: 'red, a blue whale' }, { first: 'two', second: 'yes' }, []],
    [
      'two as long as each other',
      { notes: 'a dog, very red' },
      {},
      ['notes: a dog, very red | names more than one answer to "first"'],
    ],
    ['two that make a third', { notes: 'a red cat' }, { first: 'both' }, []],
    ['two that make a third, one of them plain', { size: 's', notes: 'a cat' }, { first: 'both' }, []],
    ['a plain fact that a phrase makes more precise', { size: 's', notes: 'a dog' }, { first: 'two' }, []],
    [
      'a plain fact that a phrase would overrule',
      { size: 'l', notes: 'a red thing' },
      { first: 'two', second: 'yes' },
      ['notes: a red thing | "first" is answered by a plain fact already'],
    ],
    ['a phrase that says the same', { size: 's', notes: 'a red thing' }, { first: 'one' }, []],
    ['text in pieces', { notes: ['grey', 'whale'] }, { first: 'one', second: 'yes' }, []],
    [
      'a phrase does not run over the end of a piece',
      { notes: ['a blue', 'fox'] },
      {},
      ['notes: a blue; fox | only phrases are read'],
    ],
    [
      'plain facts come before text, whatever their order',
      { notes: 'a red thing', size: 'l' },
      { first: 'two', second: 'yes' },
      ['notes: a red thing | "first" is answered by a plain fact already'],
    ],
    ['text of nobody is refused with the key’s reason', { notes: 'a bird' }, {}, ['notes: a bird | only phrases are read']],
    ['or with the value’s', { task: 'agents' }, {}, ['task: agents | says too little']],
    ['or with none', { task: 'bird' }, {}, ['task: bird | no option takes this value']],
    ['privacy is text as well', { privacy: 'my dog' }, { first: 'two' }, []],
    ['a number', { size: 5 }, {}, ['size: 5 | no option takes this value']],
  ])('%s', (_, facts, answers, ignored) => {
    const got = readSmall(facts);
    expect(got.answers).toEqual(answers);
    expect(got.ignored.map(({ part, reason }) => `${part} | ${reason}`)).toEqual(ignored);
  });
  it('answers come in the order of the questions', () =>
    expect(Object.keys(readSmall({ task: 'whale', notes: 'red' }).answers)).toEqual(['first', 'second']));
  it.each(['no', 'not', 'without', 'never', 'nor', 'neither', "isn't", "doesn't", "don't", 'cannot', 'rather', 'instead'])(
    '%s turns a phrase off, up to three words before it',
    (word) => {
      expect(readSmall({ notes: `${word} red` }).answers).toEqual({});
      expect(readSmall({ notes: `${word} a very red` }).answers).toEqual({});
      expect(readSmall({ notes: `${word} a very bright red` }).answers).toEqual({ first: 'one' });
      expect(readSmall({ notes: `red ${word}` }).answers).toEqual({ first: 'one' });
    },
  );
  it('a phrase that begins with such a word is meant so', () =>
    expect(readSmall({ notes: 'he is not there' }).answers).toEqual({ first: 'three' }));
});

describe('words', () => {
  it.each([
    ['Sub-second, as-is', ['sub', 'second', 'as', 'is']],
    ['the user’s own', ['the', "user's", 'own']],
    ['Q&A; R&D*', ['q&a', 'r&d*']],
    ['identif* 42 Größe', ['identif*', '42', 'größe']],
    ['', []],
    ['–; …', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
  it('count the letters that matched', () => {
    expect(matched(['a', 'red', 'fox'], ['red', 'fox'])).toBe(7);
    expect(matched(['identifiers'], ['identif*'])).toBe(8);
    expect(matched(['red'], ['red', 'fox'])).toBe(0);
    expect(matched(['fox', 'red'], ['red', 'fox'])).toBe(0);
    expect(matched([], ['red'])).toBe(0);
    expect(matched(['no', 'red', 'and', 'so', 'on', 'red'], ['red'])).toBe(3);
  });
});

describe('each fact', () => {
  it.each([
    ['main_gap', 'knowledge facts, behaviour form, both both, cost-or-speed cost-speed, none none', 'gap'],
    ['knowledge_change', 'never never, yearly slow, monthly often, weekly often, daily live, live live', 'change'],
    ['corpus_size', 'none none, small small, medium medium, large large, very-large large', 'corpus'],
    ['knowledge_in_model', 'full full, partly partly, absent absent', 'known'],
    ['labelled_examples', 'none none, tens tens, hundreds hundreds, thousands many, tens-of-thousands many, more many', 'examples'],
    ['citations', 'needed needed, not-needed not-needed', 'citations'],
    ['latency', 'relaxed relaxed, seconds seconds, sub-second instant', 'latency'],
    ['style_or_format', 'none free, some some, strict strict', 'form'],
    ['offline', 'required yes, not-needed no', 'offline'],
    ['monthly_volume', 'low low, medium medium, high high, very-high high', 'volume'],
    ['budget', 'low low, medium medium, high high', 'budget'],
    ['team', 'no-ml none, software software, ml ml', 'team'],
    ['model_access', 'api-only api-only, api-with-tuning api-tuning, open-weights open', 'weights'],
    ['model_size', 'small small, medium medium, frontier frontier', 'size'],
  ])('%s: %s', (key, pairs, id) => {
    for (const pair of pairs.split(', ')) {
      const [value, option] = pair.split(' ');
      expect(read({ [key]: value }).answers, value).toEqual({ [id]: option });
    }
  });
});
