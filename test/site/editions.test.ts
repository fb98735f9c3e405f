/** The editions of the built site: Markdown, JSON, feed, share cards, JSON-LD, sitemap. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { DOCUMENT_NAMES } from '../../src/editions/api/catalogue.ts';
import { indexSchema, SCHEMAS } from '../../src/editions/api/schemas.ts';
import { CARD } from '../../src/editions/cards/card.ts';
import { headOf } from '../../src/editions/head.ts';
import { builtPages, DIST, type BuiltPage } from '../support/site.ts';

const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const pages = builtPages();
const listed = pages.filter(({ document }) => !document.querySelector('meta[name=robots][content=noindex]'));
const pathname = (url: string) => new URL(url, 'http://site').pathname;
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function textOf(node: MdastNode): string {
  return 'value' in node && typeof node.value === 'string'
    ? node.value
    : 'children' in node
      ? (node.children as MdastNode[]).map(textOf).join(node.type === 'root' || node.type === 'list' ? '\n' : '')
      : '';
}
function* headings(node: MdastNode): Generator<string> {
  if (node.type === 'heading') yield `${node.depth} ${plain(textOf(node))}`;
  if ('children' in node) for (const child of node.children as MdastNode[]) yield* headings(child);
}
/** What readers see of a page beside its controls: headings and text, free of what only a browser can use. */
function visible({ document }: BuiltPage) {
  const main = document.querySelector('main')!.clone() as typeof document;
  for (const part of main.querySelectorAll(
    'script, style, svg, math, form, button, input, [hidden], .advisor-root, .dateline, .breadcrumbs, .rail, .onward, .letters, .back, .cite, .cite-page, .copy-markdown, .screen-only, .notes summary, noscript',
  ))
    part.remove();
  return main;
}
const numbers = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

describe('every page has a Markdown edition with its headings and numbers', () => {
  test.each(listed.map((page) => [page.path, page] as const))('%s', (_path, page) => {
    const link = page.document.querySelector('link[rel=alternate][type="text/markdown"]')?.getAttribute('href');
    const text = read(pathname(link!));
    const [, front, ...rest] = text.split(/^---$/m);
    expect(Object.keys(parseYaml(front!) as object)).toEqual(expect.arrayContaining(['title', 'description', 'url', 'licence']));
    const tree = markdownToMdast(rest.join('---')) as MdastNode;
    const main = visible(page);
    const wanted = main
      .querySelectorAll('h1, h2, h3, h4, h5')
      .map((heading) => `${heading.rawTagName[1]} ${plain(heading.textContent)}`);
    expect([...headings(tree)]).toEqual(wanted);
    const have = new Set(numbers(text));
    expect(numbers(main.structuredText).filter((number) => !have.has(number))).toEqual([]);
    expect(text.replaceAll(/^```[^]*?^```/gm, '')).not.toMatch(/<\/?(?:div|span|p|td|a|svg)\b/);
  });

  test('in which every footnote is defined', () => {
    for (const { path } of listed) {
      const file = path === '/' ? 'index.md' : `${path.slice(1, -1)}.md`;
      const text = read(file).replaceAll(/```[\s\S]*?```/g, '');
      const defined = new Set([...text.matchAll(/^\[\^([a-z0-9-]+)\]: /gm)].map((match) => match[1]));
      const cited = [...text.matchAll(/\[\^([a-z0-9-]+)\](?!: )/g)].map((match) => match[1]!);
      expect(
        cited.filter((id) => !defined.has(id)),
        file,
      ).toEqual([]);
    }
  });
});

describe('texts for language models', () => {
  test('list files that exist', () => {
    const links = [...read('llms.txt').matchAll(/\]\((https?:[^)]+)\)/g)].map((match) => pathname(match[1]!));
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((path) => !existsSync(join(DIST, path)))).toEqual([]);
  });
  test('hold every article, and each note once', () => {
    const text = read('llms-full.txt');
    for (const { document, path } of listed.filter(({ path }) =>
      /^\/(approaches|dimensions|use-cases|guides|compare)\/.+\//.test(path),
    )) {
      expect(text, path).toContain(`\n# ${plain(document.querySelector('h1')!.textContent)}\n`);
    }
    const notes = [...text.matchAll(/^\[\^([a-z0-9-]+)\]: /gm)].map((match) => match[1]);
    expect(new Set(notes).size).toBe(notes.length);
  });
});

