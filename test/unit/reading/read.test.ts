import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.ts';
import { loadModel } from '../../../src/decision/load.ts';
import { loadReading } from '../../../src/reading/load.ts';
import { pack, unpack } from '../../../src/reading/pack.ts';
import { findPhrase, phrase } from '../../../src/reading/phrases.ts';
import { numberOf } from '../../../src/reading/quantities.ts';
import { LONGEST, read } from '../../../src/reading/read.ts';
import { readSoon } from '../../../src/reading/soon.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const catalogue = openCatalogue(root);
const data = loadReading(root, catalogue);
const { cases, text: model } = loadModel(root, catalogue);
const told = cases.flatMap((one) => ('text' in one && typeof one.text === 'string' ? [{ ...one, text: one.text }] : []));

describe('phrases', () => {
  const words = { papers: ['pdf*', 'text files'] };
  const found = (pattern: string, text: string) => {
    const place = findPhrase(phrase(pattern, words), text.toLowerCase());
    return place && text.slice(place.from, place.to);
  };
  test.each([
    ['fine tun* .. <papers>', 'Fine-tuning it on my PDFs', 'Fine-tuning it on my PDFs'],
    ['my <papers>', 'in my text files', 'my text files'],
    ['<papers> ~ ask', 'I ask about a PDF here', 'ask about a PDF'],
    ['# of them', '1,500 of them', '1,500 of them'],
    ['rag', 'fragments of storage', undefined],
    ['no.t', 'not', undefined],
  ])('%s in "%s"', (pattern, text, expected) => expect(found(pattern, text)).toBe(expected));
  test('without words or with an unknown class it is named', () => {
    expect(() => phrase('.. *')).toThrow('.. *');
    expect(() => phrase('my <nonsense>', words)).toThrow('nonsense');
  });
});

describe('a text', () => {
  test('gives the answers it states, with the words they rest on', () => {
    const { answers, words } = read(
      'I want a chatbot that answers questions about our internal manuals, 900 pages. It must run on our own server with Llama 3 8B and nothing may leave the network.',
      data,
    );
    expect(answers).toMatchObject({
      output: 'answers',
      arrival: 'collection',
      known: 'absent',
      corpus: 'medium',
      size: 'small',
      weights: 'open',
      residency: 'own',
    });
    expect(words.size).toBe('8B');
  });
  test('a "not" before a phrase silences it', () => {
    expect(read('This is not about spam at all, we do not want a classifier here.', data).answers.output).not.toBe('labels');
  });
  test.each([
    ['', 'no-text'],
    ['  \n ', 'no-text'],
    ['12 34 !!! 😀', 'no-text'],
    ['help', 'too-short'],
    ['Wir möchten unsere Dokumente durchsuchen und Fragen dazu beantworten lassen.', 'other'],
    ['نريد نموذجا يجيب عن أسئلة حول مستنداتنا الداخلية', 'other'],
    ['我们想让模型回答关于内部文档的问题', 'other'],
  ])('%j is %s and answers nothing', (text, kind) => {
    const reading = read(text, data);
    expect(reading).toEqual({ kind, answers: {}, perhaps: {}, words: {} });
  });
  test('markup, right-to-left marks, emoji, lone surrogates and logs are read as text', () => {
    const log = '2026-01-02T03:04:05 ERROR worker[17] <b>timeout</b> at http://x/?a=1&b=2 {"code":504}\n'.repeat(400);
    for (const text of [
      log,
      '<script>alert(1)</script> we want to classify emails',
      '\u202Ewe want to classify emails\u202C 😀',
      '\uD800 we want the RAG',
      '((((((((((((',
      'a'.repeat(1_000_000),
      'we ask '.repeat(150_000),
    ])
      expect(() => read(text, data)).not.toThrow();
    expect(read('<script>alert(1)</script> we want to classify emails', data).answers.output).toBe('labels');
  });
  test('beyond its end nothing is read', () => {
    const filler = 'We are here and that is all there is to it. '.repeat(LONGEST / 40);
    expect(read(`${filler} We want to classify emails.`, data).answers.output).toBeUndefined();
  });
});

describe('over every question that people asked', () => {
  const questions = model.questions;
  test('answers are options of the advisor, and what they rest on stands in the text', () => {
    expect(told.length).toBeGreaterThan(100);
    for (const { text } of told) {
      const { answers, perhaps, words } = read(text, data);
      for (const [question, option] of [...Object.entries(answers), ...Object.entries(perhaps)]) {
        expect(Object.keys(questions[question]!.options)).toContain(option);
        expect(words[question], `${question} of ${text}`).not.toBe('');
        expect(text).toContain(words[question]);
      }
      expect(Object.keys(answers).filter((question) => question in perhaps)).toEqual([]);
    }
  });
  test('of what is answered nine in ten agree with the labels of the set that was kept apart', () => {
    const apart = (catalogue.files.find(({ file }) => file.endsWith('people-more-apart.yaml'))?.parsed ??
      []) as unknown as typeof told;
    let right = 0;
    let given = 0;
    for (const { text, answers } of apart)
      for (const [question, option] of Object.entries(read(text, data).answers)) {
        given += 1;
        right += Number(String(answers[question]) === option);
      }
    expect(given).toBeGreaterThan(60);
    expect(right / given).toBeGreaterThanOrEqual(0.9);
  });
});

test('read in turns it gives the same, and stops when somebody types on', async () => {
  const { text } = told[0]!;
  expect(await readSoon(text, data)).toEqual(read(text, data));
});

test('packed for browsers it is the same again', () => {
  expect(unpack(JSON.parse(JSON.stringify(pack(data))))).toEqual(JSON.parse(JSON.stringify(data)));
});

test.each([
  ['1,500', 1500],
  ['1.500', 1500],
  ['2.5', 2.5],
  ['11,000.', 11_000],
])('%s is %d', (text, number) => expect(numberOf(text)).toBe(number));
