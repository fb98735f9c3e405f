/** The latency calculator in the browser. */
import { latencyResult } from './results.ts';
import { LatencyResult } from './LatencyResult.tsx';
import { start } from './client.tsx';

start('latency', LatencyResult, latencyResult);