const validator = () => formats.default(new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }));

describe('each JSON document keeps to its published schema', () => {
  test.each(['index', ...DOCUMENT_NAMES])('%s', (name) => {
    const document = JSON.parse(read(`api/v1/${name}.json`)) as { $schema: string; items?: unknown[] };
    const schema = JSON.parse(read(pathname(document.$schema))) as { $id: string };
    expect(schema.$id).toBe(document.$schema);
    const ajv = validator();
    ajv.validate(schema, document);
    expect(ajv.errors ?? []).toEqual([]);
    const zod = name === 'index' ? indexSchema : SCHEMAS[name as keyof typeof SCHEMAS];
    expect(zod.safeParse(document).error?.issues ?? []).toEqual([]);
    if (document.items) expect(document.items.length).toBeGreaterThan(0);
  });

  test('and a wrong one does not', () => {
    const schema = JSON.parse(read('api/v1/schema/glossary.json')) as object;
    const document = JSON.parse(read('api/v1/glossary.json')) as { items: Record<string, unknown>[] };
    delete document.items[0]!.definition;
    document.items[1]!.surprise = true;
    const ajv = validator();
    expect(ajv.validate(schema, document)).toBe(false);
    expect(ajv.errors!.map((error: { keyword: string }) => error.keyword).sort()).toEqual(['additionalProperties', 'required']);
  });

  test('and their addresses exist', () => {
    const anchors = new Map(
      pages.map(({ path, document }) => [path, new Set(document.querySelectorAll('[id]').map(({ id }) => id))]),
    );
    const broken: string[] = [];
    const visit = (value: unknown, key: string) => {
      if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) visit(item, name);
      else if (
        typeof value === 'string' &&
        ['url', 'page', 'ledger', 'markdown', 'schema', '$schema'].includes(key) &&
        value.startsWith('https://') &&
        new URL(value).host === site
      ) {
        const { pathname: path, hash } = new URL(value);
        if (!existsSync(join(DIST, path)) || (hash !== '' && !anchors.get(path)?.has(hash.slice(1)))) broken.push(value);
      }
    };
    const site = new URL(headOf(pages.find(({ path }) => path === '/')!.html, '').canonical).host;
    for (const name of ['index', ...DOCUMENT_NAMES]) visit(JSON.parse(read(`api/v1/${name}.json`)), '');
    expect(broken).toEqual([]);
  });
});

test('the matrix as a table has a line for each rating, and as many columns everywhere', () => {
  const lines = read('api/v1/matrix.csv').trimEnd().split('\r\n');
  const cells = lines.map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length);
  expect(new Set(cells)).toEqual(new Set([8]));
  const { items } = JSON.parse(read('api/v1/dimensions.json')) as { items: { rows: unknown[] }[] };
  expect(lines.length - 1).toBe(5 * items.reduce((sum, { rows }) => sum + rows.length, 0));
});

test('the experiments as a table have a line for each arm; the page has a row and the JSON an item for each', () => {
  const lines = read('api/v1/head-to-head.csv').trimEnd().split('\r\n');
  const cells = lines.map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length);
  expect(new Set(cells)).toEqual(new Set([18]));
  const { items } = JSON.parse(read('api/v1/experiments.json')) as { items: { id: string; values: { share: number }[] }[] };
  expect(items.length).toBeGreaterThanOrEqual(70);
  expect(lines.length - 1).toBe(items.reduce((sum, { values }) => sum + values.length, 0));
  const rows = listed.find(({ path }) => path === '/evidence/head-to-head/')!.document.querySelectorAll('[data-duels] > li');
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(items.map(({ id }) => id)));
  // Nobody does better than the best, and somebody is it.
  for (const { id, values } of items) expect(Math.max(...values.map(({ share }) => share)), id).toBeGreaterThan(0.7);
});

