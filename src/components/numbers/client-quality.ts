/** The quality calculator in the browser. */
import { start } from './client.tsx';

start('quality', () => import('./calculator-quality.ts'));
