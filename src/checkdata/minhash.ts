/** MinHash: texts with much in common get signatures with much in common, so that a pair need not be compared to be ruled out. */

const HASHES = 96;
const ROWS = 4;
const BANDS = HASHES / ROWS;
/** Pairs looked at for each text and band; a template repeated a thousand times would otherwise give half a million. */
const LOOKED_AT = 24;

const MULTIPLIERS = new Uint32Array(HASHES);
const ADDENDS = new Uint32Array(HASHES);
for (let index = 0, state = 0x9e3779b9; index < HASHES; index++) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  MULTIPLIERS[index] = state | 1;
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  ADDENDS[index] = state;
}

/** Calls back with a hash of every run of so many words. Case and punctuation do not count. @returns the number of words */
export function eachShingle(text: string, size: number, visit: (hash: number) => void): number {
  const last = new Uint32Array(size);
  let count = 0;
  let word = 0;
  const end = () => {
    last[count % size] = word;
    count++;
    word = 0;
    if (count < size) return;
    let mixed = 0x811c9dc5;
    for (let back = size; back > 0; back--) mixed = Math.imul(mixed ^ last[(count - back) % size]!, 0x01000193) ^ (mixed >>> 15);
    visit(mixed >>> 0);
  };
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code >= 65 && code <= 90) code |= 32;
    const inWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code > 191 && (code < 0x2000 || code > 0x303f));
    if (inWord) word = Math.imul((word || 0x811c9dc5) ^ code, 0x01000193) >>> 0 || 1;
    else if (word !== 0) end();
  }
  if (word !== 0) end();
  return count;
}

/** The signature of a text, or nothing for one shorter than `size` words. @param size words in a shingle */
export function signature(text: string, size = 3): Uint32Array | undefined {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  let any = false;
  eachShingle(text, size, (hash) => {
    any = true;
    for (let index = 0; index < HASHES; index++) {
      let mixed = Math.imul(hash ^ ADDENDS[index]!, MULTIPLIERS[index]!);
      mixed = (mixed ^ (mixed >>> 15)) >>> 0;
      if (mixed < least[index]!) least[index] = mixed;
    }
  });
  return any ? least : undefined;
}

/** Share of equal places: an estimate of the Jaccard similarity, with a standard error of at most 0.05. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let index = 0; index < HASHES; index++) if (a[index] === b[index]) same++;
  return same / HASHES;
}

/** Pairs (earlier, later) that may be near duplicates; each pair once. */
export function* candidates(signatures: readonly (Uint32Array | undefined)[]): Generator<[number, number]> {
  const buckets = new Map<string, number[]>();
  for (const [later, mine] of signatures.entries()) {
    if (!mine) continue;
    const met = new Set<number>();
    for (let band = 0; band < BANDS; band++) {
      const key = `${band}:${mine.subarray(band * ROWS, (band + 1) * ROWS).join(',')}`;
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [later]);
      else {
        for (const earlier of bucket.slice(-LOOKED_AT)) met.add(earlier);
        bucket.push(later);
      }
    }
    for (const earlier of met) yield [earlier, later];
  }
}

/** The exact Jaccard similarity of the shingles of two texts. */
export function jaccard(a: string, b: string, size = 3): number {
  const first = new Set<number>();
  const second = new Set<number>();
  eachShingle(a, size, (hash) => first.add(hash));
  eachShingle(b, size, (hash) => second.add(hash));
  let common = 0;
  for (const hash of first) if (second.has(hash)) common++;
  const all = first.size + second.size - common;
  return all === 0 ? 0 : common / all;
}
