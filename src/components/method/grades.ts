/** How effects are written on the method page. */
import type { EffectText } from '../../decision/index.ts';

/** A grade with its sign. */
export function grade(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`;
}

/** A fitted grade, or a movement, with its sign and two decimals. */
export function hundredths(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return `${text === '0.00' ? '' : value > 0 ? '+' : '−'}${text}`;
}

/** What an effect moves, in words. */
export function targetsOf({ on }: EffectText): string {
  return on.map((one) => one.replaceAll('-', ' ')).join(', ');
}
