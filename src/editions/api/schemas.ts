/** The shapes of the documents under `/api/v1/`: the content's own schemas, with addresses added. */
import { z } from 'astro/zod';
import { contested, question, term } from '../../schemas/entries.ts';
import { change } from '../../schemas/changes.ts';
import { cases, DECISION_FILES, DERIVED_FILES } from '../../schemas/decision.ts';
import { approachPage, comparisonPage, dimensionPage, guidePage, useCasePage, variantPage } from '../../schemas/page.ts';
import { prices } from '../../schemas/prices.ts';
import { day, id } from '../../schemas/shared.ts';
import { finding, source } from '../../schemas/source.ts';

const address = z.url();

/** What every document says of itself before its items. */
export const envelope = {
  /** Address of the JSON Schema that the document keeps to. */
  $schema: address,
  /** Version of the form. Within a version fields are only ever added. */
  version: z.literal('v1'),
  /** The page that shows the same to people. */
  page: address,
  /** Licence of the text and data. */
  licence: z.literal('CC-BY-4.0'),
};

/** What the site adds to every entry. */
export const added = {
  /** Never reused; other documents refer to the entry by it. */
  id,
  /** Where the site shows it. */
  url: address,
};

/** What the site adds to every page with a body. */
export const addedToPages = {
  ...added,
  /** The page's whole text as Markdown. */
  markdown: address,
};

/** A way to cite something, twice. */
export const citation = z.strictObject({
  /** One line, for a list of references. */
  plain: z.string(),
  /** An entry for BibTeX. */
  bibtex: z.string(),
});

export const publishedFinding = finding.extend({
  /** Its place in the evidence ledger. */
  url: address,
  /** Pages that cite it, by path. */
  citedBy: z.array(z.string()),
  /** How to cite it, with its source. */
  citation,
});

export const publishedSource = source.extend({
  /** Never reused; other documents refer to the source by it. */
  id,
  /** Its place in the evidence ledger; `url` is the source's own address. */
  ledger: address,
  /** What we took from it. */
  findings: z.array(publishedFinding),
});

const list = <Item extends z.ZodType>(item: Item) => z.strictObject({ ...envelope, items: z.array(item) });
const file = <Name extends keyof typeof DECISION_FILES>(name: Name) => DECISION_FILES[name];

/** The decision model's files, by name without ending. */
export const decisionParts = {
  /** The model as a whole: version, thresholds, sampling, renamed ids, changelog. */
  model: file('model.yaml'),
  /** How findings become grades and certainty. */
  rubric: file('rubric.yaml'),
  /** What the reader is asked, and how published cases are read as answers. */
  questions: file('questions.yaml'),
  /** What each answer bears on: question, option, and a list of effects. */
  effects: file('effects.yaml'),
  /** Terms of two levers, or of two answers, at once. */
  interactions: file('interactions.yaml'),
  /** How much each row of the matrix matters, and what answers change in that. */
  importances: file('importances.yaml'),
  /** What rules variants out, what they require, and which answers contradict each other. */
  constraints: file('constraints.yaml'),
  /** The candidates: variants, their approaches and their cells on the plane of the two levers. */
  variants: file('variants.yaml'),
  /** What to do once a candidate has won. */
  plans: file('plans.yaml'),
  /** What the fit on the cases made of the rubric's grades; missing until the model is fitted. */
  fitted: DERIVED_FILES['fitted.yaml'].optional(),
  /** What models that had not seen a case said of it. */
  predictions: DERIVED_FILES['predictions.yaml'].optional(),
  /** How good the model has to stay. */
  quality: DERIVED_FILES['quality.yaml'].optional(),
  /** Cases as answers, and what their outcome supports. */
  cases,
};

/** Each document's schema by the document's name. */
export const SCHEMAS = {
  approaches: list(z.discriminatedUnion('kind', [approachPage.extend(addedToPages), variantPage.extend(addedToPages)])),
  dimensions: list(dimensionPage.extend(addedToPages)),
  'use-cases': list(useCasePage.extend(addedToPages)),
  guides: list(guidePage.extend(addedToPages)),
  comparisons: list(comparisonPage.extend(addedToPages)),
  sources: list(publishedSource),
  glossary: list(term.extend(added)),
  faq: list(question.extend(added)),
  contested: list(contested.extend(added)),
  prices: z.strictObject({ ...envelope, items: prices }),
  decision: z.strictObject({ ...envelope, ...decisionParts }),
  changes: list(change.extend({ url: address })),
} as const;
export type DocumentName = keyof typeof SCHEMAS;
export type Document<Name extends DocumentName> = z.infer<(typeof SCHEMAS)[Name]>;

/** The list of documents at `/api/v1/index.json`. */
export const indexSchema = z.strictObject({
  ...envelope,
  items: z.array(
    z.strictObject({
      name: z.string(),
      /** What it holds. */
      about: z.string(),
      url: address,
      /** Its JSON Schema; tables have none. */
      schema: address.optional(),
      /** When its content last changed, where its entries carry dates. */
      changed: day.optional(),
    }),
  ),
});
