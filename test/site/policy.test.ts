import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHeaders } from '../../.scripts/header-file.ts';
import { union } from '../../src/build/headers.ts';
import { builtPages, DIST } from '../support/site.ts';

const pages = builtPages();
const headers = readFileSync(join(DIST, '_headers'), 'utf8');

test('no page carries what a strict policy refuses', () => {
  for (const { path, document } of pages) {
    const inline = document
      .querySelectorAll('*')
      .filter((element) => Object.keys(element.attributes).some((name) => name === 'style' || name.startsWith('on')));
    expect(
      inline.map((element) => element.outerHTML.slice(0, 80)),
      path,
    ).toEqual([]);
  }
});

test('every page has its own policy, and none of them is loose', () => {
  for (const { path, document } of pages) {
    const policy = document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy.replaceAll("'wasm-unsafe-eval'", ''), path).not.toMatch(/unsafe|\*|https?:/);
  }
});

test('each page’s header allows what the page allows, and only the embedded advisor may be framed', () => {
  const rules = readHeaders(headers);
  for (const { path, document } of [...pages, { ...pages.find(({ path }) => path === '/404.html')!, path: '/guides/nowhere/' }]) {
    const policies = rules
      .filter((rule) => rule.path === path || (rule.path.endsWith('*') && path.startsWith(rule.path.slice(0, -1))))
      .flatMap(({ headers }) => headers.filter(([name]) => name === 'Content-Security-Policy').map(([, value]) => value));
    expect(policies, path).toHaveLength(1);
    const [policy] = policies as [string];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(path.startsWith('/embed/v1/') ? 'frame-ancestors *' : "frame-ancestors 'self'");
    expect(policy.replaceAll("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe/);
    const own = document.querySelector('meta[http-equiv="content-security-policy"]')!.getAttribute('content')!;
    for (const hash of own.match(/'sha256-[^']+'/g) ?? []) expect(policy, path).toContain(hash);
  }
});

describe('the union of policies', () => {
  test('keeps every value once', () => {
    expect(union(["default-src 'none'; script-src 'self' 'a'", "script-src 'b' 'self'; img-src data:"])).toBe(
      "default-src 'none'; script-src 'a' 'b' 'self'; img-src data:",
    );
  });
});

test('nothing asks another origin for anything', () => {
  for (const { path, html } of pages) {
    expect(html.match(/<(?:script|img|iframe|source|video|audio)[^>]+src="(?:https?:)?\/\//g) ?? [], path).toEqual([]);
    expect(
      html.match(/<link[^>]+rel="(?:stylesheet|preload|preconnect|dns-prefetch|icon)"[^>]+href="https?:/g) ?? [],
      path,
    ).toEqual([]);
  }
});
