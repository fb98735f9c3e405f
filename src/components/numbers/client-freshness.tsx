/** The freshness calculator in the browser. */
import { freshnessResult } from './results.ts';
import { FreshnessResult } from './FreshnessResult.tsx';
import { start } from './client.tsx';

start('freshness', FreshnessResult, freshnessResult);
