import { describe, expect, test } from 'vitest';
import { markName, passagesOf } from '../../../src/search/excerpt.ts';
import { Corrector } from '../../../src/search/query/correct.ts';
import { edits } from '../../../src/search/query/edits.ts';
import { Search } from '../../../src/search/query/search.ts';
import type { Index } from '../../../src/search/query/answer.ts';
import { otherName } from '../../../src/search/query/intents.ts';
import { WordSet } from '../../../src/search/query/valid-words.ts';
import { pack, unpack, type Entry, type Vocabulary } from '../../../src/search/vocabulary.ts';

const TEXTS: Record<string, [title: string, text: string]> = {
  0: ['Retrieval (RAG)', 'retrieval finds passages grounded generation'],
  1: ['Fine-tuning', 'fine tuning finetuning changes weights latency when change'],
  2: ['Long context', 'long context latency'],
  3: ['Quantisation', 'quantisation'],
};

const entry = (path: string, title: string): Entry => ({
  path,
  title,
  kind: 'Guides',
  approaches: ['rag'],
  asked: path.includes('/3/') ? ['grounded weights'] : [],
  aliases: path.includes('/0/') ? ['grounded generation'] : [],
  headings: path.includes('/1/') ? ['When weights change'] : [],
});

const vocabulary: Vocabulary & { valid: WordSet } = {
  entries: new Map(Object.entries(TEXTS).map(([id, [title]]) => [id, entry(`guides/${id}/`, title)])),
  words: new Map([
    ['retrieval', 3], ['fine', 1], ['tuning', 2], ['finetuning', 3], ['long', 2], ['context', 2], ['content', 2], ['latency', 3], ['graph', 3],
    ['quantisation', 3], ['passages', 1], ['weights', 2], ['rag', 3],
    ['grounded', 2], ['generation', 2], ['when', 1], ['change', 1],
  ]), // prettier-ignore
  acronyms: new Map([['rag', 'retrieval']]),
  fixes: new Map([['rgaa', 'rag']]),
  valid: WordSet.of(['retention', 'longer', 'graphs', 'raging']),
};

/** An index as small as can be: every word of the text must stand in the result, or begin a word of it. */
const index: Index = {
  search: (text) => {
    const words = text.split(' ');
    const found = Object.entries(TEXTS).filter(([, [, content]]) =>
      words.every((word) => content.split(' ').some((own) => own.startsWith(word))),
    );
    return Promise.resolve(found.map(([id], at) => ({ id, score: 2 - at / 10, places: [0] })));
  },
  holds: (word) => Promise.resolve(Object.values(TEXTS).filter(([, content]) => content.split(' ').includes(word)).length),
};
const search = new Search(vocabulary, index);
const found = async (text: string, options = {}) => (await search.answer(text, options)).results.map(({ id }) => id);

