/** The one result that answers a question by itself. */
import { fold } from './words.ts';
import type { Understanding } from './understanding.ts';
import type { Found } from './answer.ts';
import { RANKING } from './ranking.ts';

/** The first results are looked through for one that is called what was asked. */
const LOOKED_THROUGH = 3;

/** Questions that want more than what a word means. */
const ASKS = /^(how|why|when|should|can|could|do|does|is|are|which|will|where)\b/;

/**
 * The result whose name is the question, if there is one.
 *
 * @example sureOf(understanding, results)?.entry.title
 */
export function sureOf({ text, typed, words, advice, numbers }: Understanding, results: readonly Found[]): Found | undefined {
  if (text === 'message' || text === 'symbols') return undefined;
  const asks = ASKS.test(fold(typed));
  const least = advice || numbers ? RANKING.surer : RANKING.sure;
  const [best] = results
    .slice(0, LOOKED_THROUGH)
    .filter(({ intent }) => intent !== undefined && intent.from !== 'heading')
    // A tool's page asks before it answers; and one word of another meaning than the typed one is no name of it.
    .filter(({ entry, intent }) => entry.kind !== 'Tool' && !(intent!.from === 'asked' && intent!.held < 0.9 && words.length === 1))
    // A page about the site itself answers no question of the field, and a definition no "how" or "why".
    .filter(({ entry }) => entry.path.replace(/\/$/, '').includes('/') && !(asks && entry.kind === 'Glossary'))
    .filter(({ intent }) => intent!.covers >= least.covers && intent!.held >= least.held)
    .sort((a, b) => b.intent!.score - a.intent!.score);
  return best;
}
