/** The cost calculator in the browser. */
import { start } from './client.ts';

start('cost', () => import('./calculator-cost.ts'));
