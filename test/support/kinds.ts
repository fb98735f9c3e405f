/** Which of the built pages stand for which others. */
import { builtPages } from './site.ts';

/** What is looked at in all widths: a page of each kind; of articles those with the widest drawing, table and picture. */
export const KINDS: readonly string[] = [
  '/',
  '/compare/',
  '/compare/rag-vs-fine-tuning/',
  '/approaches/prompting/',
  '/dimensions/query-kind/',
  '/use-cases/legal-research/',
  '/guides/keeping-it-running/',
  '/evidence/',
  '/evidence/contested/',
  '/evidence/head-to-head/',
  '/glossary/',
  '/method/',
  '/advisor/',
  '/numbers/',
  '/numbers/cost/',
  '/numbers/memory/',
];
/** The pages of single sources are made from one template: a dozen of them stand for all. */
const isSource = (path: string) => /^\/evidence\/sources\//.test(path);
const all = builtPages().map(({ path }) => path);
export const PATHS: readonly string[] = [
  ...all.filter((path) => !isSource(path)),
  ...all.filter(isSource).filter((_, at) => at % 30 === 0),
];
/** A section's own page, and the pages in it, are of two kinds. */
const kindOf = (path: string) => path.replace(/[^/]+\/$/, (last) => (path.split('/').length > 3 ? '*' : last));
export const IN_ALL_MODES: ReadonlySet<string> = new Set(
  [...Map.groupBy(PATHS, kindOf).values()].flatMap((kind) => [kind[0]!, kind[kind.length >> 1]!, kind.at(-1)!]),
);
