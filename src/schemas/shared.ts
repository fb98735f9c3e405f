/** Pieces that several kinds of content share. */
import { z } from 'astro/zod';

/** Lower-case words joined by hyphens: the form of every id and of every path segment. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "long-context"');

/** A calendar day. Dates come from editors, never from the clock, so that a build can be repeated. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-20'),
);

/** One line of Markdown: emphasis, links, `[@finding]` citations and `[word](term:id)` definitions. */
export const prose = z.string().trim().min(1);

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

/** A page of this site by its path without slashes at the ends, such as `approaches/rag`. */
export const pageRef = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*(#[a-z0-9-]+)?$/, 'must be a path such as approaches/rag, without slashes at the ends');

/** Fields of every page with a body. */
export const pageFields = {
  /** The page's heading and the name under which it is listed. */
  title: z.string().min(3).max(80),
  /** One or two plain sentences; shown in lists, search results and share cards. */
  description: z.string().min(50).max(220),
  /** What readers call this and might type into the search box; never shown as prose. */
  aliases: z.array(z.string().min(2)).default([]),
  /** The day someone last read the whole page against its sources. */
  reviewed: day,
  /** The day the page last said something different. */
  changed: day,
  /** Position among the pages of its section; ties are broken by title. */
  order: z.number().int().default(100),
  /** Pages worth reading next, by path. */
  related: z.array(pageRef).default([]),
};
