/** What moves a result: one number at a time is taken to each end of its range, the others left where they are. */
export interface Swing {
  name: string;
  /** The result with the number at its lower and at its upper end. */
  low: number;
  high: number;
}

/**
 * The swings of a result, widest first.
 *
 * @param ends for each number its name and the inputs with it at either end
 * @example swings([{ name: 'volume', low: { n: 1 }, high: { n: 9 } }], ({ n }) => 2 * n) // [{ name: 'volume', low: 2, high: 18 }]
 */
export function swings<Inputs>(
  ends: readonly { name: string; low: Inputs; high: Inputs }[],
  result: (inputs: Inputs) => number,
): Swing[] {
  return ends
    .map(({ name, low, high }) => ({ name, low: result(low), high: result(high) }))
    .filter(({ low, high }) => low !== high)
    .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}
