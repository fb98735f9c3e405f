/** The rules of prose and references do not stop at the door of `content/decision/`. Each mistake is added to the model as it stands. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parseDocument, type Document } from 'yaml';
import { checkAll } from '../../src/build/all-checks.ts';
import type { Problem } from '../../src/catalogue/problem.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'model-'));
cpSync(join(ROOT, 'content'), join(place, 'content'), { recursive: true });
// Where packages are installed, files that have not changed are parsed once.
mkdirSync(join(place, 'node_modules'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What is said when a file is changed; it is put right again. */
function saidOf(file: string, change: (document: Document) => void): Problem[] {
  const path = join(place, file);
  const right = readFileSync(path, 'utf8');
  const front = /^---\n([\s\S]*?)\n---\n/.exec(right);
  const document = parseDocument(front?.[1] ?? right);
  change(document);
  const yaml = document.toString({ lineWidth: 0 });
  writeFileSync(path, front ? `---\n${yaml}---\n${right.slice(front[0].length)}` : yaml);
  try {
    return checkAll(place).problems;
  } finally {
    writeFileSync(path, right);
  }
}

/** The path of the first value under a key, wherever it stands. */
function pathTo(value: unknown, key: string, path: (string | number)[] = []): (string | number)[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, item] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    const found = name === key ? here : pathTo(item, key, here);
    if (found) return found;
  }
  return undefined;
}
const put = (key: string, value: unknown) => (document: Document) => {
  const path = pathTo(document.toJS(), key);
  if (!path) throw new Error(`The model no longer holds "${key}".`);
  document.setIn(path, value);
};

