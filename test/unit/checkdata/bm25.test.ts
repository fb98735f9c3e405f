/** Keyword search against an independent reference: BM25 written out from Robertson and Zaragoza (2009), sharing no code with ours. */
import { describe, expect, test } from 'vitest';
import { questions, type Source } from '../../../src/checkdata/index.ts';
import { seeded } from '../../../src/checkdata/text.ts';
import { ledger, pages } from './clean.ts';

const file = (name: string, text: string): Source => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, bytes: async () => bytes };
};

interface Collection {
  passages: { id: string; text: string }[];
  questions: { question: string; document: string }[];
}

/** Recall at each depth, by scoring every passage for every question. */
function reference({ passages, questions }: Collection): Record<string, number> {
  const split = (text: string) => {
    const found: string[] = [];
    let word = '';
    for (const sign of `${text.toLowerCase()} `) {
      if (/\p{L}|\p{N}/u.test(sign)) word += sign;
      else if (word !== '') {
        found.push(word);
        word = '';
      }
    }
    return found;
  };
  const bags = passages.map(({ text }) => split(text));
  const mean = bags.reduce((sum, bag) => sum + bag.length, 0) / bags.length;
  const having = new Map<string, number>();
  for (const bag of bags) for (const word of new Set(bag)) having.set(word, (having.get(word) ?? 0) + 1);
  const hits: Record<string, number> = { 1: 0, 3: 0, 5: 0, 10: 0 };
  for (const { question, document } of questions) {
    const scores = bags.map((bag, index) => {
      let score = 0;
      for (const word of split(question)) {
        const times = bag.filter((one) => one === word).length;
        const n = having.get(word) ?? 0;
        const idf = Math.log(1 + (bags.length - n + 0.5) / (n + 0.5));
        score += (idf * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * bag.length) / mean));
      }
      return { index, score };
    });
    const order = scores.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
    for (const depth of [1, 3, 5, 10])
      if (order.slice(0, depth).some(({ index }) => passages[index]!.id === document)) hits[depth]!++;
  }
  return Object.fromEntries(Object.entries(hits).map(([depth, right]) => [depth, right / questions.length]));
}

/** A question that shares some words with its passage, and some with others. */
function asked(text: string, next: () => number, others: readonly string[]): string {
  const own = text.split(/\s+/).filter((word) => word.length > 4);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)]!;
  return ['what about', ...Array.from({ length: 3 }, () => pick(own)), ...Array.from({ length: 3 }, () => pick(others))]
    .join(' ')
    .replaceAll(/["“”,\n]/g, '');
}

/** Prose of our ledger. */
function prose(): Collection {
  const next = seeded(41);
  const texts = [...ledger().map(({ answer }) => answer), ...pages()].flatMap((text) =>
    text.split(/(?<=\.)\s+/).filter((part) => part.split(' ').length > 5 && part.length < 600),
  );
  const passages = texts.slice(0, 900).map((text, index) => ({ id: `p${index}`, text }));
  const all = passages.flatMap(({ text }) => text.split(/\s+/)).filter((word) => word.length > 4);
  return {
    passages,
    questions: passages
      .filter((_, index) => index % 4 === 0)
      .map(({ id, text }) => ({ question: asked(text, next, all), document: id })),
  };
}

/** A parts catalogue: short, alike, with exact codes. */
function catalogue(): Collection {
  const next = seeded(42);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(next() * list.length)]!;
  const nouns = ['valve', 'pump', 'gasket', 'bearing', 'filter', 'relay', 'sensor', 'hose', 'bracket', 'motor'];
  const kinds = ['steel', 'brass', 'nylon', 'heated', 'sealed', 'twin', 'short', 'marine', 'coarse', 'fine'];
  const passages = Array.from({ length: 700 }, (_, index) => ({
    id: `p${index}`,
    text: `${pick(kinds)} ${pick(nouns)} ${String.fromCharCode(65 + (index % 7))}${100 + index}-${pick(['X', 'Y', 'Z'])}, fits ${pick(nouns)} and ${pick(nouns)} of ${1990 + (index % 30)}, ${pick(kinds)} housing, replaces ${pick(kinds)} ${pick(nouns)}`,
  }));
  return {
    passages,
    questions: passages
      .filter((_, index) => index % 3 === 0)
      .map(({ id, text }, index) => ({
        question:
          index % 2 === 0
            ? `which ${text.split(' ').slice(0, 2).join(' ')} ${text.split(' ')[2]!.slice(0, -2)}`
            : `${text.split(' ').slice(0, 2).join(' ')} for ${text.split(' ').slice(4, 7).join(' ')}`.replaceAll(',', ''),
        document: id,
      })),
  };
}

