/** The latency calculator as one file, which comes once a reader changes a number. */
export { LatencyResult as Result } from './LatencyResult.tsx';
export { latencyResult as compute } from './latency-result.ts';
