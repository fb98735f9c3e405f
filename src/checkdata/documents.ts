/** What a collection of documents is like: size, copies, languages, scans, tables, code, exact identifiers. */
import { baseOf, type Document, type Problem, type Unit } from './files/source.ts';
import { languageTeller } from './language.ts';
import { candidates, jaccard, likeness, signature } from './minhash.ts';
import { exactCounter, estimateTokens } from './tokens.ts';
import { hash53, rounded, squeezed } from './text.ts';

/** Shared runs of three words from which two texts count as near duplicates, as a share of all runs of both. */
export const NEAR = 0.7;
/** Larger texts are compared by their signatures alone. */
const COMPARED_WORD_BY_WORD = 2_000_000;
/** Tokens on a page, after the advice that 200,000 tokens are about 500 pages (finding 200k-rule). */
export const TOKENS_PER_PAGE = 400;
const LISTED = 12;

export type SizeClass = 'none' | 'pages' | 'small' | 'medium' | 'large';

/** The advisor's size of a collection, from its tokens. */
export function sizeClass(tokens: number): SizeClass {
  if (tokens === 0) return 'none';
  if (tokens <= 30_000) return 'pages';
  if (tokens <= 200_000) return 'small';
  return tokens <= 1_000_000 ? 'medium' : 'large';
}

export interface DocumentsReport {
  /** Files that were read. */
  documents: number;
  /** Records in files that are lists of texts. */
  records: number;
  /** Estimated, in o200k tokens. */
  tokens: number;
  tokensExact?: number;
  pages: number;
  sizeClass: SizeClass;
  /** Texts that repeat an earlier one, blanks aside. */
  duplicates: number;
  /** Texts that are nearly an earlier one. */
  nearDuplicates: number;
  pdfPages: number;
  /** Pages of PDFs without text. */
  scannedPages: number;
  /** Share of the text by language (ISO 639-3; `und` is too short to tell), the commonest first. */
  languages: Record<string, number>;
  /** Files by kind. */
  kinds: Record<string, number>;
  tables: number;
  /** Files that hold program code. */
  code: number;
  /** Part numbers, paragraphs, versions and the like. */
  identifiers: { count: number; distinct: number; samples: string[] };
  longest: { name: string; tokens: number }[];
  duplicatePairs: [string, string][];
  nearPairs: { earlier: string; later: string; likeness: number }[];
  problems: Problem[];
}

export type Step = (what: string, share: number) => void;

/** @param exact whether to count with the tokenizer as well, which takes about a second for 5 MB */
export async function checkDocuments(
  documents: readonly Document[],
  problems: readonly Problem[],
  { exact = false, step = (() => undefined) as Step } = {},
): Promise<DocumentsReport> {
  const units: Unit[] = documents.flatMap((document) => document.records ?? [{ name: document.name, text: document.text }]);
  const sizes = documents.map((document, index) => {
    step('Estimating tokens', index / documents.length);
    return { name: document.name, tokens: estimateTokens(document.text) };
  });
  const tokens = sizes.reduce((sum, size) => sum + size.tokens, 0);
  const languages = await languagesOf(documents, step);
  const copies = copiesAmong(units, step);
  step('Looking for identifiers', 0);
  const report: DocumentsReport = {
    documents: documents.length,
    records: documents.reduce((sum, { records }) => sum + (records?.length ?? 0), 0),
    tokens,
    pages: Math.ceil(tokens / TOKENS_PER_PAGE),
    sizeClass: sizeClass(tokens),
    duplicates: copies.duplicates,
    nearDuplicates: copies.nearDuplicates,
    pdfPages: documents.reduce((sum, { pdf }) => sum + (pdf?.pages ?? 0), 0),
    scannedPages: documents.reduce((sum, { pdf }) => sum + (pdf?.scanned ?? 0), 0),
    languages,
    kinds: Object.fromEntries([...Map.groupBy(documents, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length])),
    tables: documents.reduce((sum, { tables }) => sum + tables, 0),
    code: documents.filter(({ kind, text }) => kind !== 'csv' && kind !== 'json' && holdsCode(text)).length,
    identifiers: identifiersOf(documents),
    longest: sizes.toSorted((a, b) => b.tokens - a.tokens).slice(0, LISTED),
    duplicatePairs: copies.duplicatePairs,
    nearPairs: copies.nearPairs,
    problems: [...problems],
  };
  if (exact) {
    const count = await exactCounter();
    let sum = 0;
    for (const [index, { text }] of documents.entries()) {
      step('Counting tokens exactly', index / documents.length);
      sum += count(text);
    }
    report.tokensExact = sum;
    report.sizeClass = sizeClass(sum);
    report.pages = Math.ceil(sum / TOKENS_PER_PAGE);
  }
  return report;
}

