/** The arithmetic behind the choice: cost, latency, freshness, answer quality. Pure; imports nothing from the site. */
export * from './approaches.ts';
export * from './breakeven.ts';
export * from './cost.ts';
export * from './freshness.ts';
export * from './indexing.ts';
export * from './latency.ts';
export * from './memory.ts';
export * from './numbers.ts';
export * from './quality.ts';
export * from './query.ts';
export * from './range.ts';
export * from './scales.ts';
export * from './table.ts';
export * from './tornado.ts';
export * from './typed.ts';