/** Made words by Zipf's law, lengths that differ tenfold. */
function zipf(): Collection {
  const next = seeded(43);
  const word = () => `w${Math.floor(3000 ** next())}`;
  const passages = Array.from({ length: 800 }, (_, index) => ({
    id: `p${index}`,
    text: Array.from({ length: 12 + Math.floor(next() * 60) }, word).join(' '),
  }));
  return {
    passages,
    questions: passages
      .filter((_, index) => index % 3 === 1)
      .map(({ id, text }) => ({
        question: Array.from({ length: 6 }, () =>
          next() < 0.6 ? text.split(' ')[Math.floor(next() * text.split(' ').length)]! : word(),
        ).join(' '),
        document: id,
      })),
  };
}

describe.each([
  ['prose of our ledger', prose],
  ['a catalogue with exact codes', catalogue],
  ['made words', zipf],
])('%s', (_, make) => {
  test('recall is within two points of the reference at every depth', async () => {
    const collection = make();
    expect(collection.passages.length).toBeGreaterThanOrEqual(500);
    const corpus = collection.passages.map((passage) => JSON.stringify(passage)).join('\n');
    const set = `question,document\n${collection.questions.map(({ question, document }) => `${question},${document}`).join('\n')}`;
    const report = await questions({ sources: [file('corpus.jsonl', corpus), file('questions.csv', set)], asOf: '2026-11-28' });
    expect(report.documents).toBe(collection.passages.length);
    expect(report.counted).toBe(collection.questions.length);
    const right = reference(collection);
    // A set that everything finds, or nothing, would show no difference.
    expect(right['1']).toBeGreaterThan(0.15);
    expect(right['1']).toBeLessThan(0.97);
    for (const { tokens, recall } of report.chunks) {
      for (const depth of ['1', '3', '5', '10'])
        expect(
          Math.abs(recall[depth]! - right[depth]!),
          `${tokens} tokens, first ${depth}: ${recall[depth]} and ${right[depth]}`,
        ).toBeLessThanOrEqual(0.02);
    }
    if (process.env.SHOW_RECALL) console.log(_, right, report.chunks[1]!.recall);
  });
});

test('a passage in a long document counts where it stands, not wherever its document is found', async () => {
  const filler = (word: string) =>
    Array.from({ length: 60 }, (_, index) => `The ${word} number ${index} was seen at the gate and written down.`).join(' ');
  const text = `${filler('heron')}\n\nThe lamp oil is kept in the blue cupboard behind the stove.\n\n${filler('swan')}`;
  const set =
    'question,passage\nWhere is the lamp oil kept?,The lamp oil is kept in the blue cupboard behind the stove.\nWhere is the ladder?,The ladder hangs in the boathouse by the north wall.\n';
  const report = await questions({ sources: [file('log.txt', text), file('set.csv', set)], asOf: '2026-11-28' });
  expect(report.counted).toBe(1);
  expect(report.chunks[0]!.chunks).toBeGreaterThan(4);
  expect(report.chunks[0]!.recall['1']).toBe(1);
  expect(report.nowhere.map(({ question }) => question)).toEqual(['Where is the ladder?']);
  expect(JSON.parse(report.golden.split('\n')[0]!)).toMatchObject({ id: 'q001', passages: ['log.txt#2'], must: [], must_not: [] });
});

test('misses say what would mend them: another spelling of a code, another form of a word, another word', async () => {
  const docs = ['a code HB-77 sheet for spills', 'the boats are stored ashore', 'children need vests on piers'].map((text, index) =>
    file(`d${index}.txt`, `${text}. `),
  );
  const decoys = Array.from({ length: 12 }, (_, index) =>
    file(`x${index}.txt`, `what is the purpose of storage for kids gear at desk ${index} and what do kids need there`),
  );
  const set =
    'question,document\nwhat is the purpose of HB77,d0.txt\nwhat is the purpose of storing kids gear,d1.txt\nwhat do kids need is the purpose gear,d2.txt\n';
  const report = await questions({ sources: [...docs, ...decoys, file('q.csv', set)], asOf: '2026-11-28' });
  const mends = Object.fromEntries(report.misses.map(({ id, mends }) => [id, mends.map(({ kind }) => kind)]));
  expect(mends.q001).toContain('exact-code');
  expect(mends.q002).toContain('word-form');
});
