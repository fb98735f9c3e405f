import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.ts';
import { loadModel } from '../../../src/decision/load.ts';
import { fittedTo, namesOfWords, hashOf, score, toldIn } from '../../../src/reading/fit/texts.ts';
import { loadReading } from '../../../src/reading/load.ts';
import { mapped } from '../../../src/reading/mapped.ts';
import { pack, unpack } from '../../../src/reading/pack.ts';
import { Phrases, PLAIN, signOf, tokensOf } from '../../../src/reading/match.ts';
import { faultOf, spelledOut } from '../../../src/reading/phrases.ts';
import { LONGEST, read } from '../../../src/reading/read.ts';
import { readSoon } from '../../../src/reading/soon.ts';
import { onTheWire } from '../../support/weight.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const catalogue = openCatalogue(root);
const { data, examples } = loadReading(root, catalogue);
const { cases, text: model } = loadModel(root, catalogue);
const told = cases.flatMap((one) => ('text' in one && typeof one.text === 'string' ? [{ ...one, text: one.text }] : []));

describe('phrases', () => {
  const words = { papers: ['pdf*', 'text files'] };
  const found = (pattern: string, text: string) => {
    const phrases = new Phrases<string>();
    phrases.add(spelledOut(pattern, words), pattern);
    const tokens = tokensOf(text);
    const [place] = [...phrases.in(tokens)];
    return place && text.slice(tokens[place.from]!.from, tokens[place.to - 1]!.to);
  };
  test.each([
    ['fine tun* .. <papers>', 'Fine-tuning it on my PDFs', 'Fine-tuning it on my PDFs'],
    ['my <papers>', 'in my text files', 'my text files'],
    ['<papers> .. ask', 'the text files I ask about', 'text files I ask'],
    ['one|two_or_three pages', 'some two or three pages', 'two or three pages'],
    ['# of them', '1,500 of them', '1,500 of them'],
    ['a .. e', 'a b c d d e', 'a b c d d e'],
    ['a .. e', 'a b c d d d e', undefined],
    ['a b', 'a. b', undefined],
    ["can't", 'I can’t', 'can’t'],
    ['c++', 'in C++ code', 'C++'],
    ['gpt 3.5*', 'with GPT-3.5-turbo.', 'GPT-3.5'],
    ['email', 'two emails', 'emails'],
    ['rag', 'fragments of storage', undefined],
    ['no.t', 'not', undefined],
  ])('%s in "%s"', (pattern, text, expected) => expect(found(pattern, text)).toBe(expected));
  test('without words or with an unknown class it is named', () => {
    expect(faultOf('.. *', words)).toContain('begins or ends');
    expect(faultOf('*', words)).toContain('"*"');
    expect(faultOf('k* of ours', words)).toContain('two letters at least');
    expect(faultOf('my <nonsense>', words)).toContain('<nonsense>');
    expect(faultOf('my <papers>', words)).toBeUndefined();
  });
  test('a meaning that is known already is not looked for', () => {
    const phrases = new Phrases<string>();
    phrases.add('book', 'text');
    const met: string[] = [];
    for (const { meaning } of phrases.in(tokensOf('book after book'), { skip: (one) => met.includes(one) })) met.push(meaning);
    expect(met).toEqual(['text']);
  });
});