async function languagesOf(documents: readonly Document[], step: Step): Promise<Record<string, number>> {
  const tell = await languageTeller();
  const letters = new Map<string, number>();
  let all = 0;
  for (const [index, { text }] of documents.entries()) {
    step('Telling languages', index / documents.length);
    if (text.length === 0) continue;
    const language = tell(text);
    letters.set(language, (letters.get(language) ?? 0) + text.length);
    all += text.length;
  }
  return Object.fromEntries(
    [...letters].sort(([, a], [, b]) => b - a).map(([language, count]) => [language, rounded(count / all)]),
  );
}

/** Exact and near duplicates; a text that repeats several earlier ones counts once. */
export function copiesAmong(units: readonly Unit[], step: Step = () => undefined) {
  const first = new Map<number, number>();
  const duplicatePairs: [string, string][] = [];
  let duplicates = 0;
  const signatures = units.map(({ name, text }, index) => {
    if (index % 50 === 0) step('Looking for copies', index / units.length);
    const short = squeezed(text);
    if (short === '') return undefined;
    const key = hash53(short);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return signature(text);
    }
    duplicates++;
    if (duplicatePairs.length < LISTED) duplicatePairs.push([baseName(units[earlier]!), baseOf(name)]);
    return undefined;
  });
  const near = new Map<number, { earlier: number; likeness: number }>();
  for (const [earlier, later] of candidates(signatures)) {
    if (likeness(signatures[earlier]!, signatures[later]!) < NEAR - 0.15) continue;
    const [a, b] = [units[earlier]!.text, units[later]!.text];
    const long = a.length + b.length > COMPARED_WORD_BY_WORD;
    const found = long ? likeness(signatures[earlier]!, signatures[later]!) : jaccard(a, b);
    if (found >= NEAR && found > (near.get(later)?.likeness ?? 0)) near.set(later, { earlier, likeness: found });
  }
  const nearPairs = [...near]
    .sort(([, a], [, b]) => b.likeness - a.likeness)
    .slice(0, LISTED)
    .map(([later, pair]) => ({
      earlier: baseName(units[pair.earlier]!),
      later: baseName(units[later]!),
      likeness: rounded(pair.likeness, 2),
    }));
  return { duplicates, duplicatePairs, nearDuplicates: near.size, nearPairs };
}

const baseName = ({ name }: Unit) => baseOf(name);

/** A fence of Markdown, or a good part of the lines that end or begin as only code does. */
export function holdsCode(text: string): boolean {
  if (/^(```|~~~)\w*\s*$/m.test(text)) return true;
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const codelike = lines.filter((line) =>
    /[;{}]\s*$|^\s*(def|class|import|from|function|const|let|var|public|private|return|if \(|for \(|#include|SELECT)\b.*[(:;{='"]/.test(
      line,
    ),
  );
  return lines.length >= 3 && codelike.length / lines.length > 0.25;
}

const IDENTIFIER = /\b(?:[A-Z]{1,8}[-_/.]?\d{2,}[A-Z0-9]*(?:[-_/.][A-Z0-9]+)*|\d{2,}[-_/][A-Z][A-Z0-9]*(?:[-_/.][A-Z0-9]+)*)\b/g;
const COUNTED = 200_000;

/** Exact identifiers in a text: letters and digits that only match as a whole. */
export const identifiersIn = (text: string): string[] => text.match(IDENTIFIER) ?? [];

function identifiersOf(documents: readonly Document[]): DocumentsReport['identifiers'] {
  const seen = new Map<string, number>();
  let count = 0;
  for (const { text } of documents) {
    for (const [identifier] of text.matchAll(IDENTIFIER)) {
      count++;
      if (seen.size < COUNTED || seen.has(identifier)) seen.set(identifier, (seen.get(identifier) ?? 0) + 1);
    }
  }
  const samples = [...seen.keys()].slice(0, 8);
  return { count, distinct: seen.size, samples };
}
