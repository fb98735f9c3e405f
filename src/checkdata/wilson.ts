/**
 * Wilson's interval for a share, which holds for few trials and near 0 and 1.
 *
 * @param right successes, 0 to `n`
 * @param z quantile of the normal distribution; 1.96 gives 95 %
 * @returns [low, high], each from 0 to 1; [0, 1] without trials
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927
 */
export function wilson(right: number, n: number, z = 1.96): [number, number] {
  if (n === 0) return [0, 1];
  const share = right / n;
  const scale = 1 + (z * z) / n;
  const middle = (share + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / scale;
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
