/** The order of test files: those that take minutes begin, so that none of them is left alone at the end beside an idle processor. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first. Vitest goes by the size of files where it has never seen them run, as in CI; these are short and take long. */
const LONG = [
  'site/determinism',
  'browser/axe-pages-1',
  'browser/axe-pages-2',
  'browser/bare-pages',
  'browser/fit',
  'content/decision',
  'content/ordinary-edits',
  'site/sub-path',
  'site/dev',
  'site/weight',
  'browser/addresses',
  'browser/axe-opened',
  'unit/decision/mutation',
  'search/quality',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.replaceAll('\\', '/').includes(`/test/${name}.test.`));
      return at < 0 ? LONG.length : at;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
