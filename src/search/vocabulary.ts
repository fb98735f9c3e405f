/**
 * What the build tells the search about the site: where each result of the index leads, and the words that readers
 * may have meant. One small file, loaded with the search; columns rather than objects, because they compress better.
 */

import { WordSet } from './query/valid-words.ts';
import { wordsOf } from './query/words.ts';

/** A page, or a part of one that is a result of its own, such as a term of the glossary. */
export interface Entry {
  /** Address below the site's root, without a slash in front: `approaches/rag/`, `glossary/#lora`. */
  path: string;
  title: string;
  /** The kind of page: Approaches, Guides, Glossary, … */
  kind: string;
  /** Approaches that it speaks about. */
  approaches: readonly string[];
  /** What else it is called. */
  aliases: readonly string[];
  /** What readers type who look for it, where that is no name of it. */
  asked: readonly string[];
  /** Headings within it that only it has. */
  headings: readonly string[];
}

export interface Vocabulary {
  /** By the index's id of the result: its place among all addresses, in base 36. */
  entries: ReadonlyMap<string, Entry>;
  /** Words that a mistyped one may be corrected to, with a weight: the higher, the more central to the field. */
  words: ReadonlyMap<string, number>;
  /** Short forms and what they stand for, both lower case. */
  acronyms: ReadonlyMap<string, string>;
  /** Misspellings that are too far off for the edit distance, with the right spelling. */
  fixes: ReadonlyMap<string, string>;
  /** Words of English and of neighbouring languages that are not on the site but close to one that is: they are left alone. */
  valid: { has(word: string): boolean };
}

/** What Pagefind's worker needs first. */
export interface Contents {
  /** Changes with every index: a text that is kept from another one would be the wrong one. */
  version: string;
  /** Pagefind's entry file, as text. */
  entry: string;
  /** Its table of contents, unpacked: a character a byte, those of control characters raised by 0x100. */
  contents: string;
}

/** The same as it travels; a file of the site holds the contents as well. */
export interface PackedVocabulary {
  /** In the order of the ids, as all columns. */
  paths: string;
  titles: string;
  kinds: readonly string[];
  kindOf: string;
  approaches: readonly string[];
  approachesOf: string;
  /** One string a weight, from the least to the most central; without the words that the titles give away. */
  words: readonly string[];
  acronyms: string;
  fixes: string;
  /** One line a result, names parted by a bar. */
  aliases: string;
  asked: string;
  headings: string;
  valid: string;
}

const WEIGHTS = [1, 2, 3] as const;

/** Shorter words are corrected to nothing: too many of them are one letter apart. */
const SHORTEST = 3;

/** The words of a text that a mistyped one may be corrected to. */
export function correctable(text: string): string[] {
  return wordsOf(text).filter((word) => word.length >= SHORTEST && !/\d/.test(word));
}

/** What the names say of the words: names of terms are the most central; of sources we only have the authors. */
function fromNames(entries: Iterable<Entry>): Map<string, number> {
  const words = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const word of correctable(text)) words.set(word, Math.max(weight, words.get(word) ?? 0));
  };
  for (const { kind, path, title, aliases, asked, headings } of entries) {
    const weight = kind === 'Glossary' && path.includes('#') ? 3 : 2;
    if (kind !== 'Evidence') add(title, weight);
    for (const alias of aliases) add(alias, weight);
    for (const text of asked) add(text, 2);
    for (const heading of headings) add(heading, 1);
  }
  return words;
}

/** What stands between the names of one result. */
const BAR = '|';

export function pack({ entries, words, acronyms, fixes, valid }: Vocabulary & { valid: WordSet }): PackedVocabulary {
  const rows = [...entries].sort(([a], [b]) => parseInt(a, 36) - parseInt(b, 36));
  const kinds = [...new Set(rows.map(([, { kind }]) => kind))].sort();
  const approaches = [...new Set(rows.flatMap(([, entry]) => entry.approaches))].sort();
  const given = fromNames(entries.values());
  const names = (of: (entry: Entry) => readonly string[]) => rows.map(([, entry]) => of(entry).join(BAR)).join('\n');
  const lines = (map: ReadonlyMap<string, string>) => [...map].sort().flat().join('\n');
  return {
    paths: rows.map(([, { path }]) => path).join(' '),
    titles: rows.map(([, { title }]) => title).join('\n'),
    kinds,
    kindOf: rows.map(([, { kind }]) => kinds.indexOf(kind).toString(36)).join(''),
    approaches,
    approachesOf: rows.map(([, entry]) => entry.approaches.map((id) => approaches.indexOf(id)).join('')).join(' '),
    words: WEIGHTS.map((weight) =>
      [...words]
        .flatMap(([word, own]) => (own === weight && given.get(word) !== own ? [word] : []))
        .sort()
        .join(' '),
    ),
    acronyms: lines(acronyms),
    fixes: lines(fixes),
    aliases: names((entry) => entry.aliases),
    asked: names((entry) => entry.asked),
    headings: names((entry) => entry.headings),
    valid: valid.encode(),
  };
}

export function unpack(packed: PackedVocabulary): Vocabulary {
  const paths = packed.paths.split(' ');
  const titles = packed.titles.split('\n');
  const approachesOf = packed.approachesOf.split(' ');
  const names = (lines: string) => lines.split('\n').map((line) => line.split(BAR).filter((name) => name !== ''));
  const [aliases, asked, headings] = [names(packed.aliases), names(packed.asked), names(packed.headings)];
  const entries = paths.map((path, index): [string, Entry] => [
    index.toString(36),
    {
      path,
      title: titles[index] ?? '',
      kind: packed.kinds[parseInt(packed.kindOf[index] ?? '0', 36)] ?? '',
      approaches: [...(approachesOf[index] ?? '')].map((digit) => packed.approaches[Number(digit)] ?? ''),
      aliases: aliases[index] ?? [],
      asked: asked[index] ?? [],
      headings: headings[index] ?? [],
    },
  ]);
  const words = packed.words.flatMap((line, index) =>
    line.split(' ').flatMap((word): [string, number][] => (word === '' ? [] : [[word, WEIGHTS[index] ?? 1]])),
  );
  return {
    entries: new Map(entries),
    words: new Map([...fromNames(entries.map(([, entry]) => entry)), ...words]),
    acronyms: pairs(packed.acronyms),
    fixes: pairs(packed.fixes),
    valid: WordSet.decode(packed.valid),
  };
}

function pairs(text: string): Map<string, string> {
  const lines = text.split('\n');
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < lines.length; index += 2) map.set(lines[index]!, lines[index + 1]!);
  return map;
}
