/** Which experiments a page shows, and what can be seen in them. */
import { bestArm, gapOf, type Compared } from '../charts/compared.ts';
import { EXPERIMENT_KINDS, type Experiment } from '../schemas/experiment.ts';
import { SOURCE_KINDS } from '../schemas/source.ts';
import type { ApproachId } from '../schemas/shared.ts';
import { findings } from './evidence.ts';
import { experiments } from './experiments.ts';
import type { PageEntry } from './sections.ts';

/** A picture shows so many at most; the page of all experiments has the rest. */
const SHOWN = 4;

/** Kinds of experiment that measured how good the results were. */
const QUALITY = EXPERIMENT_KINDS.filter((kind) => !['cost', 'time', 'side-effects'].includes(kind));

/**
 * What an experiment must have measured to say who is ahead in a row of the matrix. Many a finding bears on a row beside its figures:
 * that the better answers cost more says who is ahead in quality, not in cost. Rows that no experiment measures are not here.
 */
const MEASURES: Partial<Record<string, readonly Experiment['kind'][]>> = {
  ...Object.fromEntries(
    // Quality itself, then the conditions under which it was compared.
    [
      ...['accuracy', 'behaviour', 'consistency', 'hallucination'],
      ...['context-limits', 'data-needs', 'freshness', 'model-size', 'query-kind', 'scalability', 'scope', 'updating'],
    ].map((row) => [row, QUALITY]),
  ),
  'cost-running': ['cost'],
  'cost-upfront': ['cost'],
  latency: ['time'],
  safety: ['side-effects'],
};

/** What came first in an experiment. */
export type First = ApproachId | 'this form' | 'another form';

export interface Shown {
  /** All experiments that the page could show. */
  all: readonly Compared[];
  /** Those it shows: one a source first, the stronger source first, then the wider gap. */
  shown: readonly Compared[];
  /** In how many of all of them each came first, the most frequent first; a variant's page tells its own form from other forms. */
  firsts: readonly (readonly [First, number])[];
}

/**
 * The experiments of a page: of a dimension those that measured one of its rows, or quality under its conditions, of a comparison
 * those in which both approaches were tried, of an approach and of a variant those that tried it, and of other pages those that they
 * cite.
 *
 * @param citations findings that the page cites
 * @returns `undefined` where there are none
 */
export async function experimentsOf({ id, data }: PageEntry, citations: readonly string[]): Promise<Shown | undefined> {
  const known = await findings();
  const cited = new Set(citations);
  const has = (one: Compared, approach: ApproachId) => one.arms.some((arm) => arm.approach === approach);
  const bears = (one: Compared): boolean => {
    switch (data.kind) {
      case 'dimension':
        return data.rows.some(
          (row) => known.get(one.finding)!.finding.dimensions.includes(row.id) && MEASURES[row.id]?.includes(one.kind),
        );
      case 'comparison':
        return data.approaches.every((approach) => has(one, approach));
      case 'variant':
        return one.arms.some(({ variant }) => variant === id);
      case 'approach':
        // All of them: a page cites what supports its sentences, and a count of that alone would be kinder than the evidence.
        return has(one, id as ApproachId);
      default:
        return one.arms.some(({ finding }) => cited.has(finding));
    }
  };
  const compares = ({ arms }: Compared) => data.kind === 'variant' || new Set(arms.map(({ approach }) => approach)).size > 1;
  const all = (await experiments()).filter((one) => compares(one) && bears(one));
  if (all.length === 0) return undefined;
  const strength = ({ strength: kind }: Compared) => SOURCE_KINDS.indexOf(kind);
  const ranked = [...all].sort((a, b) => strength(a) - strength(b) || gapOf(b) - gapOf(a));
  const isFirst = (one: Compared) => ranked.find(({ source }) => source === one.source) === one;
  const shown = [...ranked.filter(isFirst), ...ranked.filter((one) => !isFirst(one))].slice(0, SHOWN);
  const counts = new Map<First, number>();
  for (const one of all) {
    const { approach, variant } = bestArm(one)!;
    const first =
      data.kind !== 'variant' ? approach : variant === id ? 'this form' : approach === data.approach ? 'another form' : approach;
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return { all, shown, firsts: [...counts].sort((a, b) => b[1] - a[1]) };
}
