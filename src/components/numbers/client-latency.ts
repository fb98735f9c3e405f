/** The latency calculator in the browser. */
import { start } from './client.tsx';

start('latency', () => import('./calculator-latency.ts'));
