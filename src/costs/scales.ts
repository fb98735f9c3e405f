/** Axes: where a value lies between two ends, and which round values to mark. */
export interface Scale {
  /** Position from 0 to 1; values outside are drawn at the edge. */
  at(value: number): number;
  ticks: number[];
}

/**
 * A share as a length in SVG.
 *
 * @example percent(0.125) // '12.50%'
 */
export const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

const within = (share: number): number => Math.min(1, Math.max(0, share));

/**
 * Equal steps for equal ratios; ticks at powers of ten.
 *
 * @example logScale(1, 100).at(10) // 0.5
 */
export function logScale(from: number, to: number): Scale {
  const [low, high] = [Math.log10(from), Math.log10(to)];
  const ticks: number[] = [];
  for (let power = Math.ceil(low - 1e-9); power <= high + 1e-9; power += 1) ticks.push(10 ** power);
  return { at: (value) => within((Math.log10(Math.max(value, 1e-300)) - low) / (high - low)), ticks };
}

/**
 * Equal steps for equal differences, from zero to a round number above the largest value.
 *
 * @example linearScale(90).ticks // [0, 25, 50, 75, 100]
 */
export function linearScale(largest: number, wanted = 4): Scale & { top: number } {
  const raw = (largest > 0 ? largest : 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw * (1 - 1e-9)) ?? 10);
  const count = Math.ceil((largest > 0 ? largest : 1) / step - 1e-9);
  const top = step * count;
  return { at: (value) => within(value / top), ticks: Array.from({ length: count + 1 }, (_, index) => index * step), top };
}
