/** Finds the documents and places that an answer in a golden set names or quotes. */
import { baseOf, type Unit } from '../files/source.ts';
import { bare, words } from '../text.ts';
import type { Chunk } from './chunks.ts';
import type { Ranking } from './bm25.ts';

/** A place that answers: a whole unit, or a part of one. */
export interface Place {
  unit: number;
  from: number;
  to: number;
}

/** Share of the words of a quoted passage that must stand together in a text for it to count as the one meant. */
const MEANT = 0.8;

export class Locator {
  private readonly byName = new Map<string, number[]>();
  private readonly units: readonly Unit[];
  private readonly whole: Ranking;

  /** @param whole ranking over the units' whole texts, to look for quoted passages */
  constructor(units: readonly Unit[], whole: Ranking) {
    this.units = units;
    this.whole = whole;
    for (const [index, { name }] of units.entries()) {
      const base = baseOf(name).toLowerCase();
      const ids = new Set([name.toLowerCase(), base, base.replace(/\.[a-z0-9]+$/, ''), base.replace(/^[^#]*#/, '')]);
      for (const id of ids) this.byName.set(id, [...(this.byName.get(id) ?? []), index]);
    }
  }

  /** The places that an answer means; none if it cannot be found. */
  find(answer: string): Place[] {
    const name = answer.trim().toLowerCase();
    const named = this.byName.get(name) ?? this.byName.get(baseOf(name));
    if (named) return named.map((unit) => ({ unit, from: 0, to: this.units[unit]!.text.length }));
    const [, file, number] = /^(.+)#(\d+)$/.exec(name) ?? [];
    const unit = file === undefined ? undefined : this.byName.get(file)?.[0];
    if (unit !== undefined) {
      const part = paragraphs(this.units[unit]!.text)[Number(number) - 1];
      return part ? [{ unit, ...part }] : [];
    }
    return this.quoted(answer);
  }

  /** The name of a place, as it is written into a golden set. */
  nameOf({ unit, from, to }: Place): string {
    const { name, text } = this.units[unit]!;
    if (to - from >= text.length) return baseOf(name);
    const index = paragraphs(text).findIndex((part) => part.to > from);
    return `${baseOf(name)}#${index + 1}`;
  }

  private quoted(passage: string): Place[] {
    const sought = words(passage);
    if (sought.length < 2) return [];
    const places: Place[] = [];
    // Long passages are looked for by their beginning: the rest would slow the ranking down and change nothing.
    for (const { id } of this.whole.rank(sought.slice(0, 60).join(' '), 20)) {
      const { text } = this.units[id]!;
      const at = text.indexOf(passage.trim());
      if (at >= 0) places.push({ unit: id, from: at, to: at + passage.trim().length });
      else {
        const part = loosely(text, sought);
        if (part) places.push({ unit: id, ...part });
      }
    }
    return places;
  }
}

/** The stretch of a text that holds the words in their order, or nearly so. */
function loosely(text: string, sought: readonly string[]): { from: number; to: number } | undefined {
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
  if (` ${bare(text)} `.includes(` ${sought.join(' ')} `)) {
    for (let start = 0; start + sought.length <= found.length; start++)
      if (sought.every((word, offset) => found[start + offset]!.word === word))
        return { from: found[start]!.from, to: found[start + sought.length - 1]!.to };
  }
  if (sought.length < 6) return undefined;
  const need = new Map<string, number>();
  for (const word of sought) need.set(word, (need.get(word) ?? 0) + 1);
  // A window as long as the passage slides over the text; how many of the passage's words it holds is kept up to date.
  let hits = 0;
  let best = { hits: 0, end: 0 };
  for (const [index, { word }] of found.entries()) {
    const left = need.get(word);
    if (left !== undefined) {
      if (left > 0) hits++;
      need.set(word, left - 1);
    }
    const gone = found[index - sought.length]?.word;
    const back = gone === undefined ? undefined : need.get(gone);
    if (gone !== undefined && back !== undefined) {
      need.set(gone, back + 1);
      if (back + 1 > 0) hits--;
    }
    if (hits > best.hits) best = { hits, end: index };
  }
  if (best.hits < MEANT * sought.length) return undefined;
  return { from: found[Math.max(0, best.end - sought.length + 1)]!.from, to: found[best.end]!.to };
}

const paragraphs = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(/[^\n](?:[^\n]|\n(?!\s*\n))*/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

/** Whether a chunk holds the answer: half of the place lies in the chunk, or half of the chunk in the place. */
export function holds({ unit, from, to }: Chunk, place: Place): boolean {
  if (unit !== place.unit) return false;
  const common = Math.min(to, place.to) - Math.max(from, place.from);
  return common > 0 && common * 2 >= Math.min(to - from, place.to - place.from);
}
