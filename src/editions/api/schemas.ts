/** The shapes of the documents under `/api/v1/`: the content's own schemas, with addresses added. */
import { z } from 'astro/zod';
import { contested, question, term } from '../../schemas/entries.ts';
import { experiment } from '../../schemas/experiment.ts';
import { change } from '../../schemas/changes.ts';
import { cases } from '../../schemas/decision-cases.ts';
import { DECISION_FILES, DERIVED_FILES } from '../../schemas/decision.ts';
import { approachPage, comparisonPage, dimensionPage, guidePage, useCasePage, variantPage } from '../../schemas/page.ts';
import { host } from '../../schemas/models.ts';
import { prices } from '../../schemas/prices.ts';
import { day, id } from '../../schemas/shared.ts';
import { finding, source } from '../../schemas/source.ts';

const address = z.url();

/** What every document says of itself before its items. */
export const envelope = {
  $schema: address.describe('Address of the JSON Schema that the document keeps to.'),
  version: z.literal('v1').describe('Version of the form. Within a version fields are only ever added.'),
  page: address.describe('The page that shows the same to people.'),
  licence: z.literal('CC-BY-4.0').describe('Licence of the text and data.'),
};

/** What the site adds to every entry. */
export const added = {
  id: id.describe('Never reused; other documents refer to the entry by it.'),
  url: address.describe('Where the site shows it.'),
};

/** What the site adds to every page with a body. */
export const addedToPages = {
  ...added,
  markdown: address.describe("The page's whole text as Markdown."),
};

/** A way to cite something, twice. */
export const citation = z.strictObject({
  plain: z.string().describe('One line, for a list of references.'),
  bibtex: z.string().describe('An entry for BibTeX.'),
});

export const publishedFinding = finding.extend({
  url: address.describe('Its place in the evidence ledger.'),
  citedBy: z.array(z.string()).describe('Pages that cite it, by path.'),
  citation: citation.describe('How to cite it, with its source.'),
});

export const publishedSource = source.extend({
  id: id.describe('Never reused; other documents refer to the source by it.'),
  ledger: address.describe("Its place in the evidence ledger; `url` is the source's own address."),
  findings: z.array(publishedFinding).describe('What we took from it.'),
});

/** An experiment's arm, with the figure that its finding holds. */
const measured = experiment.shape.values.element.omit({ figure: true, to: true }).extend({
  finding: id.describe('The finding that holds the figure.'),
  value: z.number().describe('The figure.'),
  to: z.number().optional().describe('The upper end, where the source gives a range.'),
  share: z.number().min(0).max(1).describe('Share of the best figure of the experiment; the middle of a range.'),
});

export const publishedExperiment = experiment.extend({
  ...added,
  unit: z.string().describe('Unit of all its figures; "" for a bare score.'),
  year: z.number().int().describe('Year of the source.'),
  strength: source.shape.kind.describe('Kind of the source.'),
  source: id.describe('The source, as in the sources document.'),
  authors: z.string().describe('As cited.'),
  values: z.array(measured).describe('What each approach reached.'),
});

const list = <Item extends z.ZodType>(item: Item) => z.strictObject({ ...envelope, items: z.array(item) });
const file = <Name extends keyof typeof DECISION_FILES>(name: Name) => DECISION_FILES[name];

/** The decision model's files, by name without ending. */
export const decisionParts = {
  model: file('model.yaml').describe('The model as a whole: version, thresholds, sampling, renamed ids, changelog.'),
  rubric: file('rubric.yaml').describe('How findings become grades and certainty.'),
  questions: file('questions.yaml').describe('What the reader is asked, and who can be expected to answer.'),
  effects: file('effects.yaml').describe('What each answer bears on: question, option, and a list of effects.'),
  interactions: file('interactions.yaml').describe('Terms of two levers, or of two answers, at once.'),
  importances: file('importances.yaml').describe('How much each row of the matrix matters, and what answers change in that.'),
  constraints: file('constraints.yaml').describe(
    'What rules variants out, what they require, which answers contradict each other, and what a clear result waits for.',
  ),
  variants: file('variants.yaml').describe(
    'The candidates: variants, their approaches and their cells on the plane of the two levers.',
  ),
  plans: file('plans.yaml').describe('What to do once a candidate has won.'),
  duties: file('duties.yaml').describe('Steps that rights, deletion and the like add to a plan.'),
  fitted: DERIVED_FILES['fitted.yaml']
    .optional()
    .describe('What the fit on the cases made of the rubric’s grades; missing until the model is fitted.'),
  predictions: DERIVED_FILES['predictions.yaml'].optional().describe('What models that had not seen a case said of it.'),
  quality: DERIVED_FILES['quality.yaml'].optional().describe('How good the model has to stay.'),
  cases: cases.describe('Cases as answers, and what their outcome supports.'),
};

/** Each document's schema by the document's name. */
export const SCHEMAS = {
  approaches: list(z.discriminatedUnion('kind', [approachPage.extend(addedToPages), variantPage.extend(addedToPages)])),
  dimensions: list(dimensionPage.extend(addedToPages)),
  'use-cases': list(useCasePage.extend(addedToPages)),
  guides: list(guidePage.extend(addedToPages)),
  comparisons: list(comparisonPage.extend(addedToPages)),
  sources: list(publishedSource),
  experiments: list(publishedExperiment),
  glossary: list(term.extend(added)),
  faq: list(question.extend(added)),
  contested: list(contested.extend(added)),
  models: list(host.extend({ id: id.describe('Stable name of the provider or host.') })),
  prices: z.strictObject({ ...envelope, items: prices }),
  decision: z.strictObject({ ...envelope, ...decisionParts }),
  changes: list(change.extend({ url: added.url })),
} as const;
export type DocumentName = keyof typeof SCHEMAS;
export type Document<Name extends DocumentName> = z.infer<(typeof SCHEMAS)[Name]>;

/** The list of documents at `/api/v1/index.json`. */
export const indexSchema = z.strictObject({
  ...envelope,
  items: z.array(
    z.strictObject({
      name: z.string(),
      about: z.string().describe('What it holds.'),
      url: address,
      schema: address.optional().describe('Its JSON Schema; tables have none.'),
      changed: day.optional().describe('When its content last changed, where its entries carry dates.'),
    }),
  ),
});
