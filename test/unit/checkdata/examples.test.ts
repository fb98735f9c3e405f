import { describe, expect, test } from 'vitest';
import { examples, type Source } from '../../../src/checkdata/index.ts';
import { SAMPLES } from '../../../src/components/check/samples.ts';
import { asChat, INNOCENT, ledger, templated } from './clean.ts';
import { CHAT_PLANTS, half, LABEL_PLANTS, PAIR_PLANTS, type Plant } from './plants.ts';

const file = (name: string, text: string): Source => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, bytes: async () => bytes };
};
const check = async (...files: [string, string][]) => (await examples(files.map(([name, text]) => file(name, text)))).report;

/** 1,000 clean lines of each kind of file. */
const CLEAN = {
  chat: [...INNOCENT, ...ledger()]
    .map(asChat)
    .concat(
      templated(1000, 7).map(({ text }, index) =>
        asChat({ question: text, answer: `Turn it off first. Then ${text.split(' ')[1]!} number ${index + 1} goes to the desk.` }),
      ),
    )
    .slice(0, 1000),
  label: templated(1000, 11).map(({ text, label }) => `"${text}",${label}`),
  pair: [...ledger()]
    .map(({ question, answer }) => JSON.stringify({ instruction: question, input: '', output: answer }))
    .concat(
      templated(1000, 5).map(({ text, label }) =>
        JSON.stringify({ instruction: 'Name the department.', input: text, output: label }),
      ),
    )
    .slice(0, 1000),
};

/** Puts the plants among 300 clean lines, partners at the end. @returns lines and, by plant, the numbers of its lines */
function planted(clean: readonly string[], plants: readonly Plant[], first = 1) {
  const lines = clean.slice(0, 300);
  for (const [index, plant] of plants.entries()) lines.splice(3 + index * 4, 0, plant.line);
  for (const plant of plants) if (plant.with !== undefined) lines.push(plant.with);
  return {
    lines,
    at: plants.map((plant) =>
      [plant.line, plant.with].flatMap((line, which) =>
        line === undefined ? [] : [(which === 0 ? lines.indexOf(line) : lines.lastIndexOf(line)) + first],
      ),
    ),
  };
}

const FILES = [
  ['chat.jsonl', CHAT_PLANTS, CLEAN.chat, ''],
  [
    'labels.csv',
    LABEL_PLANTS,
    CLEAN.label
      .map((line) => line.replace('water-or-heat', 'delivery').replace('electric', 'heating'))
      .concat(Array.from({ length: 40 }, (_, index) => `"statement ${index} adds a fee of ${index * 3} nobody named",billing`)),
    'text,label\n',
  ],
  ['pairs.jsonl', PAIR_PLANTS, CLEAN.pair, ''],
] as const;

describe.each(['seen', 'unseen'] as const)('planted faults, the %s half', (part) => {
  test.each(FILES)('%s: each is found, by its name and on its line', async (name, plants, clean, head) => {
    const all = name === 'labels.csv' ? [...clean.slice(-40), ...clean.slice(0, 260)] : clean;
    const { lines, at } = planted(all, half(plants, part), head === '' ? 1 : 2);
    const report = await check([name, `${head}${lines.join('\n')}\n`]);
    const missed = half(plants, part).filter(
      ({ kind }, index) =>
        !report.list.some(({ line, faults }) => at[index]!.includes(line) && faults.some((fault) => fault.kind === kind)),
    );
    expect(missed).toEqual([]);
    const own = new Set(at.flat());
    expect(report.list.filter(({ line }) => !own.has(line))).toEqual([]);
    expect(report.lines).toBe(lines.length);
  });
});

test.each([
  ['chat.jsonl', CLEAN.chat, ''],
  ['labels.csv', CLEAN.label, 'text,label\n'],
  ['pairs.jsonl', CLEAN.pair, ''],
])('%s: no more than two false alarms in 1,000 clean lines', async (name, lines, head) => {
  const report = await check([name, `${head}${lines.join('\n')}\n`]);
  expect(report.lines).toBe(1000);
  expect(report.list.length, JSON.stringify(report.list.slice(0, 6), null, 1)).toBeLessThanOrEqual(2);
});

test('the page’s own example shows the faults put into it, and no near copy', async () => {
  const [{ file: own, name }] = SAMPLES.examples() as [{ file: File; name: string }];
  const report = await check([name, await own.text()]);
  expect(report.faults).toEqual({
    email: 1,
    'template-leftover': 1,
    empty: 1,
    'label-spelling': 1,
    contradiction: 1,
    duplicate: 1,
  });
});
