/** The results of all calculators, for the build; a page in the browser loads its own alone. */
import { costResult } from './cost-result.ts';
import { CostResult } from './CostResult.tsx';
import { freshnessResult } from './freshness-result.ts';
import { FreshnessResult } from './FreshnessResult.tsx';
import { latencyResult } from './latency-result.ts';
import { LatencyResult } from './LatencyResult.tsx';
import { memoryResult } from './memory-result.ts';
import { MemoryResult } from './MemoryResult.tsx';
import * as part from './movers-part.ts';
import { qualityResult } from './quality-result.ts';
import { QualityResult } from './QualityResult.tsx';
import type { ResultProps } from './result-parts.tsx';

const WholeCost = (given: ResultProps) => <CostResult {...given} part={part} />;

export const RESULTS = {
  cost: WholeCost,
  latency: LatencyResult,
  freshness: FreshnessResult,
  quality: QualityResult,
  memory: MemoryResult,
};

/** The results in a line each, for the build. */
export const LINES = {
  cost: costResult,
  latency: latencyResult,
  freshness: freshnessResult,
  quality: qualityResult,
  memory: memoryResult,
};
