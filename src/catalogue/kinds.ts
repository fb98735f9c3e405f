/** The one table of what content there is: which schema rules a file, and where its entries stand on the site. */
import { z } from 'astro/zod';
import { changes, redirects } from '../schemas/changes.ts';
import { corrections } from '../schemas/corrections.ts';
import { cases } from '../schemas/decision-cases.ts';
import { DECISION_FILES, DERIVED_FILES } from '../schemas/decision.ts';
import { experiment } from '../schemas/experiment.ts';
import { contested, highlight, question, readingPath, term } from '../schemas/entries.ts';
import { approachPage, comparisonPage, dimensionPage, guidePage, useCasePage, variantPage, type Page } from '../schemas/page.ts';
import { calculator } from '../schemas/calculator.ts';
import { host } from '../schemas/models.ts';
import { pictureSchema } from '../schemas/picture.ts';
import { prices } from '../schemas/prices.ts';
import { READING_FILES } from '../schemas/reading.ts';
import type { ApproachId } from '../schemas/shared.ts';
import { site } from '../schemas/site.ts';
import { source } from '../schemas/source.ts';

interface Collection {
  /** Of pages with a body, or of entries that are data alone. */
  ending: '.mdx' | '.yaml';
  schema: z.ZodType;
  /** The page an entry is shown on, without slashes at the ends; `null` for entries that have no address. */
  address(id: string): string | null;
}

