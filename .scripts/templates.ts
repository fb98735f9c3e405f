/** A first draft of each kind of content. `FILL IN` marks what only a person can write; the content check names each. */
import { FILL_IN } from '../src/catalogue/checks/unfinished.ts';
import { APPROACHES } from '../src/schemas/shared.ts';

export { FILL_IN };

/** Where a draft goes: into a file of its own, or into a list that stands in one file. */
type Home =
  | { folder: string; ending: '.mdx' | '.yaml' }
  /** `first` in lists whose newest entry stands on top. */
  | { list: string; at: 'first' | 'last' };

export type Template = Home & {
  /** What an editor has to do beside filling in, before the checks pass. */
  left?: string;
  text(id: string, title: string, day: string): string;
};

const DESCRIPTION = `${FILL_IN} one or two plain sentences that say what the page holds and for whom.`;

const front = (kind: string, title: string, day: string, more = '') => `---
kind: ${kind}
title: ${title}
description: ${DESCRIPTION}
aliases: []
reviewed: ${day}
changed: ${day}
related: []
answer: ${FILL_IN} what it comes down to, in two sentences, with citations where they state a fact.
${more}---
`;

const body = (...headings: string[]) => headings.map((heading) => `\n## ${heading}\n\n${FILL_IN}\n`).join('');

const rating = `{ grade: 0, line: "${FILL_IN} why, in one line." }`;
const ratings = APPROACHES.map((id) => `      ${id}: ${rating}`).join('\n');

