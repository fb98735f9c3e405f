/** The memory calculator in the browser. */
import { start } from './client.tsx';

start('memory', () => import('./calculator-memory.ts'));
