import { describe, expect, test } from 'vitest';
import { asksForAdvice, asksForNumbers, rephrase } from '../../../src/search/query/phrases.ts';
import { rootsOf, separated, spellingsOf } from '../../../src/search/query/variants.ts';
import { inEnglish } from '../../../src/search/query/foreign.ts';
import { isForeign, isMessage, isSymbols, latinWords } from '../../../src/search/query/language.ts';
import { WordSet } from '../../../src/search/query/valid-words.ts';
import { conceptOf, stem } from '../../../src/search/query/concepts.ts';
import { fold, tokensOf, visible, wordsOf } from '../../../src/search/query/words.ts';

describe('words', () => {
  test.each([
    ['Fine-tuning', ['fine-tuning']],
    ['RAG vs. fine tuning?', ['rag', 'vs', 'fine', 'tuning']],
    ['naïve Café', ['naive', 'cafe']],
    ["one customer's data", ['one', 'customers', 'data']],
    ['recall@k, r@10', ['recall@k', 'r@10']],
    ['🦄 ???', []],
  ])('%s', (text, tokens) => expect(tokensOf(text)).toEqual(tokens));

  test('hyphenated words count as their parts and as one', () =>
    expect(wordsOf('fine-tuning')).toEqual(['fine', 'tuning', 'finetuning']));
  test('full width and ligatures are their letters', () => expect(fold('ＲＡＧ ﬁne')).toBe('rag fine'));

  test.each([
    ['\u202Erag\u202C', 'rag'],
    ['a\u0000b\u0007', 'ab'],
    ['  a \n\t b ', 'a b'],
    ['x'.repeat(10_000), 'x'.repeat(160)],
    ['\uD800', ''],
  ])('what is shown back is visible and short (%#)', (text, shown) => expect(visible(text)).toBe(shown));
});

describe('other spellings', () => {
  test.each([
    ['quantization', 'quantisation'],
    ['behavior', 'behaviour'],
    ['labeled', 'labelled'],
    ['labelling', 'labeling'],
    ['forgot', 'forget'],
    ['text2sql', 'text to sql'],
    ['license', 'licence'],
    ['db', 'database'],
  ])('%s is also %s', (word, other) => expect(spellingsOf(word)).toContain(other));

  test('a word is never its own variant', () => expect(spellingsOf('rag')).toEqual([]));
  test.each(['constructor', '__proto__', 'toString'])('%s is a word like any other', (word) =>
    expect(spellingsOf(word)).toEqual([]),
  );
  test.each([
    ['embedder', 'embedd'],
    ['routing', 'rout'],
    ['cacher', 'cache'],
  ])('%s may come from %s', (word, root) => expect(rootsOf(word)).toContain(root));
});

describe('questions', () => {
  test.each([
    'which should i use',
    'should we use rag or fine tuning',
    'rag vs fine tuning',
    'help me choose',
    'do i need rag',
    'which approach is right for us',
  ])('%s is for the advisor', (text) => expect(asksForAdvice(text)).toBe(true));
  test.each([
    'how many examples do i need',
    'do i need a vector database',
    'what should i ask a vendor',
    'rag',
    'how do i use lora',
    'which one is faster',
  ])('%s is not', (text) => expect(asksForAdvice(text)).toBe(false));
  test.each([
    ['how much does it cost', 'cost'],
    ['how do i stop it making things up', 'hallucination'],
    ['can i use it without internet', 'offline'],
  ])('%s asks for %s', (text, meant) => expect(rephrase(text)).toContain(meant));
});