test('the catalogue of models as a table has a line for each thing that is priced, and nothing unknown is free', () => {
  const lines = read('api/v1/models.csv').trimEnd().split('\r\n');
  const cells = lines.map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
  expect(new Set(cells.map(({ length }) => length)).size).toBe(1);
  const { items } = JSON.parse(read('api/v1/models.json')) as {
    items: Record<'models' | 'tuning' | 'searches' | 'embeddings' | 'gpus', { id: string }[]>[];
  };
  const priced = items.flatMap(({ models, tuning, searches, embeddings, gpus }) => [
    ...models,
    ...tuning,
    ...searches,
    ...embeddings,
    ...gpus,
  ]);
  const id = cells[0]!.indexOf('id');
  expect(cells.slice(1).map((line) => line[id])).toEqual(priced.map((one) => one.id));
});

describe('what a page says of itself', () => {
  test.each(listed.map((page) => [page.path, page] as const))('%s', (path, { document, html }) => {
    const { card, canonical } = headOf(html, '');
    expect(pathname(canonical)).toBe(path);
    const png = readFileSync(join(DIST, card!.file));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
    expect(png.length).toBeLessThan(120_000);
    const blocks = document.querySelectorAll('script[type="application/ld+json"]');
    expect(blocks).toHaveLength(1);
    const { '@context': context, '@graph': graph } = JSON.parse(blocks[0]!.text) as {
      '@context': string;
      '@graph': Record<string, unknown>[];
    };
    expect(context).toBe('https://schema.org');
    for (const thing of graph)
      for (const property of REQUIRED[String(thing['@type'])]!)
        expect(thing[property], `${String(thing['@type'])}.${property}`).toBeTruthy();
    const types = graph.map((thing) => thing['@type']);
    if (/^\/(approaches|dimensions|use-cases|guides|compare)\/.+/.test(path)) expect(types).toContain('TechArticle');
    if (path !== '/') expect(types).toContain('BreadcrumbList');
    const special = { '/faq/': 'FAQPage', '/glossary/': 'DefinedTermSet', '/data/': 'Dataset', '/': 'WebSite' }[path];
    if (special !== undefined) expect(types).toContain(special);
  });
});

/** What search engines ask of each kind of thing. */
const REQUIRED: Record<string, string[]> = {
  TechArticle: ['headline', 'description', 'image', 'dateModified', 'author', 'publisher', 'url'],
  BreadcrumbList: ['itemListElement'],
  FAQPage: ['mainEntity'],
  DefinedTermSet: ['name', 'hasDefinedTerm'],
  Dataset: ['name', 'description', 'license', 'creator', 'distribution'],
  WebSite: ['name', 'url'],
};

test('the sitemap lists every page that may be listed, articles with the day they changed', () => {
  const map = read('sitemap-0.xml');
  const entries = new Map(
    [...map.matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g)].map((match) => [pathname(match[1]!), match[2]]),
  );
  expect([...entries.keys()].sort()).toEqual(listed.map(({ path }) => path).sort());
  for (const { path, document } of pages) {
    const changed = document.querySelectorAll('.dateline time')[1]?.getAttribute('datetime');
    if (changed) expect(entries.get(path)?.slice(0, 10), path).toBe(changed);
  }
  expect(read('robots.txt')).toContain('sitemap-index.xml');
});

test('the manifest’s icons exist in the size they claim', () => {
  const { icons } = JSON.parse(read('manifest.webmanifest')) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons) {
    const file = readFileSync(join(DIST, src));
    if (src.endsWith('.png')) expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
  }
});

test('pages that moved forward to pages that exist', () => {
  const file = join(DIST, '_redirects');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  for (const line of lines) expect(existsSync(join(DIST, pathname(line.split(' ')[1]!))), line).toBe(true);
  for (const { document, path } of pages.filter(({ document }) => document.querySelector('meta[http-equiv=refresh]'))) {
    const target = document.querySelector('a')!.getAttribute('href')!;
    expect(document.querySelector('meta[http-equiv=refresh]')!.getAttribute('content'), path).toBe(`0; url=${target}`);
    expect(
      lines.some((line) => line.startsWith(`${path} ${target} `)),
      path,
    ).toBe(true);
  }
});