/** Folders of `content/` whose files are entries. */
export const COLLECTIONS = {
  approaches: {
    ending: '.mdx',
    schema: z.discriminatedUnion('kind', [approachPage, variantPage]),
    address: (id: string) => `approaches/${id}`,
  },
  dimensions: { ending: '.mdx', schema: dimensionPage, address: (id: string) => `dimensions/${id}` },
  'use-cases': { ending: '.mdx', schema: useCasePage, address: (id: string) => `use-cases/${id}` },
  guides: { ending: '.mdx', schema: guidePage, address: (id: string) => `guides/${id}` },
  comparisons: { ending: '.mdx', schema: comparisonPage, address: (id: string) => `compare/${id}` },
  sources: { ending: '.yaml', schema: source, address: () => 'evidence' },
  glossary: { ending: '.yaml', schema: term, address: (id: string) => `glossary#${id}` },
  faq: { ending: '.yaml', schema: question, address: (id: string) => `faq#${id}` },
  contested: { ending: '.yaml', schema: contested, address: (id: string) => `evidence/contested#${id}` },
  highlights: { ending: '.yaml', schema: highlight, address: () => '' },
  paths: { ending: '.yaml', schema: readingPath, address: (id: string) => `paths#${id}` },
  experiments: { ending: '.yaml', schema: experiment, address: (id: string) => `evidence/head-to-head#${id}` },
  pictures: { ending: '.yaml', schema: pictureSchema, address: () => null },
  calculators: { ending: '.yaml', schema: calculator, address: (id: string) => `numbers/${id}` },
  models: { ending: '.yaml', schema: host, address: (id: string) => `numbers#host-${id}` },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof COLLECTIONS;
/** What an entry of a collection holds. */
export type DataOf<Name extends CollectionName> = z.infer<(typeof COLLECTIONS)[Name]['schema']>;

interface PageKind<Data> {
  collection: CollectionName;
  /** The approaches that a page of this kind is about: its glyph, its colour, its filter in the search. */
  approaches(id: string, page: Data): readonly ApproachId[];
}

/** Kinds of pages with a body. A kind that is added to the schemas and forgotten here does not compile. */
export const PAGE_KINDS: { readonly [Kind in Page['kind']]: PageKind<Extract<Page, { kind: Kind }>> } = {
  approach: { collection: 'approaches', approaches: (id) => [id as ApproachId] },
  variant: { collection: 'approaches', approaches: (_id, page) => [page.approach] },
  dimension: { collection: 'dimensions', approaches: () => [] },
  'use-case': { collection: 'use-cases', approaches: (_id, page) => [page.verdict.approach] },
  guide: { collection: 'guides', approaches: () => [] },
  comparison: { collection: 'comparisons', approaches: (_id, page) => page.approaches },
};

/** The approaches that a page is about. */
export function approachesOf(id: string, page: Page): readonly ApproachId[] {
  return (PAGE_KINDS[page.kind] as PageKind<Page>).approaches(id, page);
}

/** Files of `content/` that are one whole, by their name below it without ending. */
export const FILES = {
  site,
  changes,
  redirects,
  corrections,
  prices,
} as const satisfies Record<string, z.ZodType>;
export type FileName = keyof typeof FILES;
/** The same by path. */
export const FILE_PATHS = Object.keys(FILES).map((name) => `content/${name}.yaml`);

const DECISION = 'content/decision/';
const CASES = `${DECISION}cases/`;
const READING = 'content/reading/';

/** Where a file belongs. */
export type Home =
  | { type: 'entry'; collection: CollectionName; schema: z.ZodType; ending: string }
  | { type: 'file'; name: FileName; schema: z.ZodType; ending: '.yaml' }
  | { type: 'decision'; name: string; schema: z.ZodType; ending: '.yaml' }
  | { type: 'reading'; name: string; schema: z.ZodType; ending: '.yaml' }
  | { type: 'cases'; schema: z.ZodType; ending: '.yaml' };

/** Where the file at a path belongs; undefined where no content of ours belongs there. */
export function homeOf(file: string): Home | undefined {
  const [, first = '', ...rest] = file.split('/');
  if (rest.length === 0) {
    const name = first.replace(/\.yaml$/, '');
    return isKey(FILES, name) ? { type: 'file', name, schema: FILES[name], ending: '.yaml' } : undefined;
  }
  if (file.startsWith(CASES) && rest.length === 2) return { type: 'cases', schema: cases, ending: '.yaml' };
  if (rest.length > 1) return undefined;
  const [name = ''] = rest;
  if (`content/${first}/` === DECISION) {
    const all = { ...DECISION_FILES, ...DERIVED_FILES };
    return isKey(all, name) ? { type: 'decision', name, schema: all[name], ending: '.yaml' } : undefined;
  }
  if (`content/${first}/` === READING)
    return isKey(READING_FILES, name) ? { type: 'reading', name, schema: READING_FILES[name], ending: '.yaml' } : undefined;
  if (!isKey(COLLECTIONS, first)) return undefined;
  const { schema, ending } = COLLECTIONS[first];
  return { type: 'entry', collection: first, schema, ending };
}

function isKey<Table extends object>(table: Table, key: string): key is Extract<keyof Table, string> {
  return Object.hasOwn(table, key);
}

/** The files without which there is no advisor, by path; a project without any of them may have none. */
export const DECISION_PATHS = Object.keys(DECISION_FILES).map((name) => DECISION + name);

/** Pages made by the site itself rather than by a content file, with their titles; those of sections are content. */
export const FIXED_PAGES = {
  '': 'Home',
  advisor: 'The advisor',
  cases: 'Cases',
  'evidence/contested': 'Contested claims',
  'evidence/head-to-head': 'Head to head',
  glossary: 'Glossary',
  faq: 'Questions people ask',
  paths: 'Reading paths',
  numbers: 'The numbers',
  check: 'Check your own data',
  'numbers/cost': 'What it costs',
  'numbers/latency': 'How long an answer takes',
  'numbers/freshness': 'How fresh the knowledge is',
  'numbers/quality': 'What recall retrieval needs',
  'numbers/memory': 'Does it fit the GPU',
  method: 'Method',
  data: 'Data and feed',
  about: 'About',
  embed: 'Embed the advisor',
  'embed/promise': 'What the embedded advisor promises',
  search: 'Search',
} as const;

/** The site's sections, in the order of the masthead: the first part of their pages' paths. */
export const SECTION_PATHS = ['compare', 'approaches', 'dimensions', 'use-cases', 'guides', 'evidence'] as const;
export type SectionPath = (typeof SECTION_PATHS)[number];

/** Names of what stands under `/api/v1/`; `src/editions/api/catalogue.ts` says what each is, and a test that the two agree. */
export const API_NAMES = {
  json: [
    'index',
    'approaches',
    'dimensions',
    'comparisons',
    'use-cases',
    'guides',
    'sources',
    'contested',
    'experiments',
    'glossary',
    'faq',
    'decision',
    'models',
    'prices',
    'changes',
  ],
  csv: ['matrix', 'head-to-head', 'models'],
} as const;

/** Files that pages may link to: other editions, data, and what programs read. */
export const LINKABLE_FILE =
  /^(llms(-full)?\.txt|feed\.xml|sitemap-index\.xml|opensearch\.xml|api\/v1\/(schema\/)?[a-z-]+\.(json|csv)|cite\/[a-z0-9-]+\.txt|embed\/v1\/(advisor\.js|messages\.schema\.json)?)$/;
