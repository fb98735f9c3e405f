/** The quality calculator in the browser. */
import { start } from './client.ts';

start('quality', () => import('./calculator-quality.ts'));
