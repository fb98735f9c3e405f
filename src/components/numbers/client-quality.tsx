/** The quality calculator in the browser. */
import { qualityResult } from './results.ts';
import { QualityResult } from './QualityResult.tsx';
import { start } from './client.tsx';

start('quality', QualityResult, qualityResult);
