/** The checks of examples on the second set: `strangers.ts` says what it is. */
import { describe, expect, test } from 'vitest';
import { examples, type Source } from '../../../src/checkdata/index.ts';
import { cleanChats, cleanLabels, cleanPairs } from './strangers-clean.ts';
import { CHATS, LABELS, LEAKS, PAIRS, type Stranger } from './strangers.ts';

const file = (name: string, text: string): Source => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, bytes: async () => bytes };
};

interface Kind {
  name: string;
  clean: (count: number) => string[];
  plants: Stranger[];
  whole: (lines: readonly string[]) => string;
}

const KINDS: Kind[] = [
  { name: 'chats.jsonl', clean: cleanChats, plants: CHATS, whole: (lines) => `${lines.join('\n')}\n` },
  // As a spreadsheet saves it: a mark of the byte order, semicolons, and the line ends of Windows.
  { name: 'rows.csv', clean: cleanLabels, plants: LABELS, whole: (lines) => `\uFEFFtext;label\r\n${lines.join('\r\n')}\r\n` },
  { name: 'train.jsonl', clean: cleanPairs, plants: PAIRS, whole: (lines) => lines.join('\r\n') },
];

describe('planted faults', () => {
  test.each(KINDS)('$name: each is found, and only those', async ({ name, clean, plants, whole }) => {
    const lines = clean(300);
    const at = plants.map(({ line, partner }, index) => {
      lines.splice(5 + index * 9, 0, line);
      if (partner !== undefined) lines.push(partner);
      return line;
    });
    const first = name.endsWith('.csv') ? 2 : 1;
    const { report } = await examples([file(name, whole(lines))]);
    expect(report.lines).toBe(lines.length);
    const missed = plants.filter(({ kinds, partner }, index) => {
      const places = [lines.indexOf(at[index]!) + first, ...(partner === undefined ? [] : [lines.lastIndexOf(partner) + first])];
      return !report.list.some(({ line, faults }) => places.includes(line) && faults.some(({ kind }) => kinds.includes(kind)));
    });
    expect(missed.map(({ kinds, line }) => [kinds[0], line.slice(0, 120)])).toEqual([]);
    const own = new Set(
      [...at, ...plants.flatMap(({ partner }) => partner ?? [])].flatMap((line) => [
        lines.indexOf(line) + first,
        lines.lastIndexOf(line) + first,
      ]),
    );
    expect(report.list.filter(({ line }) => !own.has(line))).toEqual([]);
  });

  test('a line of the test file that stands in training, in two files', async () => {
    const [{ line, partner }] = LEAKS as [Stranger];
    const lines = cleanPairs(120);
    const { report } = await examples([
      file('train.jsonl', [...lines.slice(0, 100), partner!].join('\n')),
      file('test.jsonl', [...lines.slice(100), line].join('\n')),
    ]);
    expect(report.leaked).toBe(1);
    expect(report.list.map(({ file, faults }) => [file, faults[0]!.kind])).toEqual([['test.jsonl', 'leaked']]);
  });
});

test.each(KINDS)('$name: no more than two false alarms in 1,000 clean lines', async ({ name, clean, whole }) => {
  const lines = clean(1000);
  expect(lines).toHaveLength(1000);
  const { report } = await examples([file(name, whole(lines))]);
  expect(report.lines).toBe(1000);
  expect(report.list.length, JSON.stringify(report.list.slice(0, 8), null, 1)).toBeLessThanOrEqual(2);
});

test('a list in one JSON file is read as its lines would be', async () => {
  const lines = cleanPairs(200);
  const { report } = await examples([file('train.json', `\uFEFF[${lines.join(',\n')}]`)]);
  expect(report).toMatchObject({ lines: 200, valid: 200, clean: 200 });
  expect(report.outputs.keys).toEqual(['height', 'name', 'open', 'tags']);
});
