/** The freshness calculator in the browser. */
import { start } from './client.ts';

start('freshness', () => import('./calculator-freshness.ts'));
