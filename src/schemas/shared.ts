/** Pieces that several kinds of content share. */
import { z } from 'astro/zod';
import { withRole } from './roles.ts';

/** Lower-case words joined by hyphens: the form of every id and of every path segment. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const id = z.string().regex(ID, 'must be lower-case words joined by hyphens, such as "long-context"');

/** The id of something that stands elsewhere in the content. */
const reference = (role: 'finding' | 'term' | 'row' | 'question' | 'price') => withRole(role, id.clone());
export const findingRef = reference('finding');
export const termRef = reference('term');
export const rowRef = reference('row');
export const questionRef = reference('question');
export const priceRef = reference('price');

/** A calendar day. Dates come from editors, never from the clock, so that a build can be repeated. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day such as 2026-11-20', abort: true })
    .refine(isDay, { error: 'must be a day of the calendar', abort: true })
    .refine((text) => text >= '2000', 'must not lie before the year 2000'),
);

/** Whether there is such a day: 30 February and a thirteenth month are none. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A day on which something was done; it cannot lie ahead. */
export const pastDay = withRole('past', day.clone());

/** A publication date as precisely as known: 2024, 2024-03 or 2024-03-12. */
export const roughDate = withRole(
  'past',
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'must be a year, month or day such as 2024, 2024-03 or 2024-03-12', abort: true })
    .refine((text) => isDay(`${text}-01-01`.slice(0, 10)), { error: 'must be a date of the calendar', abort: true })
    .refine((text) => text >= '1900', 'must not lie before the year 1900'),
);

/** An address on the web; what browsers mend, such as one slash too few, does not pass. */
export const webAddress = z
  .url({ protocol: /^https$/, hostname: /\.[a-z]{2,}$/i })
  .regex(/^https:\/\/[^\s/]\S*$/, 'must be an address such as https://example.org/page, without blanks');

/** One line of Markdown: emphasis, links, `[@finding]` citations and `[word](term:id)` definitions. */
export const prose = withRole('prose', z.string().trim().min(1));

/** The same about the site itself: its changes and corrections, whose numbers no finding can hold. */
export const record = withRole('record', z.string().trim().min(1));

/** The five families of answers, in the order in which the site lists them. */
export const APPROACHES = ['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'] as const;
export const approachId = z.enum(APPROACHES);
export type ApproachId = (typeof APPROACHES)[number];

/** The concrete forms an approach can take; the decision model's constraints act on these. */
export const VARIANTS = {
  prompting: ['prompt', 'instructions', 'constrained-output', 'optimised-prompt', 'retrieved-examples', 'tool-use'],
  'long-context': ['full-context', 'cached-context', 'in-pieces'],
  rag: ['plain-rag', 'hybrid-search', 'agentic-search', 'agentic-rag', 'visual-retrieval', 'graph-rag'],
  'fine-tuning': [
    'lora',
    'full-tuning',
    'continued-pretraining',
    'preference-tuning',
    'reinforcement-tuning',
    'distillation',
    'many-adapters',
  ],
  hybrid: ['tuned-generator', 'raft', 'tuned-retriever', 'router'],
} as const satisfies Record<ApproachId, readonly string[]>;
export const VARIANT_IDS = Object.values(VARIANTS).flat();
export type VariantId = (typeof VARIANTS)[ApproachId][number];
export const variantId = z.enum(VARIANT_IDS as [VariantId, ...VariantId[]]);

/** The readers for whom a page or a row of the matrix matters most. */
export const STAKEHOLDERS = ['engineer', 'architect', 'product', 'compliance', 'finance'] as const;
export const stakeholder = z.enum(STAKEHOLDERS);

/** What the rows of the matrix are about, in the order of the matrix. */
export const THEMES = ['Knowledge', 'Quality', 'Load', 'Money and people', 'Trust', 'Where it runs'] as const;

/** A page of this site by its path without slashes at the ends, such as `approaches/rag`. */
export const PAGE_REF = /^[a-z0-9-]+(\/[a-z0-9-]+)*(#[a-z0-9-]+)?$/;
export const pageRef = withRole(
  'page',
  z.string().regex(PAGE_REF, 'must be a path such as approaches/rag, without slashes at the ends'),
);

/** Fields of every page with a body. */
export const pageFields = {
  title: z.string().min(3).max(80).describe("The page's heading and the name under which it is listed."),
  description: withRole('prose', z.string().min(50).max(220)).describe(
    'One or two plain sentences; shown in lists, search results and share cards.',
  ),
  aliases: z
    .array(z.string().min(2))
    .default([])
    .describe('What readers call this and might type into the search box; never shown as prose.'),
  reviewed: pastDay.describe('The day someone last read the whole page against its sources.'),
  changed: pastDay.describe('The day the page last said something different.'),
  order: z.number().int().min(0).default(100).describe('Position among the pages of its section; ties are broken by title.'),
  related: z.array(pageRef).default([]).describe('Pages worth reading next, by path.'),
};