describe('a mistake in the model is named with file and line', () => {
  test.each([
    ['a number without a source', 'plans.yaml', put('do', 'Collect 37 real inputs.'), 'uncited-number'],
    ['an unknown term', 'plans.yaml', put('do', 'Collect [inputs](term:nonsense).'), 'unknown-term'],
    ['an unknown citation in a plan', 'plans.yaml', put('do', 'Collect inputs [@nope-nope].'), 'unknown-finding'],
    ['a page to read that is gone', 'plans.yaml', put('reading', ['guides/roadmapp']), 'unknown-page'],
    ['an unknown citation in an effect’s reason', 'effects.yaml', put('reason', 'Because [@nope-nope].'), 'unknown-finding'],
    ['an unknown finding of an effect', 'effects.yaml', put('findings', ['nope-nope']), 'unknown-finding'],
    ['an unknown finding of a constraint', 'constraints.yaml', put('findings', ['nope-nope']), 'unknown-finding'],
    ['a malformed citation', 'constraints.yaml', put('cure', 'Do it [@nope, @nope].'), 'malformed-citation'],
    ['HTML', 'constraints.yaml', put('cure', 'Do <b>it</b>.'), 'raw-html'],
    ['a rubric by which far evidence outdoes near', 'rubric.yaml', put('bearing', { same: 0, near: 2, far: 1 }), 'model'],
    ['a question in no group', 'questions.yaml', put('group', 'The ned'), 'unknown-group'],
    ['a day that is none', 'model.yaml', put('date', '2026-02-30'), 'wrong-form'],
    ['a key that is unknown', 'rubric.yaml', (document: Document) => document.set('siezs', 1), 'unknown-key'],
    ['a row of the matrix without a weight', 'importances.yaml', (document: Document) => document.deleteIn(['criteria', 'transparency']), 'unweighed-row'],
    ['a weight of no row', 'importances.yaml', (document: Document) => document.setIn(['criteria', 'nonsense'], { base: 3, reason: 'No row is called so.' }), 'unknown-row'],
    ['a budget on a figure that nobody works out', 'quality.yaml', put('figure', 'rigth'), 'wrong-value'],
    ['an error that should rise', 'quality.yaml', (document: Document) => document.setIn(['budgets', 5, 'better'], 'higher'), 'model'],
    ['a figure with two budgets', 'quality.yaml', (document: Document) => document.setIn(['budgets', 1, 'figure'], 'right'), 'model'],
    ['a tick that stands twice', 'questions.yaml', (document: Document) => document.setIn(['musts', 'ticks', 1, 'id'], 'cite'), 'model'],
    ['a contradiction between files', 'effects.yaml', put('row', 'complexness'), 'model'],
  ] as const)('%s', (_name, name, change, kind) => {
    const file = `content/decision/${name}`;
    const said = saidOf(file, change);
    const found = said.find((problem) => problem.kind === kind);
    expect(found, JSON.stringify(said.slice(0, 5), null, 1)).toBeDefined();
    if (kind !== 'unweighed-row') expect(found!.file).toBe(file);
    expect(found!.line).toBeGreaterThan(0);
  });

  test.each([
    ['asked.yaml', [0, 'answers', 'gap'], 'factz', '0.answers.gap'],
    ['asked.yaml', [0, 'second', 'output'], 'answer', '0.second.output'],
    ['asked-more.yaml', [0, 'answers', 'gap'], 'factz', '0.answers.gap'],
    ['cues.yaml', [0, 'question'], 'citation', '0.question'],
    ['cues.yaml', [0, 'option'], 'neeeded', '0.option'],
    ['examples.yaml', [0, 'answers', 'output'], 'answer', '0.answers.output'],
    ['models.yaml', [0, 'weights'], 'opened', '0.weights'],
    ['models.yaml', [0, 'names', 0], 'bert; roberta', '0.names.0'],
    ['quantities.yaml', [0, 'units', 0], 'Pages', '0.units.0'],
    ['quantities.yaml', [0, 'units', 0], 'chars(', '0.units.0'],
    ['quantities.yaml', [0, 'unless', 0], 'per <nonsense>', '0.unless.0'],
    ['cues.yaml', [0, 'sure', 0], '.. their sources', '0.sure.0'],
    ['cues.yaml', [0, 'sure', 0], 'can’t cite', '0.sure.0'],
    ['cues.yaml', [0, 'sure', 0], 'ci/cd', '0.sure.0'],
    ['cues.yaml', [0, 'sure', 0], 'cite| it', '0.sure.0'],
    ['fitted.yaml', ['output', 'labelz'], { base: 1 }, 'output.labelz'],
  ] as const)('what the reader of own words goes by: %s, %j', (name, path, value, where) => {
    const file = `content/reading/${name}`;
    const [found, ...others] = saidOf(file, (document) => document.setIn(path, value));
    expect(others).toEqual([]);
    expect([found!.file, found!.what]).toEqual([file, expect.stringContaining(`"${where}"`)]);
    expect(found!.line).toBeGreaterThan(0);
  });

  test('a fault in a class of words is told where it stands', () => {
    const said = saidOf('content/reading/words.yaml', (document) => document.setIn(['tune', 0], 'fine ..'));
    expect(said.map(({ file, what }) => [file, what])).toContainEqual([
      'content/reading/words.yaml',
      expect.stringContaining('"tune.0"'),
    ]);
  });

  test('a YAML error is one problem, and what hangs on the file is not told of', () => {
    const path = join(place, 'content/decision/questions.yaml');
    const right = readFileSync(path, 'utf8');
    writeFileSync(path, right.replace(/^questions:/m, 'questions: [\n'));
    const said = checkAll(place).problems;
    writeFileSync(path, right);
    expect(said.map(({ kind, file }) => `${kind} ${file}`)).toEqual(['not-yaml content/decision/questions.yaml']);
  });

  test.each([
    ['a dimension that feeds an unknown question', 'content/dimensions/cost.mdx', put('feeds', ['nonsense']), 'unknown-question'],
    ['a use case with an unknown answer', 'content/use-cases/news.mdx', put('answers', { gap: 'factz' }), 'unknown-option'],
    ['a source on an unknown row', 'content/sources/hu-lora.yaml', put('dimensions', ['updatting']), 'unknown-row'],
    ['a verdict turned round', 'content/use-cases/news.mdx', put('verdict', { approach: 'fine-tuning' }), 'disagreement'],
  ] as const)('%s', (_name, file, change, kind) => {
    expect(saidOf(file, change).find((problem) => problem.kind === kind)).toMatchObject({ file, line: expect.any(Number) as number });
  });
});
