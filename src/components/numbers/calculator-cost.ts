/** The cost calculator as one file, which comes once a reader changes a number. */
export { CostResult as Result } from './CostResult.tsx';
export { costResult as compute } from './cost-result.ts';
export * as part from './movers-part.ts';
