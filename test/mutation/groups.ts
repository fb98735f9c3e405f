/**
 * Which tests are to notice what in which files of the engine. Each group is mutated with its own tests alone: that is quick,
 * and a lower bound on what all tests together notice.
 */
export interface Group {
  /** Files of `src/decision/`, without their ending. */
  files: readonly string[];
  /** Files of `test/unit/decision/`, without `.test.ts`. */
  tests: readonly string[];
}

export const GROUPS: readonly Group[] = [
  { files: ['facts'], tests: ['facts'] },
  { files: ['url', 'understand'], tests: ['url'] },
  { files: ['grading', 'certainty'], tests: ['certainty'] },
  { files: ['bound', 'prospects', 'completions'], tests: ['tiny-reasons', 'completions'] },
  {
    files: ['score', 'prepare', 'constraints', 'explain', 'assess', 'recommend', 'flips', 'next'],
    tests: ['tiny-result', 'tiny-reasons', 'constraints', 'certainty', 'url'],
  },
  { files: ['scorecard', 'baselines', 'leave-out'], tests: ['scorecard', 'leave-out'] },
  { files: ['record', 'plain'], tests: ['record'] },
  { files: ['tree'], tests: ['tree'] },
  { files: ['run-cases'], tests: ['run-cases'] },
  { files: ['compile'], tests: ['compile'] },
  { files: ['load'], tests: ['load'] },
  { files: ['score-runs'], tests: ['score-runs'] },
];
