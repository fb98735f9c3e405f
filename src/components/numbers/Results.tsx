/** The results of all calculators, for the build; a page in the browser loads its own alone. */
import { CostResult } from './CostResult.tsx';
import { FreshnessResult } from './FreshnessResult.tsx';
import { LatencyResult } from './LatencyResult.tsx';
import { QualityResult } from './QualityResult.tsx';

export const RESULTS = { cost: CostResult, latency: LatencyResult, freshness: FreshnessResult, quality: QualityResult };
