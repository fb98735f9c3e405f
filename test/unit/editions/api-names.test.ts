import { expect, test } from 'vitest';
import { API_NAMES } from '../../../src/catalogue/kinds.ts';
import { DOCUMENT_NAMES, TABLES } from '../../../src/editions/api/catalogue.ts';

test('links may lead to every document and table that there is, and to no other', () => {
  expect([...API_NAMES.json].sort()).toEqual(['index', ...DOCUMENT_NAMES].sort());
  expect([...API_NAMES.csv].sort()).toEqual(TABLES.map(({ name }) => name).sort());
});
