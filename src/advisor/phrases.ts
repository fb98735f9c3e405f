/** Small pieces of wording for the parts that load with a result. */
import type { ApproachId } from '../decision/index.ts';
import type { Labels } from './labels.ts';

/** "a, b and c" */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A share from 0 to 1 in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** "2 to 5 days" */
export function days([least, most]: readonly [number, number]): string {
  return least === most ? `${most} ${most === 1 ? 'day' : 'days'}` : `${least} to ${most} days`;
}

export function names(ids: readonly ApproachId[], { approaches }: Labels): string {
  return list(ids.map((id) => approaches[id]));
}

/** Points of score with their sign, as “+0.50”. */
export function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`;
}
