/** Scales: where a figure or a day stands on a line, and the round numbers to write below it. Pure. */

export interface Scale {
  scale: 'linear' | 'log';
  from: number;
  to: number;
}

/**
 * Where a figure stands between the ends of a scale: 0 … 1; what lies beyond an end stands at it.
 *
 * @example placeOn({ scale: 'log', from: 10, to: 1000 }, 100) // 0.5
 */
export function placeOn({ scale, from, to }: Scale, value: number): number {
  const at = (one: number) => (scale === 'log' ? Math.log(one) : one);
  return Math.min(1, Math.max(0, (at(value) - at(from)) / (at(to) - at(from))));
}

/** Round numbers from end to end: the powers of ten, or quarters of the whole. */
export function ticksOf({ scale, from, to }: Scale): number[] {
  if (scale === 'linear') return [0, 0.25, 0.5, 0.75, 1].map((share) => from + share * (to - from));
  const first = Math.ceil(Math.log10(from));
  const last = Math.floor(Math.log10(to));
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

/** A month or a day as years: 2026-07 is 2026.5. */
export function yearsOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 366;
}
