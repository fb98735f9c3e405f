import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.ts';
import { linksOf } from '../../src/catalogue/links.ts';
import { readPassages } from '../../src/catalogue/passages.ts';
import { builtPages, DIST } from '../support/site.ts';

const pages = builtPages();
const ids = new Map(pages.map(({ path, document }) => [path, new Set(document.querySelectorAll('[id]').map(({ id }) => id))]));

test('every internal link leads to a page and to an anchor on it', () => {
  const broken: string[] = [];
  for (const { path, document } of pages) {
    for (const link of document.querySelectorAll('a[href]')) {
      const url = new URL(link.getAttribute('href')!.replaceAll('&amp;', '&'), `http://site${path}`);
      if (url.host !== 'site') continue;
      const target = ids.get(url.pathname);
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!target && !existsSync(join(DIST, url.pathname))) broken.push(`${path} → ${url.pathname}`);
      else if (target && anchor !== '' && !target.has(anchor)) broken.push(`${path} → ${url.pathname}#${anchor}`);
    }
  }
  expect(broken).toEqual([]);
});

test('the checks know every page that is built, and no other', () => {
  const catalogue = openCatalogue(process.cwd());
  const links = linksOf(catalogue, new Map(catalogue.files.map((file) => [file, readPassages(file).passages])));
  const known = [...links.addresses.keys()].map((path) => `/${path}/`.replace('//', '/'));
  // An old address is redirected; the frame is a file, and named as one.
  const moved = new Set((catalogue.file('redirects') ?? []).map(({ from }) => `/${from}/`));
  const others = new Set(['/404.html', '/embed/v1/']);
  const built = [...ids.keys()].filter((path) => !moved.has(path) && !others.has(path));
  expect(built.sort()).toEqual(known.sort());
});

test('every page can be reached from the home page', () => {
  const seen = new Set(['/']);
  for (const path of seen) {
    for (const link of pages.find((page) => page.path === path)?.document.querySelectorAll('a[href]') ?? []) {
      const url = new URL(link.getAttribute('href')!, `http://site${path}`);
      if (url.host === 'site' && ids.has(url.pathname)) seen.add(url.pathname);
    }
  }
  // Nothing links to the old address of a page that moved.
  const wanted = pages.filter(({ document }) => !document.querySelector('meta[http-equiv=refresh]')).map(({ path }) => path);
  expect(wanted.filter((path) => !seen.has(path) && path !== '/404.html')).toEqual([]);
});

test('ids are unique on every page', () => {
  for (const { path, document } of pages) {
    const all = document.querySelectorAll('[id]').map(({ id }) => id);
    expect(
      all.filter((id, index) => all.indexOf(id) !== index),
      path,
    ).toEqual([]);
  }
});

test('files a page asks for exist and are its own', () => {
  const missing: string[] = [];
  for (const { path, document } of pages) {
    for (const element of document.querySelectorAll(
      'script[src], link[rel~=stylesheet], link[rel=preload], link[rel=icon], img[src]',
    )) {
      const url = new URL((element.getAttribute('src') ?? element.getAttribute('href'))!, `http://site${path}`);
      if (url.host !== 'site' || !existsSync(join(DIST, url.pathname))) missing.push(`${path}: ${url.href}`);
    }
  }
  expect(missing).toEqual([]);
});