export const TEMPLATES: Record<string, Template> = {
  guide: {
    folder: 'guides',
    ending: '.mdx',
    text: (_id, title, day) => front('guide', title, day) + body('What it is for', 'How to do it', 'How to tell that it worked'),
  },
  'use-case': {
    folder: 'use-cases',
    ending: '.mdx',
    left: 'Answers are ids from content/decision/questions.yaml; `npm test` holds the verdict against the advisor.',
    text: (_id, title, day) =>
      front('use-case', title, day, `also: []\nanswers:\n  gap: facts\nverdict:\n  approach: rag\n`) +
      body('What was measured', 'What to build first', 'When to decide otherwise'),
  },
  dimension: {
    folder: 'dimensions',
    ending: '.mdx',
    left: 'The row must also stand in content/decision/importances.yaml, and the advisor’s ratings must agree with it.',
    text: (id, title, day) =>
      front(
        'dimension',
        title,
        day,
        `theme: Quality
stakeholders: [engineer]
feeds: []
guides: ${FILL_IN} what the vendor guides say, and where they disagree.
rows:
  - id: ${id}
    name: ${title.slice(0, 40)}
    question: ${FILL_IN} the question that the row answers.
    ratings:
${ratings}
`,
      ) + body('What was measured', 'What decides'),
  },
  approach: {
    folder: 'approaches',
    ending: '.mdx',
    left: 'A new approach is a change of the code as well: see “Add an approach” in CONTRIBUTING.md.',
    text: (_id, title, day) =>
      front(
        'approach',
        title,
        day,
        `name: ${title.slice(0, 16)}\ncells:\n  - { knowledge: none, weights: untouched }\nvariants: []\n`,
      ) + body('What it is', 'What it is good at', 'How it fails'),
  },
  variant: {
    folder: 'approaches',
    ending: '.mdx',
    left: 'List the variant with its name in its approach’s page and in content/decision/variants.yaml; its id must be one of src/schemas/shared.ts.',
    text: (_id, title, day) =>
      front('variant', title, day, 'approach: rag\n') + body('How it works', 'What was measured', 'When it pays'),
  },
  comparison: {
    folder: 'comparisons',
    ending: '.mdx',
    text: (_id, title, day) =>
      front('comparison', title, day, 'approaches: [prompting, rag]\n') + body('Where they differ', 'How to choose'),
  },
  source: {
    folder: 'sources',
    ending: '.yaml',
    left: 'Put every figure into `figures` and cite the finding somewhere: the check refuses one that nobody cites.',
    text: (id, title, day) => `title: ${title}
authors: ${FILL_IN}
date: '${day.slice(0, 4)}'
venue: ${FILL_IN} where it appeared
kind: preprint
checked: abstract
findings:
  - id: ${id}
    text: ${FILL_IN} what was found, in our words.
    setting: ''
    figures: []
    approaches: [rag]
    effect: mixed
    directness: indirect
`,
  },
  term: {
    folder: 'glossary',
    ending: '.yaml',
    text: (_id, title) => `term: ${title}
definition: ${FILL_IN} what it means, in one or two sentences.
aliases: []
spellings: []
misspellings: []
see: []
`,
  },
  faq: {
    folder: 'faq',
    ending: '.yaml',
    text: (_id, title) => `question: ${title}?
answer: ${FILL_IN} two sentences, with citations where they state a fact.
more: about
aliases: []
order: 900
`,
  },
  contested: {
    folder: 'contested',
    ending: '.yaml',
    text: (_id, title, day) => `claim: ${title}
heard: ${FILL_IN} who says so.
supporting: ${FILL_IN} what speaks for it.
against: ${FILL_IN} what speaks against it.
verdict: ${FILL_IN} what this site says, and why.
pages: [about]
order: 900
reviewed: ${day}
`,
  },
  experiment: {
    folder: 'experiments',
    ending: '.yaml',
    left: 'Name the finding and its figures word for word; the values come from there, in one unit.',
    text: (_id, title) => `finding: name-of-the-finding
task: ${title.slice(0, 60)}
missing: facts
kind: facts
model: ${FILL_IN} model or test, as the finding names it
measure: ${FILL_IN} what was measured
better: higher
values:
  - { approach: prompting, name: untouched, figure: "${FILL_IN}" }
  - { approach: rag, name: retrieval, figure: "${FILL_IN}" }
`,
  },
  picture: {
    folder: 'pictures',
    ending: '.yaml',
    left: 'Name findings and figures word for word; show it with <Picture id="…" /> on the page where it answers.',
    text: (_id, title) => `kind: figures
title: ${title.slice(0, 80)}
see: ${FILL_IN} what is to be seen, and what it cannot say.
scale: linear
from: 0
to: 100
rows:
  - { name: one, about: test and year, marks: [{ at: before, finding: name-of-the-finding, figure: "${FILL_IN}" }] }
  - { name: two, about: test and year, marks: [{ at: before, finding: name-of-the-finding, figure: "${FILL_IN}" }] }
`,
  },
  highlight: {
    folder: 'highlights',
    ending: '.yaml',
    text: () => `line: ${FILL_IN} one measurement with its citation.\norder: 900\n`,
  },
  price: {
    list: 'content/prices.yaml',
    at: 'last',
    left: 'Where a finding gives the price, put finding, date and reviewBy in place of assumption.',
    text: (id, title) => `- id: ${id}
  name: ${title}
  value: 1
  unit: USD per hour
  assumption: ${FILL_IN} why this value, since no source gives it.
`,
  },
  host: {
    folder: 'models',
    ending: '.yaml',
    left: 'A figure nobody could see is left out, never 0. Tuning, hosted search, embeddings and GPUs are further lists; src/schemas/models.ts names every field.',
    text: (id, title, day) => `name: ${title}
role: host
models:
  - id: ${id}-model
    name: ${FILL_IN} as the host calls it
    tier: small
    input: 1
    output: 2
    read: { url: 'https://example.org/prices', checked: second-hand, date: '${day}', reviewBy: ${day}, note: '${FILL_IN} the address above, the day of the list and when to look again; "read" only for the host’s own page.' }
`,
  },
  change: {
    list: 'content/changes.yaml',
    at: 'first',
    text: (id, title, day) => `- id: ${id}
  date: ${day}
  kind: content
  title: ${title}
  text: ${FILL_IN} what is different for a reader.
  pages: [about]
`,
  },
  correction: {
    list: 'content/corrections.yaml',
    at: 'first',
    text: (_id, _title, day) => `- date: ${day}
  page: about
  text: ${FILL_IN} what stood there, and what stands there now.
`,
  },
  redirect: {
    list: 'content/redirects.yaml',
    at: 'last',
    text: (id, _title, day) => `# ${FILL_IN} where the page has gone, and take this line away.
- { from: guides/${id}, to: about, since: ${day} }
`,
  },
  path: {
    folder: 'paths',
    ending: '.yaml',
    text: (_id, title) => `title: ${title}
description: ${FILL_IN} for whom, and what they will know afterwards.
steps:
  - page: compare
    why: ${FILL_IN} the reason to read it.
order: 900
`,
  },
};
