/** What a collection of documents is like: size, copies, languages, scans, tables, code, exact identifiers. */
import type { Document, Problem, Unit } from './files/source.ts';
import { estimateTokens } from './tokens.ts';
import { LISTED, type DocumentsReport, type Step } from './documents-report.ts';
import { languagesOf } from './languages.ts';
import { copiesAmong } from './copies.ts';
import { countedTokens, sized } from './collection-size.ts';
import { holdsCode } from './code.ts';
import { identifiersOf } from './identifiers.ts';

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
    ...sized(tokens),
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
    const tokensExact = await countedTokens(documents, (share) => step('Counting tokens exactly', share));
    Object.assign(report, { tokensExact, ...sized(tokensExact) });
  }
  return report;
}
