/** The reader's numbers in an address: only those that differ from the defaults, always in the same order. */
import { parseNumber, shorten } from './numbers.ts';

export interface Key {
  key: string;
  initial: number;
  min: number;
  max: number;
  /** The only values there are, where it is a choice. */
  only?: readonly number[] | undefined;
}

/** What others add to links to follow their readers: no numbers of ours, and none of the reader's doing. */
export const TRACKING =
  /^(utm_.*|mtm_.*|pk_.*|hsa_.*|mc_.*|_ga|_gl|_hs.*|(fb|g|d|tw|tt|y)clid|msclkid|igshid|srsltid|gbraid|wbraid|li_fat_id|mkt_tok|ref_src|ref_url|si)$/;

/**
 * `a=1&b=2` for every value that is not its default.
 *
 * @example encode({ volume: 9 }, [{ key: 'volume', initial: 1, min: 0, max: 10 }]) // 'volume=9'
 */
export function encode(values: Readonly<Record<string, number>>, keys: readonly Key[]): string {
  return keys
    .filter(({ key, initial }) => values[key] !== undefined && values[key] !== initial)
    .map(({ key }) => `${key}=${String(values[key])}`)
    .join('&');
}

/**
 * Reads an address back.
 *
 * @example decode('volume=9&utm_source=x', [{ key: 'volume', initial: 1, min: 0, max: 10 }]) // { values: { volume: 9 }, faults: [] }
 * @param others keys that belong to someone else and are passed over in silence, as are parameters that follow readers about
 * @param silent whether every unknown key is passed over
 * @returns the values it gives, and what was damaged, by name
 */
export function decode(
  query: string,
  keys: readonly Key[],
  others: ReadonlySet<string> = new Set(),
  silent = false,
): { values: Record<string, number>; faults: string[] } {
  const known = new Map(keys.map((key) => [key.key, key]));
  const values: Record<string, number> = {};
  const faults: string[] = [];
  for (const [name, text] of new URLSearchParams(query)) {
    const key = known.get(name);
    if (!key) {
      if (!silent && !others.has(name) && !TRACKING.test(name)) faults.push(`“${shorten(name)}” is no number of this page.`);
    } else if (Object.hasOwn(values, name)) {
      faults.push(`“${name}” is given twice; the first one counts.`);
    } else {
      const read = parseNumber(text, key.min, key.max);
      if ('fault' in read) faults.push(`“${name}=${shorten(text)}”: ${read.fault}`);
      else if (key.only?.includes(read.value) === false) faults.push(`“${name}=${shorten(text)}” is no choice of this field.`);
      else values[name] = read.value;
    }
  }
  return { values, faults };
}
