/**
 * An editor's mistakes: each file of `mistakes/` spoils the faultless project in one way and holds, word for word, what is said of
 * it. A new case is a new file; `UPDATE=1` writes down what is said now, for a person to read.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe as group, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { describe } from '../../src/catalogue/problem.ts';
import { checkedWith, type Change } from '../support/content-fixture.ts';

interface Mistake {
  change: Record<string, Change>;
  said: string;
}

const folder = fileURLToPath(new URL('./mistakes/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

async function saidOf(change: Mistake['change']): Promise<string> {
  const { problems, followOns } = await checkedWith(change);
  return [...problems.map(describe), ...(followOns > 0 ? [`${followOns} follow from these`] : [])].join('\n');
}

test('the project itself is faultless, and there are mistakes to try', async () => {
  expect(await saidOf({})).toBe('');
  expect(names.length).toBeGreaterThan(50);
});

group('a mistake is named with file, line, cause and cure', () => {
  test.each(names)('%s', async (name) => {
    const text = readFileSync(folder + name, 'utf8');
    const mistake = parse(text) as Mistake;
    const said = await saidOf(mistake.change);
    if (process.env.UPDATE) writeFileSync(folder + name, stringify({ ...mistake, said: `${said}\n` }, { lineWidth: 0 }));
    expect(said).toBe(mistake.said?.trimEnd() ?? '');
    expect(said).not.toBe('');
  });
});
