/** The results of all calculators, for the build; a page in the browser loads its own alone. */
import { CostResult } from './CostResult.tsx';
import { FreshnessResult } from './FreshnessResult.tsx';
import { LatencyResult } from './LatencyResult.tsx';
import * as part from './movers-part.ts';
import { QualityResult } from './QualityResult.tsx';
import type { ResultProps } from './result-parts.tsx';

const WholeCost = (given: ResultProps) => <CostResult {...given} part={part} />;

export const RESULTS = { cost: WholeCost, latency: LatencyResult, freshness: FreshnessResult, quality: QualityResult };
