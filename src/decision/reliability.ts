/** Reliability: of cases of which nearly the same chance was said, the share that was right. */
import { wilson } from './wilson.ts';
import type { Judged } from './judged.ts';

/** Cases of which nearly the same chance was said. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean chance that was said. */
  readonly said: number;
  /** Share that was right, with its 95 % Wilson interval. */
  readonly found: number;
  readonly interval: readonly [low: number, high: number];
}

/** The bins of a reliability diagram, empty ones left out. */
export function reliability(judged: readonly Judged[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, at) => at).flatMap((at): Bin[] => {
    const own = judged.filter(({ said }) => Math.min(bins - 1, Math.floor(said * bins)) === at);
    if (own.length === 0) return [];
    const right = own.filter((one) => one.right).length;
    return [
      {
        from: at / bins,
        to: (at + 1) / bins,
        n: own.length,
        said: own.reduce((sum, one) => sum + one.said, 0) / own.length,
        found: right / own.length,
        interval: wilson(right, own.length),
      },
    ];
  });
}
