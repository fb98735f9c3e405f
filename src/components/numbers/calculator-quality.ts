/** The quality calculator as one file, which comes once a reader changes a number. */
export { QualityResult as Result } from './QualityResult.tsx';
export { qualityResult as compute } from './quality-result.ts';
