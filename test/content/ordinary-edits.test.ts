/** Edits that anybody may make must not be stopped: each is made on a copy of the content as it stands, and all checks are run. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkAll } from '../../src/build/all-checks.ts';
import { describe as words } from '../../src/catalogue/problem.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'edits-'));
cpSync(join(ROOT, 'content'), join(place, 'content'), { recursive: true });
// Where packages are installed, files that have not changed are parsed once.
mkdirSync(join(place, 'node_modules'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** File, what is looked for, and what is put there. */
type Edit = readonly [file: string, find: RegExp, put: (...found: string[]) => string];

const DECISION = 'content/decision/';
const CASE = `
- id: an-ordinary-edit
  set: people
  title: A case that goes against the model
  domain: general
  reference: Somebody, in a letter (2026)
  answers: { gap: facts, corpus: large, change: live, citations: needed }
  accepted: [fine-tuning]
  why: They say that it worked for them.
`;
const QUESTION = `
  - id: an-ordinary-edit
    title: Would you rather have it plain or ornate?
    short: Ornament
    group: The need
    why: It is asked here for the sake of a test.
    options:
      plain: { label: Plain }
      ornate: { label: Ornate }
`;

const PUBLISHED = `
- id: an-ordinary-published-edit
  set: published
  title: A measured case that goes against the model
  domain: general
  source: ovadia-current
  had: Questions about what happened this month.
  did: They tuned the model on the articles.
  got: It answered them.
  answers: { gap: facts, corpus: large, change: live, citations: needed }
  accepted: [fine-tuning]
  rejected: [rag]
  why: The tuned model answered them.
`;
/** Findings that are cited nowhere as yet, one for each way in which the model can cite. */
const FINDINGS: Edit = [
  'content/sources/hu-lora.yaml',
  /^findings:\n/m,
  (all) =>
    ['for', 'against', 'constraint'].reduce(
      (text, id) => `${text}  - { id: edit-${id}, text: It was tried., approaches: [rag], effect: large, directness: direct }\n`,
      all!,
    ),
];
const CITED = {
  interactions: (yaml: string) => yaml.replace(/findings: \[/, '$&edit-for, '),
  effects: (yaml: string) => yaml.replace(/against: \[/, '$&edit-against, '),
  constraints: (yaml: string) => yaml.replace(/findings: \[/, '$&edit-constraint, '),
};
const asBlocks = (yaml: string) => stringify(parse(yaml), { lineWidth: 0 });
const WHOLE = /^[\s\S]+$/;

const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'reword a reason': [[`${DECISION}effects.yaml`, /reason: "[^"[]+"/, () => 'reason: "Said in other words than before."']],
  'reorder findings': [[`${DECISION}effects.yaml`, /findings: \[([a-z0-9-]+), ([a-z0-9-]+)/, (_all, one, two) => `findings: [${two}, ${one}`]],
  'rename an approach': [['content/approaches/rag.mdx', /^name: .+$/m, () => 'name: Look-up']],
  'relabel an option': [[`${DECISION}questions.yaml`, /label: Labels or scores/, () => 'label: Classes or marks']],
  'reword what a figure measures': [['content/sources/hu-lora.yaml', /of: saved adapter/, () => 'of: one adapter on disk']],
  'add a question': [[`${DECISION}questions.yaml`, /\n*$/, () => QUESTION]],
  'add a contrary case': [[`${DECISION}cases/people.yaml`, /\n*$/, () => CASE]],
  'add a published case that the model gets wrong': [[`${DECISION}cases/published.yaml`, /\n*$/, () => PUBLISHED]],
  'stand by a verdict that the advisor does not share': [
    [
      'content/use-cases/news.mdx',
      /^ {2}approach: rag$/m,
      () => '  approach: fine-tuning\n  contradicts: What was measured says otherwise [@ovadia-current].',
    ],
  ],
  'cite findings for an effect, against one and for a constraint': [
    FINDINGS,
    ...Object.entries(CITED).map(([name, cite]): Edit => [`${DECISION}${name}.yaml`, WHOLE, cite]),
  ],
  'write every list of the model as a block, those of findings among them': [
    FINDINGS,
    ...Object.entries(CITED).map(([name, cite]): Edit => [`${DECISION}${name}.yaml`, WHOLE, (all) => asBlocks(cite(all))]),
    ...['plans', 'questions', 'variants', 'importances', 'rubric', 'model'].map(
      (name): Edit => [`${DECISION}${name}.yaml`, WHOLE, asBlocks],
    ),
  ],
  'raise the version': [
    [
      `${DECISION}model.yaml`,
      /^version: \d+\.\d+\.\d+([\s\S]*?)^changelog:\n/m,
      (_all, between) => `version: 99.0.0${between}changelog:\n  - version: 99.0.0\n    date: 2026-11-28\n    changes: [Said for a test.]\n`,
    ],
  ],
  'change a threshold': [[`${DECISION}model.yaml`, /^ {2}unknown: \d+/m, () => '  unknown: 42']],
  'change a weight': [[`${DECISION}importances.yaml`, /safety: \{ base: \d/, () => 'safety: { base: 2']],
  'change a price that is an assumption': [
    ['content/prices.yaml', /value: [\d.]+((?:\n {2}(?!finding)[a-z]+: .*)*\n {2}assumption:)/, (_all, rest) => `value: 3${rest.replace(/\n {2}(cheap|dear): .*/g, '')}`],
  ],
};

/** What is said of the content after edits of several files, which are taken back. */
function saidOf(edits: readonly Edit[]): string[] {
  const before = edits.map(([file]) => readFileSync(join(place, file), 'utf8'));
  try {
    for (const [at, [file, find, put]] of edits.entries()) {
      const text = before[at]!.replace(find, put);
      expect(text, `${file} no longer holds ${String(find)}`).not.toBe(before[at]);
      writeFileSync(join(place, file), text);
    }
    return checkAll(place).problems.map(words);
  } finally {
    for (const [at, [file]] of edits.entries()) writeFileSync(join(place, file), before[at]!);
  }
}

describe('an ordinary edit passes every check', () => {
  test.each(Object.entries(EDITS))('%s', (_name, edits) => {
    expect(saidOf(edits)).toEqual([]);
  });
});

test('the findings that these edits cite would be told of otherwise', () => {
  expect(saidOf([FINDINGS])).toEqual(
    ['for', 'against', 'constraint'].map((id) => expect.stringContaining(`Nothing cites the finding "edit-${id}".`)),
  );
});

test('what is said of cases is said of those there are', () => {
  const said = saidOf([
    [`${DECISION}predictions.yaml`, /case: [a-z0-9-]+/, () => 'case: of-nobody'],
    [`${DECISION}cases/situations-a.yaml`, /model: \d+\.\d+\.\d+/, () => 'model: 98.0.0'],
    [`${DECISION}cases/people.yaml`, /answers: \{[^}]*\}/, () => 'answers: {}'],
    [`${DECISION}cases/published.yaml`, /tags: \[([a-z-]+)\]/, (_all, tag) => `tags: [${tag}s]`],
  ]);
  expect(said).toEqual([
    expect.stringMatching(/people\.yaml:\d+ {2}The case answers no question\./),
    expect.stringMatching(/published\.yaml:\d+ {2}Only this case is tagged ".+s"\./),
    expect.stringMatching(/situations-a\.yaml:\d+ {2}The changelog of the model knows no version 98\.0\.0\./),
    expect.stringMatching(/predictions\.yaml:\d+ {2}There is no case "of-nobody"\./),
  ]);
});
