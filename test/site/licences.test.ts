import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../support/site.ts';

test('the licences of what readers are sent come along: bundle and search, each with its text', () => {
  const text = readFileSync(join(DIST, 'licences.txt'), 'utf8');
  for (const part of ['preact', 'fastest-levenshtein', 'pagefind']) expect(text).toMatch(new RegExp(`^${part} .*\\(`, 'm'));
  expect(text.match(/Permission is hereby granted, free of charge/g)!.length).toBeGreaterThan(3);
  expect(existsSync(join(DIST, 'licences.json'))).toBe(false);
});

test('security.txt says whom to tell, in the form of RFC 9116, and has not run out', () => {
  const text = readFileSync(join(DIST, '.well-known/security.txt'), 'utf8');
  expect(text).toMatch(/^Contact: (https:\/\/|mailto:)\S+$/m);
  expect(text).toMatch(/^Canonical: https:\/\/\S+\/\.well-known\/security\.txt$/m);
  const expires = /^Expires: (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)$/m.exec(text)![1]!;
  expect(new Date(expires) > new Date(), 'Raise the day in src/pages/.well-known/security.txt.ts.').toBe(true);
});
