/**
 * Wilson's score interval for a share (E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, Journal of the American Statistical Association 22, 1927).
 *
 * @param z standard score; 1.96 for 95 %
 * @returns lower and upper end, 0 … 1; the whole range when nothing was tried
 * @example
 * wilson(8, 10).map((end) => end.toFixed(2)); // ['0.49', '0.94']
 */
export function wilson(hits: number, tries: number, z = 1.96): readonly [low: number, high: number] {
  if (tries === 0) return [0, 1];
  const share = hits / tries;
  const middle = (share + (z * z) / (2 * tries)) / (1 + (z * z) / tries);
  const half = (z / (1 + (z * z) / tries)) * Math.sqrt((share * (1 - share)) / tries + (z * z) / (4 * tries * tries));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
