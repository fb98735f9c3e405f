/** Rows of the matrix are spoken of by their names; their ids are for addresses, code and files. */
import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.ts';
import { builtPages } from '../support/site.ts';

const rows = Object.keys(openCatalogue(process.cwd()).decision('importances.yaml')!.criteria).filter((id) => id.includes('-'));
const pages = builtPages();

test('no page prints a row by its id', () => {
  expect(rows.length).toBeGreaterThan(5);
  const said = pages.flatMap(({ path, document }) => {
    // A page is parsed once for a test file, and these are wanted by nobody else here.
    for (const code of document.querySelectorAll('code, pre, script, style')) code.remove();
    const words = (document.querySelector('main')?.structuredText ?? '').split(/\s+/);
    const bare = new Set(words.map((word) => word.replace(/^\W+|\W+$/g, '')));
    return rows.filter((id) => bare.has(id)).map((id) => `${path} ${id}`);
  });
  expect(said).toEqual([]);
});
