/** The cost calculator in the browser. */
import { start } from './client.tsx';

start('cost', () => import('./calculator-cost.ts'));
