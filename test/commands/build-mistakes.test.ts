/** Mistakes that the content checks do not see, because another part of the build finds them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadModel } from '../../src/decision/load.ts';
import { closeRenderer } from '../../src/diagrams/drawing-page.ts';
import { diagrams } from '../../src/prose/plugins.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'mistakes-'));
beforeAll(() => cpSync(join(ROOT, 'content'), join(place, 'content'), { recursive: true }));
afterAll(async () => {
  await closeRenderer();
  rmSync(place, { recursive: true, force: true });
});

/** What loading the model says when one of its files is changed. */
function saidOf(file: string, change: (text: string) => string): string {
  const path = join(place, file);
  const right = readFileSync(path, 'utf8');
  const wrong = change(right);
  expect(wrong, 'the mistake was made').not.toBe(right);
  writeFileSync(path, wrong);
  try {
    loadModel(place);
    return 'no complaint';
  } catch (error) {
    return (error as Error).message;
  } finally {
    writeFileSync(path, right);
  }
}

const once = (from: RegExp, to: string) => (text: string) => text.replace(from, to);

describe('a mistake in the decision model is named with file, place and cause', () => {
  test('the model as it stands has none', () => {
    expect(() => loadModel(place)).not.toThrow();
  });
  test.each([
    ['a finding that does not exist', 'effects.yaml', once(/findings: \[[a-z]/, 'findings: [no-such-x'), /no-such-x/],
    ['a grade beyond the scale', 'effects.yaml', once(/grade: -?\d/, 'grade: 9'), /grade/],
    ['an unknown key', 'effects.yaml', once(/grade: /, 'graed: 1\n      grade: '), /graed|YAML|mapping/i],
    [
      'a row of the matrix that does not exist',
      'effects.yaml',
      once(/row: freshness/, 'row: freshnes'),
      /freshnes[^]*Use one of: .*freshness/,
    ],
    ['a constraint on an unknown option', 'constraints.yaml', once(/api-only/, 'api-onyl'), /api-onyl/],
    ['YAML that cannot be read', 'questions.yaml', once(/^questions:/m, 'questions: [\n'), /questions\.yaml/],
  ] as const)('%s', (_name, file, change, cause) => {
    const said = saidOf(`content/decision/${file}`, change);
    expect(said).toContain(`content/decision/${file}`);
    expect(said).toMatch(cause);
  });
});

describe('a faulty diagram stops with file, line, cause and cure', () => {
  const page = join(place, 'content/guides/drawn.mdx');
  const draw = async (...lines: string[]) => {
    const text = ['Text.', '', '```mermaid', ...lines, '```', ''].join('\n');
    const options = { fileURL: pathToFileURL(page), hastPlugins: [diagrams({ diagramCache: join(place, 'cache') })] };
    return Promise.resolve(markdownToHtml(text, options)).then(
      () => 'no complaint',
      (error: unknown) => String(error),
    );
  };

  test('a line that Mermaid cannot read', async () => {
    const said = await draw('flowchart LR', 'accTitle: One', 'accDescr: Two', 'a --> b', 'b --> [');
    expect(said).toMatch(/drawn\.mdx:\d+/);
    expect(said).toMatch(/cannot be drawn: .*Parse error/s);
    expect(said).toMatch(/→ Correct the line/);
  });

  test('no description', async () => {
    const said = await draw('flowchart LR', 'accTitle: One', 'a --> b');
    expect(said).toMatch(/drawn\.mdx:4/);
    expect(said).toMatch(/no accDescr.*Add a line/s);
  });
});

test('a CHROMIUM_PATH to nowhere says so, and what to do', () => {
  const script = `import { renderDiagram } from './src/diagrams/render.ts';
    await renderDiagram('flowchart LR\\naccTitle: One\\naccDescr: Two\\na --> b', ${JSON.stringify(join(place, 'empty-cache'))});`;
  const { stderr, status } = spawnSync('node', ['--input-type=module', '-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM_PATH: '/nowhere/chromium', NODE_OPTIONS: '' },
  });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/CHROMIUM_PATH names \/nowhere\/chromium, which does not exist\.\s+→ Set it to the executable/);
});