describe('kinds of text', () => {
  test.each([
    'torch.cuda.OutOfMemoryError: CUDA out of memory',
    "BadRequestError: Error code: 400 - {'error': {'message': 'x'}}",
    'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)',
  ])('%s is a message', (text) => expect(isMessage(text)).toBe(true));
  test.each(['how do I handle an error', 'rag: what is it', 'error rate of retrieval'])('%s is a question', (text) =>
    expect(isMessage(text)).toBe(false),
  );
  test.each(['Unterschied zwischen RAG und Fine-Tuning', 'base de données vectorielle', 'LoRA微调', 'cuando usar RAG'])(
    '%s is another language',
    (text) => expect(isForeign(text, fold(text))).toBe(true),
  );
  test.each(['what is the best way to chunk documents', 'rag vs fine tuning', 'naïve RAG', 'C++'])('%s is English', (text) =>
    expect(isForeign(text, fold(text))).toBe(false),
  );
  test('symbols and Latin words', () => {
    expect(isSymbols('🚀 ?')).toBe(true);
    expect(isSymbols('')).toBe(false);
    expect(latinWords('LoRA微调 和 RAG')).toBe('LoRA RAG');
    expect(tokensOf('LoRA微调')).toEqual(['lora', '微调']);
    expect(tokensOf('C++ and c#')).toEqual(['c++', 'and', 'c#']);
  });
  test.each([
    ['base de donnees vectorielle', 'vector database'],
    ['halluzinationen vermeiden', 'hallucination vermeiden'],
    ['ventana de contexto', 'context window'],
  ])('%s is %s', (theirs, ours) => expect(inEnglish(theirs)).toBe(ours));
});

test.each([
  ['finetunevsrag', 'finetune vs rag'],
  ['rag2.0', 'rag 2.0'],
  ['whatis rag', 'whatis rag'],
  ['whatisrag', 'what is rag'],
  ['7b model', '7b model'],
])('%s is read as %s', (typed, apart) => expect(separated(typed, new Map([['rag', 3], ['finetuning', 3]]))).toBe(apart)); // prettier-ignore

test('forms of a word meet in one stem, words of one meaning in one notion', () => {
  expect(new Set(['evaluate', 'evaluating', 'evaluation', 'evaluations'].map(stem)).size).toBe(1);
  expect(conceptOf('expensive')).toBe(conceptOf('costs'));
  expect(conceptOf('retention')).not.toBe(conceptOf('attention'));
});

test('a set of words never denies one of its own, and seldom takes another for one', () => {
  const words = Array.from({ length: 2000 }, (_, at) => `word${at}`);
  const set = WordSet.decode(WordSet.of(words).encode());
  expect(words.every((word) => set.has(word))).toBe(true);
  const others = Array.from({ length: 2000 }, (_, at) => `other${at}`).filter((word) => set.has(word));
  expect(others.length / 2000).toBeLessThan(0.05);
});

test('words that had better not be taken for one of a set are kept out of it where a size does', () => {
  const words = Array.from({ length: 500 }, (_, at) => `word${at}`);
  const apart = Array.from({ length: 60 }, (_, at) => `slip${at}`);
  const taken = (set: WordSet) => apart.filter((word) => set.has(word)).length;
  const [plain, chosen] = [WordSet.of(words), WordSet.of(words, apart)];
  expect(words.every((word) => chosen.has(word))).toBe(true);
  expect(taken(chosen)).toBeLessThanOrEqual(taken(plain));
  expect(taken(chosen)).toBeLessThan(2);
});

describe('tools', () => {
  test.each([
    'how much would 1000 questions a day cost',
    'will it fit on a 24 GB card',
    'price per million tokens',
    'at what volume does fine-tuning pay off',
    'monthly cost calculator',
  ])('%s is for the numbers', (text) => expect(asksForNumbers(fold(text))).toBe(true));
  test.each(['cost', 'how many examples do i need', 'rag vs fine tuning', 'gpu'])('%s is not', (text) =>
    expect(asksForNumbers(text)).toBe(false),
  );
  test('two kinds of tuning are no choice for the advisor', () => {
    expect(asksForAdvice('instruction tuning vs fine-tuning')).toBe(false);
    expect(asksForAdvice('how to finetune or lora on custom dataset')).toBe(false);
    expect(asksForAdvice('how many epochs should i use for lora')).toBe(false);
    expect(asksForAdvice('which method should we use')).toBe(true);
    expect(asksForAdvice('rag or fine-tune for customer support')).toBe(true);
  });
});
