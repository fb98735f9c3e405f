/** The freshness calculator in the browser. */
import { start } from './client.tsx';

start('freshness', () => import('./calculator-freshness.ts'));
