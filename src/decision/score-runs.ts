/** The published cases, and situations written by others, scored in every way that the method page shows. Pure. */
import type { Loaded } from './load.ts';
import { compileWithout, feedingSources } from './leave-out.ts';
import { asCase, scoreCase, type Case, type Scored } from './scorecard.ts';

/** Ways of scoring; each holds its cases in the order of their file. */
export interface Runs {
  /** The model as it is, on all published cases. */
  asItIs: Scored[];
  /** Each case by a model that has never seen its source. */
  withoutOwn: Scored[];
  /** Nobody says what is wrong with today's answers. */
  noDiagnosis: Scored[];
  /** Only what the source states. */
  statedOnly: Scored[];
  /** Situations never scored before this version. */
  unseen: Scored[];
  unseenNoDiagnosis: Scored[];
  /** Situations that this version answers to. */
  used: Scored[];
  usedNoDiagnosis: Scored[];
}

/** Scores everything: some thousand results, a second or two. */
export function scoreRuns({ model, files, evidence, cases: published, situations }: Loaded): Runs {
  const cases = published as unknown as readonly Case[];
  const feeds = feedingSources(files, evidence);
  const sourceOf = new Map([...evidence].map(([id, { source }]) => [id, source]));
  const run = (from: readonly Case[], without: readonly string[] = [], by = model) =>
    from.map((one) => scoreCase(by, files.questions, one, without, feeds, sourceOf));
  const [unseen, used] = [true, false].map((fresh) =>
    situations.filter((one) => (one.model === model.version) === fresh).map(asCase),
  ) as [Case[], Case[]];
  return {
    asItIs: run(cases),
    withoutOwn: cases.flatMap((one) => {
      const { model: blind } = compileWithout(files, evidence, sourceOf.get(one.source) ?? one.source);
      return run([one], [], blind);
    }),
    noDiagnosis: run(cases, ['main_gap']),
    statedOnly: run(cases, ['assumed']),
    unseen: run(unseen),
    unseenNoDiagnosis: run(unseen, ['main_gap']),
    used: run(used),
    usedNoDiagnosis: run(used, ['main_gap']),
  };
}
