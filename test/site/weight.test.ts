import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { COLUMN, PHONE } from '../../src/diagrams/ways.ts';
import { onTheWire, weigh } from '../support/weight.ts';
import { builtPages, DIST, type BuiltPage } from '../support/site.ts';

const KIB = 1024;

/** Bytes on the wire (Brotli) and requests before anyone touches the page; the first kind that matches counts. */
interface Budget {
  kind: string;
  match: RegExp;
  total: number;
  script: number;
  requests: number;
}

/**
 * The budget of an article is the promise: 30 KiB for 1,000 words with a table and a code block, 6 more for each diagram, one
 * more for each further 250 words. The others are what such a page needs with some room; raise one only when a reader gets
 * something for it.
 */
const BUDGETS: readonly Budget[] = [
  { kind: 'article', match: /^\/(approaches|dimensions|guides)\/[^/]+\//, total: 30 * KIB, script: 3 * KIB, requests: 6 },
  // With two questions of the advisor.
  { kind: 'use case', match: /^\/use-cases\/[^/]+\//, total: 32 * KIB, script: 3.25 * KIB, requests: 6 },
  { kind: 'comparison', match: /^\/compare\/[^/]+\//, total: 36 * KIB, script: 3 * KIB, requests: 6 },
  { kind: 'matrix', match: /^\/compare\/$/, total: 56 * KIB, script: 4 * KIB, requests: 6 },
  {
    kind: 'list of everything',
    match: /^\/(glossary|faq|evidence|evidence\/contested|evidence\/head-to-head|method|cases)\/$/,
    total: 76 * KIB,
    script: 4 * KIB,
    requests: 6,
  },
  { kind: 'advisor', match: /^\/advisor\/$/, total: 34 * KIB, script: 4 * KIB, requests: 6 },
  // Draws three results and speaks with the worker; tokenizer and readers of formats come when they are used.
  { kind: 'check of own data', match: /^\/check\/$/, total: 40 * KIB, script: 16 * KIB, requests: 8 },
  { kind: 'calculator', match: /^\/numbers\//, total: 58 * KIB, script: 15 * KIB, requests: 12 },
  { kind: 'embed', match: /^\/embed\//, total: 64 * KIB, script: 40 * KIB, requests: 8 },
  { kind: 'home and other', match: /^/, total: 30 * KIB, script: 4 * KIB, requests: 6 },
];
const PER_DIAGRAM = 6 * KIB;
const ORDINARY_WORDS = 1000;
const PER_WORD = KIB / 250;

const pages = builtPages();
const budgetOf = (path: string) => BUDGETS.find(({ match }) => match.test(path))!;

/** Words of the article itself, without its notes and what stands around it. */
function wordsOf({ html }: BuiltPage): number {
  const article = parse(html).querySelector('article');
  for (const other of article?.querySelectorAll('.notes, .terms-used, .cite-page, figure, nav, pre') ?? []) other.remove();
  return article?.structuredText.split(/\s+/).length ?? 0;
}

describe('every page keeps to the budget of its kind', () => {
  test.each(pages.map((page) => [budgetOf(page.path).kind, page.path, page] as const))('%s: %s', (_kind, path, page) => {
    const budget = budgetOf(path);
    const diagrams = page.document.querySelectorAll('figure.diagram').length;
    const { requests, script, total } = weigh(page, DIST);
    const further = budget.kind === 'article' ? Math.max(0, wordsOf(page) - ORDINARY_WORDS) : 0;
    expect(total).toBeLessThanOrEqual(budget.total + diagrams * PER_DIAGRAM + further * PER_WORD);
    expect(script).toBeLessThanOrEqual(budget.script);
    expect(requests).toBeLessThanOrEqual(budget.requests);
  });
});

/** A script and what it imports at its top, in bytes on the wire. */
function withImports(folder: string, name: string, seen = new Set<string>()): number {
  if (seen.has(name)) return 0;
  seen.add(name);
  const code = readFileSync(join(folder, name), 'utf8');
  const imported = [...code.matchAll(/\bfrom\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, file]) => file!);
  return imported.reduce((sum, file) => sum + withImports(folder, file, seen), onTheWire(code));
}

/** Bytes, as promised: kilobytes of a thousand. */
test.each([
  ['on the site', 'assets', /^advisor\.[\w-]+\.js$/, 24_000],
  // With what it takes to talk to the page around.
  ['in a frame', 'embed/v1/parts', /^frame\.[\w-]+\.js$/, 25_000],
])('the advisor’s script %s, with the engine, the model and the questions, keeps to its budget', (_where, folder, file, most) => {
  const place = join(DIST, folder);
  const [name] = readdirSync(place).filter((one) => file.test(one));
  const weight = withImports(place, name!);
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThanOrEqual(most);
});

test('what comes to the advisor’s page when the field for own words is touched keeps to 15 kB', () => {
  const place = join(DIST, 'assets');
  const named = (start: string) => readdirSync(place).find((one) => one.startsWith(`${start}.`) && one.endsWith('.js'))!;
  const there = new Set<string>();
  withImports(place, named('advisor'), there);
  const weight = withImports(place, named('own-words'), there);
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThanOrEqual(15_000);
});

test('a diagram adds at most 6 KiB and no script', () => {
  const heaviest = pages
    .flatMap(({ path, document }) =>
      document.querySelectorAll('figure.diagram').map((figure) => ({ path, html: figure.outerHTML })),
    )
    .filter(({ html }) => onTheWire(html) > PER_DIAGRAM || html.includes('<script'));
  expect(heaviest.map(({ path }) => path)).toEqual([]);
});

test('no page carries the styles or scripts of the search before anyone asks for it', () => {
  for (const { path, html } of pages.filter((page) => !page.path.startsWith('/embed/'))) {
    expect(html, path).not.toMatch(/<(?:link|script)[^>]+(?:pagefind|panel)[^>]*>/);
    expect(html, path).not.toContain('.search-panel');
  }
});

test('no page loads a font', () => {
  for (const { path, html } of pages) expect(html, path).not.toMatch(/@font-face|\.woff2/);
});

test('an article’s menu lists the sections and a bounded part of its own section only', () => {
  for (const { path, document } of pages.filter(({ path }) => /^\/[a-z-]+\/[a-z-]+\//.test(path))) {
    const own = path.split('/')[1];
    const links = document.querySelectorAll('.rail a').map((link) => link.getAttribute('href')!);
    expect(
      links.filter((href) => href.startsWith('/') && !href.startsWith(`/${own}/`)),
      path,
    ).toEqual([]);
    expect(links.filter((href) => href.startsWith('/')).length, path).toBeLessThanOrEqual(31);
  }
});

test('every drawing of an article fits its column, and a phone', () => {
  const wider = pages.flatMap(({ path, document }) =>
    document.querySelectorAll('figure.diagram').flatMap((figure) => {
      const [wide, narrow] = figure.querySelectorAll('svg').map((svg) => Number(svg.getAttribute('width')));
      return wide! <= COLUMN && (narrow ?? wide)! <= PHONE ? [] : [`${path}: ${wide} and ${narrow}`];
    }),
  );
  expect(wider).toEqual([]);
});
