/** Splitting by source and putting a case in several ways; everything from a seed. Pure. */

/** FNV-1a with a final mix: a 32-bit number that depends on the text alone. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A generator of numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fold of a source: the same for every case that rests on it, whatever other cases there are. */
export function foldOf(source: string, folds: number, seed: number): number {
  return hash(`${seed}:${source}`) % folds;
}

export type Way = 'stated' | 'no-gap' | 'stated-only' | 'half' | 'other-half';

/**
 * The answers of a case, put in one of the ways in which people put them: all of them, without the diagnosis, without what
 * is only assumed, or a random part. Never empty: a part keeps at least three answers where there are three.
 */
export function put(
  answers: Readonly<Record<string, string>>,
  assumed: readonly string[],
  way: Way,
  seed: string,
): Record<string, string> {
  const keys = Object.keys(answers);
  const pick = (kept: readonly string[]) => Object.fromEntries(kept.map((key) => [key, answers[key]!]));
  if (way === 'stated') return pick(keys);
  if (way === 'no-gap') return pick(keys.filter((key) => key !== 'gap'));
  if (way === 'stated-only') return pick(keys.filter((key) => !assumed.includes(key)));
  const next = random(hash(`${seed}:${way}`));
  const order = keys.map((key) => ({ key, at: next() })).sort((a, b) => a.at - b.at);
  const count = Math.max(Math.min(3, keys.length), Math.round(keys.length * 0.55));
  return pick(order.slice(0, count).map(({ key }) => key));
}
