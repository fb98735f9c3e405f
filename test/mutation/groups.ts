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

/** Files of `src/decision/` in which nothing is computed, with what they are instead. */
export const NOTHING_TO_MUTATE: Readonly<Record<string, string>> = {
  files: 'types',
  text: 'types and one list of names',
  result: 'types and one name',
  index: 'what others may import',
  cli: 'a command over run-cases',
  'quality-cli': 'a command over quality-report',
  'fit/fit-cli': 'a command over the fit',
  'fit/settings': 'numbers',
};

export const GROUPS: readonly Group[] = [
  { files: ['url', 'read-answers'], tests: ['url'] },
  { files: ['grading'], tests: ['grading'] },
  { files: ['readings'], tests: ['readings'] },
  { files: ['chances', 'features'], tests: ['chances', 'ranking', 'tiny-result'] },
  { files: ['bound', 'prospects', 'completions'], tests: ['completions', 'still-win'] },
  {
    files: ['score', 'tables', 'constraints', 'pending', 'explain', 'assess', 'flips', 'open'],
    tests: ['tiny-result', 'tiny-reasons', 'ranking', 'constraints', 'pending', 'chances'],
  },
  { files: ['next', 'musts', 'guided'], tests: ['next'] },
  { files: ['core'], tests: ['core', 'tiny-result', 'next'] },
  { files: ['plan'], tests: ['plan-steps', 'record'] },
  {
    files: ['quality', 'said', 'judged', 'reliability', 'rules-of-thumb', 'budgets', 'quality-report', 'wilson'],
    tests: ['quality', 'quality-report', 'wilson'],
  },
  { files: ['pack', 'packed', 'places', 'unpack'], tests: ['pack'] },
  { files: ['record', 'plain'], tests: ['record'] },
  { files: ['tree', 'distil', 'tree-sample', 'tree-growth', 'tree-split', 'tree-leaf', 'tree-text'], tests: ['tree'] },
  { files: ['run-cases', 'case-file'], tests: ['run-cases'] },
  {
    files: [
      'compile',
      'compile-candidates',
      'compile-constraints',
      'compile-effects',
      'compile-grades',
      'compile-known',
      'compile-questions',
      'compile-text',
      'compile-written',
      'model',
    ],
    tests: ['compile', 'compile-faults'],
  },
  { files: ['load'], tests: ['load', 'load-faults'] },
  {
    files: ['fit/calibrate', 'fit/cross', 'fit/estimate', 'fit/folds', 'fit/problem', 'fit/report', 'fit/rows'],
    tests: ['fit', 'fit-cross'],
  },
];
