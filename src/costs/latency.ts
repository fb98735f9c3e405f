/**
 * How long an answer takes, stage by stage. Times in milliseconds, speeds in tokens per second, shares from 0 to 1.
 */
import { retrieves, tunes, type Approach } from './approaches.ts';

export interface LatencyInputs {
  /** Network, queue and the application itself. */
  overhead: number;
  /** Turning the question into a vector; searching; re-ranking. */
  embed: number;
  search: number;
  rerank: number;
  /** Tokens per call, as in the cost model. */
  promptTokens: number;
  questionTokens: number;
  answerTokens: number;
  corpusTokens: number;
  windowTokens: number;
  retrievedTokens: number;
  promptKept: number;
  /** Share of calls whose unchanged start is in the cache, and the share of its reading time that a hit saves. */
  cacheHits: number;
  cacheSaving: number;
  /** Tokens per second read and written, by the untouched and the tuned model. */
  readBase: number;
  writeBase: number;
  readTuned: number;
  writeTuned: number;
}

export const STAGES = ['overhead', 'embed', 'search', 'rerank', 'read', 'write'] as const;
export type Stage = (typeof STAGES)[number];

export interface Latency {
  stages: Record<Stage, number>;
  /** Milliseconds until the first token, and until the last. */
  firstToken: number;
  total: number;
  fits: boolean;
}

const MILLISECONDS = 1000;

/**
 * Mean time of one call: reading grows with the prompt, writing with the answer; a cache hit shortens the reading.
 *
 * @example latencyOf('long-context', { ...inputs, cacheHits: 1 }).firstToken
 */
export function latencyOf(approach: Approach, i: LatencyInputs, perSecond = MILLISECONDS): Latency {
  const tuned = tunes(approach);
  const fetched = retrieves(approach) ? 1 : 0;
  const start = i.promptTokens * (tuned ? i.promptKept : 1) + (approach === 'long-context' ? i.corpusTokens : 0);
  const fresh = i.questionTokens + fetched * i.retrievedTokens;
  const effective = start * (1 - i.cacheHits * i.cacheSaving) + fresh;
  const stages = {
    overhead: i.overhead,
    embed: fetched * i.embed,
    search: fetched * i.search,
    rerank: fetched * i.rerank,
    read: (effective / (tuned ? i.readTuned : i.readBase)) * perSecond,
    write: (i.answerTokens / (tuned ? i.writeTuned : i.writeBase)) * perSecond,
  };
  const firstToken = stages.overhead + stages.embed + stages.search + stages.rerank + stages.read;
  return { stages, firstToken, total: firstToken + stages.write, fits: start + fresh + i.answerTokens <= i.windowTokens };
}