describe('answers', () => {
  test.each([
    ['RAG', ['0']],
    ['retreival', ['0']],
    ['fine tuning', ['1']],
    ['longcontext', ['2']],
    ['quantization', ['3']],
    ['what is the latency', ['1', '2']],
    ['retrieval quantisation', ['0', '3']],
    ['xqzzvkj', []],
    ['', []],
    ['???', []],
  ])('%s', async (text, ids) => expect((await found(text)).sort()).toEqual(ids));

  test('a word still being typed counts as its beginning', async () => {
    expect(await found('retr', { typing: true })).toEqual(['0']);
    expect(await found('re', { typing: true })).toEqual([]);
    expect(await found('retrei', { typing: true })).toEqual(['0']);
  });

  test('a correction is named, and turned down on demand', async () => {
    expect((await search.answer('Retreival latency')).corrected).toBe('retrieval latency');
    expect(await found('retreival', { literal: true })).toEqual([]);
  });

  test('a right word is left alone; a close one is offered', async () => {
    const answer = await search.answer('latensy retention');
    expect(answer.corrected).toBe('latency retention');
    expect(answer.unknown).toEqual(['retention']);
  });
  test('a word in two is told', async () => expect((await search.answer('longcontext')).corrected).toBe('long context'));
  test('nothing is corrected in a message or in another language', async () => {
    const message = await search.answer('ValueError: retreival failed at line 3 column 4');
    expect(message).toMatchObject({ text: 'message' });
    expect(message.corrected).toBeUndefined();
    const german = await search.answer('was ist das fur ein retreival');
    expect(german).toMatchObject({ text: 'foreign' });
    expect(german.corrected).toBeUndefined();
  });
  test('other scripts are taken apart, and their Latin words offered', async () => {
    const answer = await search.answer('RAG检索');
    expect(answer).toMatchObject({ text: 'foreign', latin: 'RAG' });
    expect(answer.results.map(({ id }) => id)).toEqual(['0']);
  });
  test('symbols are told apart from words that are not here', async () =>
    expect(await search.answer('?!')).toMatchObject({ text: 'symbols' }));
  test('the result that is called what was asked is sure; a part of its name is not enough', async () => {
    expect((await search.answer('what is grounded generation')).sure?.id).toBe('0');
    expect((await search.answer('grounded')).sure).toBeUndefined();
    expect((await search.answer('long context')).sure?.id).toBe('2');
  });
  test('a page is found by its heading, but is no answer by it', async () => {
    const answer = await search.answer('when do weights change');
    expect(answer.results[0]?.id).toBe('1');
    expect(answer.sure).toBeUndefined();
  });
  test('a page is found by what is asked for it, which is no name of it', async () => {
    const [first] = (await search.answer('what are grounded weights')).results;
    expect(first).toMatchObject({ id: '3', intent: { from: 'asked' } });
    expect(otherName(first!.entry, first!.intent)).toBeUndefined();
    const [called] = (await search.answer('what is grounded generation')).results;
    expect(otherName(called!.entry, called!.intent)).toBe('grounded generation');
  });
  test('a part that did not come is told, asked for again, and never taken for nothing', async () => {
    let broken = true;
    const halting: Index = {
      ...index,
      search: (text) => (broken && text.includes('latency') ? Promise.reject(new Error('404')) : index.search(text)),
    };
    const other = new Search(vocabulary, halting);
    expect(await other.answer('weights latency')).toMatchObject({ incomplete: true });
    await expect(other.answer('latency')).rejects.toThrow();
    broken = false;
    const answer = await other.answer('latency');
    expect(answer.incomplete).toBe(false);
    expect(answer.results.length).toBe(2);
  });

  test('a page about everything asked comes first', async () => expect((await found('weights latency'))[0]).toBe('1'));
  test('what nobody knows is named', async () =>
    expect((await search.answer('latency blorptangle')).unknown).toEqual(['blorptangle']));
  test('near words are offered where nothing was found', async () =>
    expect((await search.answer('grrraphh')).nearest).toContain('graph'));
});

describe('corrections', () => {
  const corrector = new Corrector(vocabulary);
  test.each([
    ['retreival', 'retrieval'],
    ['graf', 'graph'],
    ['rgaa', 'rag'],
    ['qzx', undefined],
    ['zz', undefined],
  ])('%s', (typed, meant) => expect(corrector.correct(typed)).toBe(meant));
  test('words around settle ties', () => {
    expect(corrector.correct('contet', 'long')).toBe('context');
    expect(edits('ab', 'ba')).toBe(1);
  });
});

test('the vocabulary survives its journey', () => {
  const again = unpack(JSON.parse(JSON.stringify(pack(vocabulary))));
  expect(again.entries).toEqual(vocabulary.entries);
  expect(new Map([...again.words].sort())).toEqual(new Map([...vocabulary.words].sort()));
  expect(again.acronyms).toEqual(vocabulary.acronyms);
  expect(again.fixes).toEqual(vocabulary.fixes);
  expect(again.valid.has('retention')).toBe(true);
});

describe('excerpts', () => {
  const filler = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ');
  const text = {
    content: `Title opening ${filler} Forgetting models (forget) things ${filler}`,
    anchors: [{ element: 'h2', id: 'forgetting', text: 'Forgetting', location: 62 }],
  };
  test('the section of the match, with the match marked but not its brackets', () => {
    const [passage] = passagesOf(text, [62, 64]);
    expect(passage?.heading).toEqual({ id: 'forgetting', text: 'Forgetting' });
    expect(passage?.runs.filter(({ marked }) => marked).map(({ text: run }) => run)).toEqual(['Forgetting', 'forget']);
  });
  test('the opening where only the name matched', () => {
    const runs = passagesOf(text, [])[0]!.runs;
    expect(runs[0]!.text.startsWith('Title opening')).toBe(true);
    expect(runs.every(({ marked }) => !marked)).toBe(true);
  });
  test('names are marked by the beginnings of words', () => {
    expect(
      markName('Does it forget? Forgetting', ['forgetting'])
        .filter(({ marked }) => marked)
        .map(({ text: run }) => run),
    ).toEqual(['forget', 'Forgetting']);
    expect(markName('a.b', ['x.y(']).length).toBe(1);
  });
});
