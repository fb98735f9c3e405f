import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/build/all-checks.ts';
import { openCatalogue } from '../../src/catalogue/catalogue.ts';
import { anchorsOf } from '../../src/catalogue/links.ts';
import { readPassages, walk } from '../../src/catalogue/passages.ts';
import type { Page } from '../../src/schemas/page.ts';
import { VARIANTS, type ApproachId } from '../../src/schemas/shared.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const catalogue = openCatalogue(root);
const pages = catalogue.pages().map((page) => ({ ...page, passages: readPassages(page).passages }));

test('the content has no problems, and its pages agree with the decision model', async () => {
  expect((await checkContent(root, catalogue)).problems).toEqual([]);
  expect(pages.length).toBeGreaterThan(50);
});

describe('the five approaches', () => {
  test.each(Object.keys(VARIANTS) as ApproachId[])('%s lists exactly its variants, each with a page or a section', (id) => {
    const page = pages.find(({ file }) => file === `content/approaches/${id}.mdx`)!;
    const data = page.data as Extract<Page, { kind: 'approach' }>;
    expect(data.variants.map((variant) => variant.id).sort()).toEqual([...VARIANTS[id]].sort());
    const sections = anchorsOf(page.passages.find(({ path }) => path === undefined)!);
    for (const variant of VARIANTS[id]) {
      const own = pages.some(({ file }) => file === `content/approaches/${variant}.mdx`);
      expect(own || sections.has(variant), variant).toBe(true);
    }
  });
});

test('every diagram says what it shows', () => {
  const fences = pages.flatMap(({ file, passages }) =>
    passages.flatMap(({ tree }) => [...walk(tree)].filter(({ type, lang }) => type === 'code' && lang === 'mermaid').map(({ value }) => ({ file, source: value! }))),
  );
  expect(fences.length).toBeGreaterThanOrEqual(20);
  for (const { file, source } of fences) {
    expect(source, file).toMatch(/accTitle: \S/);
    expect(source, file).toMatch(/accDescr: \S/);
  }
});
