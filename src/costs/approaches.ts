/** The five families of answers, in the order in which every table and chart lists them. */
export const APPROACHES = ['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'] as const;
export type Approach = (typeof APPROACHES)[number];

/**
 * Which approaches fetch passages, and which run on tuned weights: the two levers of the decision model.
 *
 * @example retrieves('hybrid') // true
 */
export const retrieves = (approach: Approach): boolean => approach === 'rag' || approach === 'hybrid';
/**
 * Whether an approach runs on tuned weights.
 *
 * @example tunes('rag') // false
 */
export const tunes = (approach: Approach): boolean => approach === 'fine-tuning' || approach === 'hybrid';
