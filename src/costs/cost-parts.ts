/** The parts that a cost is made of: what is paid once, and what is paid every month. */

/** Money spent once. */
export const ONCE = ['build', 'labels', 'training', 'index'] as const;
/** Money spent every month. */
export const MONTHLY = ['upkeep', 'retuning', 'reindexing', 'store', 'search', 'hosting', 'input', 'output'] as const;
export type OncePart = (typeof ONCE)[number];
export type MonthlyPart = (typeof MONTHLY)[number];

export interface Cost {
  /** USD, once. */
  once: Record<OncePart, number>;
  /** USD per month. */
  monthly: Record<MonthlyPart, number>;
  /** USD in the first month: everything paid once, and one month of running. */
  firstMonth: number;
  /** USD in twelve months. */
  year: number;
  /** False where the prompt would be longer than the window. */
  fits: boolean;
}
