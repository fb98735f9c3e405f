/** The freshness calculator as one file, which comes once a reader changes a number. */
export { FreshnessResult as Result } from './FreshnessResult.tsx';
export { freshnessResult as compute } from './freshness-result.ts';
