/** How near to a knot the curves are looked at on both of its sides, as a share of it. */
const BESIDE = 1e-9;

/**
 * Where two curves cross between two positive bounds.
 *
 * Looks on a grid of equal ratios and on both sides of every knot, then halves the interval. A jump from one side to the other, as
 * when one more GPU is needed, counts as a crossing; a touch does not. Between two places that are looked at, curves that are straight
 * there cross at most once, so none is missed where every knot is given; of curves without knots two crossings within one
 * step of the grid (9% between 1 and 10⁹) undo each other and are passed over.
 *
 * @example crossings((x) => x - 50, 1, 1000).map(Math.round) // [50]
 * @param difference first curve minus second; its sign says which is higher
 * @param knots where either curve jumps or bends, in any order; those out of bounds are left out
 * @returns the crossings, lowest first, each to about one part in 10⁹
 */
export function crossings(
  difference: (x: number) => number,
  from: number,
  to: number,
  knots: readonly number[] = [],
  steps = 240,
): number[] {
  const grid = Array.from({ length: steps + 1 }, (_, step) => from * (to / from) ** (step / steps));
  const sides = knots.flatMap((knot) => [knot * (1 - BESIDE), knot * (1 + BESIDE)]).filter((x) => x > from && x < to);
  const found: number[] = [];
  let low = from;
  let before = 0;
  for (const x of [...grid, ...sides].sort((a, b) => a - b)) {
    const side = Math.sign(difference(x));
    if (side === 0) continue;
    if (before === -side) found.push(halve(difference, low, x, before < 0));
    low = x;
    before = side;
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
