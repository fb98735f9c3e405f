/** The cost calculator in the browser. */
import { costResult } from './cost-result.ts';
import { CostResult } from './CostResult.tsx';
import { start } from './client.tsx';

start('cost', CostResult, costResult, () => import('./movers-part.ts'));
