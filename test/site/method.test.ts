/** The method page speaks of rows of the matrix by their names; their ids are for addresses and files. */
import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.ts';
import { builtPages } from '../support/site.ts';

test('the method page prints no row by its id', () => {
  const rows = Object.keys(openCatalogue(process.cwd()).decision('importances.yaml')!.criteria).filter((id) => id.includes('-'));
  expect(rows.length).toBeGreaterThan(5);
  const { document } = builtPages().find(({ path }) => path === '/method/')!;
  for (const code of document.querySelectorAll('code, pre, script, style')) code.remove();
  const words = new Set(document.querySelector('main')!.structuredText.split(/[^\w-]+/));
  expect(rows.filter((id) => words.has(id))).toEqual([]);
});
