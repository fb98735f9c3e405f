/** Draws up what the reader's browser needs to understand a query: where results lead, and the site's own words. */
import { Corrector } from '../search/query/correct.ts';
import { edits } from '../search/query/edits.ts';
import { stem } from '../search/query/concepts.ts';
import { fold, wordsOf } from '../search/query/words.ts';
import { WordSet } from '../search/query/valid-words.ts';
import { correctable, pack, type Entry, type PackedVocabulary, type Vocabulary } from '../search/vocabulary.ts';
import type { Fragment } from './search-fragments.ts';
import { PARTS, type SearchRecords } from './search-records.ts';

/** How central a word is: names of terms, then titles and aliases, then headings and what several pages say. */
const WEIGHT = { name: 3, title: 2, text: 1 } as const;

/** A word of running text counts as the site's own when at least so many results hold it. */
const COMMON = 12;

/** @param neighbours right words that the search would take for slips; see `search-valid-words.ts` */
export async function vocabularyOf(
  fragments: ReadonlyMap<string, Fragment>,
  records: SearchRecords,
  neighbours: (vocabulary: Vocabulary) => Promise<readonly string[]>,
): Promise<PackedVocabulary> {
  const entries = new Map<string, Entry>();
  const words = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const word of correctable(text)) words.set(word, Math.max(weight, words.get(word) ?? 0));
  };
  const asked = new Map(records.records.map((record) => [record.url, new Set(record.asked)]));
  const labels = new Map(records.records.map(({ url, label }) => [url, label]));
  const spread = new Map<string, number>();
  const repeated = repeatedHeadings(fragments.values());
  for (const [id, { url, meta, filters, anchors, content }] of fragments) {
    const path = url.replace(/^\//, '');
    entries.set(id, {
      path,
      title: labels.get(url) ?? meta.title ?? path,
      kind: filters.kind?.[0] ?? 'Site',
      approaches: filters.approach ?? records.approaches.get(path.replace(/\/$/, '')) ?? [],
      ...parted(namesOf(meta, PARTS[path.replace(/\/$/, '')]), asked.get(url)),
      headings: filters.kind?.[0] === 'Evidence' ? [] : headingsOf(anchors).filter((heading) => !repeated.has(heading)),
    });
    add(`${filters.kind?.[0] === 'Evidence' ? '' : (meta.title ?? '')} ${meta.aliases ?? ''}`, WEIGHT.title);
    add(anchors.map(({ text }) => text ?? '').join(' '), WEIGHT.text);
    for (const word of new Set(wordsOf(content))) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  for (const [word, count] of spread) if (count >= COMMON) add(word, WEIGHT.text);
  add(records.names.join(' '), WEIGHT.name);
  const acronyms = new Map(records.acronyms.map(([short, long]) => [short.toLowerCase(), long.toLowerCase()]));
  const vocabulary: Vocabulary = { entries, words, acronyms, fixes: new Map(), valid: new Set() };
  const right = (await neighbours(vocabulary)).filter((word) => !spread.has(word));
  const wrong = new Set(records.misspellings.flatMap(([typed]) => wordsOf(typed)).filter((word) => !words.has(word)));
  const valid = WordSet.of(right, [...wrong.difference(new Set(right))]);
  return pack({ ...vocabulary, fixes: fixesFor({ ...vocabulary, valid }, records.misspellings), valid });
}

/** What else a result is called; a name in other forms of the same words says nothing new. */
function namesOf({ title = '', aliases = '' }: Readonly<Record<string, string>>, parts: readonly string[] = []): string[] {
  const forms = (name: string) => [wordsOf(name).map(stem).sort().join(' '), fold(name).replaceAll(/[^\p{L}\p{N}]/gu, '')];
  const seen = new Set(['', ...forms(title)]);
  return [...aliases.split(', '), ...parts].filter((name) => {
    const own = forms(name);
    const known = own.some((form) => seen.has(form));
    for (const form of own) seen.add(form);
    return !known;
  });
}

/** Names, and what is only asked. */
function parted(names: readonly string[], asked: ReadonlySet<string> = new Set()): Pick<Entry, 'aliases' | 'asked'> {
  return { aliases: names.filter((name) => !asked.has(name)), asked: names.filter((name) => asked.has(name)) };
}

function headingsOf(anchors: Fragment['anchors']): string[] {
  const headings = anchors.filter(({ element }) => /^h[2-6]$/i.test(element)).map(({ text }) => (text ?? '').trim());
  return [...new Set(headings)].filter((heading) => heading !== '' && !heading.includes('|'));
}

/** Headings that several pages have say nothing about any of them. */
function repeatedHeadings(fragments: Iterable<Fragment>): Set<string> {
  const counts = new Map<string, number>();
  for (const { anchors } of fragments)
    for (const heading of headingsOf(anchors)) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 2).map(([heading]) => heading));
}

/** Of the misspellings that the glossary lists, those of one word which the search would not set right by itself. */
function fixesFor(vocabulary: Vocabulary, misspellings: readonly [string, string][]): Map<string, string> {
  const corrector = new Corrector(vocabulary);
  const fixes = new Map<string, string>();
  for (const [wrong, term] of misspellings) {
    const typed = wordsOf(wrong);
    if (typed.length !== 1 || vocabulary.words.has(typed[0]!)) continue;
    const meant = wordsOf(term);
    const right = corrector.correct(typed[0]!);
    // A word one slip away is what was meant, whatever term it belongs to.
    if (right !== undefined && !vocabulary.valid.has(typed[0]!) && (meant.includes(right) || edits(typed[0]!, right) <= 1))
      continue;
    fixes.set(typed[0]!, term.toLowerCase());
  }
  return fixes;
}
