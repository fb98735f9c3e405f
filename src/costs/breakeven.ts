/**
 * Where two curves cross between two positive bounds.
 *
 * Looks on a grid of equal ratios, then halves the interval. A jump from one side to the other, as when one more GPU is
 * needed, counts as a crossing. Two that lie within one step of the grid (9% between 1 and 10⁹) undo each other and are passed over.
 *
 * @example crossings((x) => x - 50, 1, 1000).map(Math.round) // [50]
 * @param difference first curve minus second; its sign says which is higher
 * @returns the crossings, lowest first, each to about one part in 10⁹
 */
export function crossings(difference: (x: number) => number, from: number, to: number, steps = 240): number[] {
  const found: number[] = [];
  const ratio = (to / from) ** (1 / steps);
  let low = from;
  let before = difference(low);
  for (let step = 1; step <= steps; step += 1) {
    const high = from * ratio ** step;
    const after = difference(high);
    if (before !== 0 && after !== 0 && before < 0 !== after < 0) found.push(halve(difference, low, high, before < 0));
    else if (after === 0 && before !== 0) found.push(high);
    low = high;
    before = after;
  }
  return found;
}

function halve(difference: (x: number) => number, low: number, high: number, negative: boolean): number {
  let [a, b] = [low, high];
  for (let round = 0; round < 40; round += 1) {
    const middle = Math.sqrt(a * b);
    if (difference(middle) < 0 === negative) a = middle;
    else b = middle;
  }
  return b;
}
