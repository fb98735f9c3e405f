/** The latency calculator in the browser. */
import { start } from './client.ts';

start('latency', () => import('./calculator-latency.ts'));