describe('a text', () => {
  test('gives the answers it states, with the words they rest on', () => {
    const { answers, perhaps, words } = read(
      'I want a chatbot that answers questions about our internal manuals, 900 pages. It must run on our own server with Llama 3 8B and nothing may leave the network.',
      data,
    );
    expect(answers).toMatchObject({
      output: 'answers',
      arrival: 'collection',
      size: 'small',
      weights: 'open',
      residency: 'own',
    });
    expect({ ...perhaps, ...answers }).toMatchObject({ corpus: 'medium', known: 'absent' });
    expect(words.size).toBe('8B');
  });
  test('a number that answers another question is not what an answer rests on, where words say it', () => {
    const { answers, perhaps, words } = read(
      'Visitors should ask questions about our 900 pages of catalogues. I tuned Llama 3 8B on them, and it makes things up about the painters.',
      data,
    );
    expect({ ...perhaps, ...answers }.gap).toBe('facts');
    expect(words.gap).not.toMatch(/^(?:8B|900 pages)$/);
  });
  test.each([
    ['', 'no-text'],
    ['  \n ', 'no-text'],
    ['12 34 !!! 😀', 'no-text'],
    ['help', 'too-short'],
    ['Wir möchten unsere Dokumente durchsuchen und Fragen dazu beantworten lassen.', 'other'],
    ['نريد نموذجا يجيب عن أسئلة حول مستنداتنا الداخلية', 'other'],
    ['我们想让模型回答关于内部文档的问题', 'other'],
    ['Wij hebben 600 e-mails met labels en willen weten of fine-tuning beter is, het budget is klein', 'other'],
    ['RAG Pipeline mit Llama 3 8B langsam, falsche Antworten, 5000 PDFs', 'other'],
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
  test('notes without small words are English where most words are known', () => {
    const { kind, answers } = read('Sentiment classification, tweets, 3 classes, BERT, 10k labelled examples', data);
    expect([kind, answers.output, answers.classes]).toEqual(['english', 'labels', 'few']);
  });
  // Patterns that can be split in many ways would take minutes here, and the test would never end.
  test.each([
    ['a ruled line', `We want to answer questions about 500 ${'-'.repeat(19_000)} things`],
    ['ruled lines', `Page 12 ${'-'.repeat(72)} The parties agree to this. `.repeat(180)],
    ['numbers in a row', `We want to sort the 500 emails. ${'123,456,789,'.repeat(1600)}`],
    ['versions in a row', `We want to sort the 500 emails. ${'1.1.'.repeat(4900)}`],
    ['blanks in a row', `We want to read 5 ${' '.repeat(19_000)} pages of it`],
  ])('%s costs no more than other text', (_, text) => expect(read(text, data).kind).toBe('english'));
  test('a letter that grows when it is made small leaves the others as they are', () => {
    expect(read('İSTANBUL OFFICE: WE SORT EMAILS INTO 14 CATEGORIES WITH LLAMA 3 8B.', data).answers.size).toBe('small');
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
  test('by weights that were not fitted to it, more than four of five answers are those of the labels', () => {
    const told = toldIn(catalogue, data);
    // An eighth, and all weights estimated from two others: as many as there is time for.
    const part = ({ id }: { id: string }) => hashOf(id) % 8;
    const apart = told.filter((one) => part(one) === 0);
    const unfitted = fittedTo(
      told.filter((one) => part(one) > 5),
      examples.filter((_, at) => at % 4 === 0),
      data,
    );
    const { given, right, labels } = score(apart.map((one) => ({ one, data: unfitted })));
    expect(right / given).toBeGreaterThanOrEqual(0.84);
    expect(right / labels).toBeGreaterThanOrEqual(0.33);
  }, 120_000);
});

test('read in turns it gives the same, and stops when somebody types on', async () => {
  const { text } = told[0]!;
  expect(await readSoon(text, data)).toEqual(read(text, data));
});

test('packed for browsers it keeps to its weight', () => {
  expect(onTheWire(JSON.stringify(pack(data)))).toBeLessThan(9000);
});

describe('a single word', () => {
  const fitted = {
    output: {
      unsaid: new Map([['base', 0]]),
      prose: new Map([
        ['base', -10],
        [signOf('sonnets'), 20],
      ]),
      labels: new Map([['base', -10]]),
    },
  };
  const prosaic = (...more: [word: string, weight: number][]) => ({
    ...only,
    fitted: {
      output: {
        ...fitted.output,
        prose: new Map([...fitted.output.prose, ...more.map(([word, weight]) => [signOf(word), weight] as const)]),
      },
    },
  });
  const only = { cues: [], models: [], quantities: [], fitted };
  const text = 'I would like to have a sonnet about each of the stars.';
  test('is weighed by itself, singular or plural, and is quoted', () => {
    expect(signOf('sonnets')).toBe(signOf('sonnet'));
    expect(signOf('translate')).toBe(signOf('Translation'.toLowerCase()));
    expect(signOf('class')).not.toBe(signOf('clas'));
    expect(read(text, only)).toMatchObject({ answers: { output: 'prose' }, words: { output: 'have a sonnet about each' } });
    expect(read(text.replace('sonnet', 'song'), only).answers).toEqual({});
  });
  test('is quoted with those beside it that speak for the answer too, within a sentence and six words', () => {
    const many = prosaic(['stars', 4], ['about', -3]);
    expect(read(text, many).words.output).toBe('sonnet about each of the stars');
    expect(read(text.replace('about', 'that is about'), many).words.output).toBe('have a sonnet that is');
    expect(read(text.replace('about', '. About'), many).words.output).toBe('have a sonnet');
  });
  test('that says nothing by itself is quoted only where no other speaks; around one or two the next ones are shown', () => {
    const weak = prosaic(['have', 20], ['the', 20]);
    expect(read('I have sonnets to the stars.', weak).words.output).toBe('I have sonnets to the');
    expect(read('I would have no time for songs.', weak).words.output).toBe('I would have no time');
    expect(read('I see. Have we a song? No.', weak).words.output).toBe('Have we a');
  });
  test('stands in the file as the word that it mostly is', () => {
    const nameOf = namesOfWords(['An ode. Odes and an ode.', 'Nothing.']);
    expect([nameOf(signOf('odes')), nameOf('rag')]).toEqual(['~ode', 'rag']);
    const weighed = Object.values(data.fitted).flatMap((by) => Object.values(by).flatMap((to) => [...to.keys()]));
    expect(new Set(weighed.filter((name) => name.startsWith(PLAIN))).size).toBeGreaterThan(150);
  });
});

test('packed for browsers it reads the same', () => {
  const small = unpack(JSON.parse(JSON.stringify(pack(data))) as ReturnType<typeof pack>);
  for (const { text } of told) expect(read(text, small)).toEqual(read(text, data));
  const { fitted, ...rest } = data;
  expect(small).toMatchObject(JSON.parse(JSON.stringify(rest)) as object);
  // Where a base is nothing it is left out of the file, and there again when it is unpacked.
  const whole = mapped(fitted, (by) => mapped(by, (weights) => new Map([['base', 0], ...weights])));
  expect(small.fitted).toEqual(whole);
  expect(Object.keys(small.fitted)).toEqual(Object.keys(fitted));
});
