/** The memory calculator in the browser. */
import { start } from './client.ts';

start('memory', () => import('./calculator-memory.ts'));
