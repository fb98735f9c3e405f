/** Texts of a collection that repeat one another, word for word or nearly. */
import { baseOf, type Unit } from './files/source.ts';
import { candidates, jaccard, likeness, signature } from './minhash.ts';
import { hash53, rounded, squeezed } from './text.ts';
import { LISTED, type Step } from './documents-report.ts';

/** Shared runs of three words from which two texts count as near duplicates, as a share of all runs of both. */
export const NEAR = 0.7;
/** Larger texts are compared by their signatures alone. */
const COMPARED_WORD_BY_WORD = 2_000_000;

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
