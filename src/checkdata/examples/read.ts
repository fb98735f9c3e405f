/** Reads files of examples into lines, each with the faults of its form. */
import { decode, sniff } from '../files/sniff.ts';
import { endingOf, LARGEST, Unreadable, type Problem, type Source } from '../files/source.ts';
import { readCsv } from '../files/table.ts';
import type { Example, Part } from './kinds.ts';
import { readShape } from './shape.ts';

const TEST = /(?:^|[^a-z])(test|eval|evaluation|valid|validation|val|dev|holdout|held-?out)(?:[^a-z]|$)/i;
const SPLIT = ['split', 'set', 'subset', 'part'];

/** The part that a name means: the words test, valid, eval, dev and holdout mark what is kept apart. */
export const partOf = (name: string): Part => (TEST.test(name) ? 'test' : 'train');

export async function readExamples(
  sources: readonly Source[],
  progress?: (done: number, all: number, name: string) => void,
): Promise<{ examples: Example[]; problems: Problem[] }> {
  const examples: Example[] = [];
  const problems: Problem[] = [];
  for (const [index, source] of sources.entries()) {
    progress?.(index, sources.length, source.name);
    try {
      if (source.size === 0) throw new Unreadable('The file is empty (0 bytes).');
      if (source.size > LARGEST)
        throw new Unreadable(
          `The file has ${Math.round(source.size / 1e6)} MB; more than ${LARGEST / 1e6} MB are not read here. Check a sample.`,
        );
      const bytes = await source.bytes();
      const { kind, what } = sniff(bytes);
      if (kind !== 'text') throw new Unreadable(`It is ${what}; examples come as JSON Lines, JSON or CSV.`);
      const { text, notice } = decode(bytes);
      if (text.trim() === '') throw new Unreadable('The file is empty: it holds nothing but blanks.');
      if (notice) problems.push({ file: source.name, reason: notice, read: true });
      // One by one: a spread of a million items overflows the stack.
      for (const example of await examplesOf(source.name, text.replace(/^\uFEFF/, ''))) examples.push(example);
    } catch (error) {
      problems.push({
        file: source.name,
        reason: error instanceof Unreadable ? error.message : `The file could not be read (${(error as Error).message}).`,
        read: false,
      });
    }
  }
  return { examples, problems };
}

async function examplesOf(file: string, text: string): Promise<Example[]> {
  const ending = endingOf(file);
  const start = text.trimStart()[0];
  if (ending === 'csv' || ending === 'tsv' || (ending !== 'jsonl' && ending !== 'ndjson' && start !== '{' && start !== '['))
    return fromCsv(file, text);
  if (start === '[' || ending === 'json') {
    try {
      const list = JSON.parse(text) as unknown;
      if (Array.isArray(list) && (list.length === 0 || typeof list[0] === 'object'))
        return list.map((value, index) => exampleOf(file, index + 1, JSON.stringify(value), value));
    } catch {
      // Read line by line below, which names the lines that are broken.
    }
  }
  return text.split('\n').flatMap((raw, index) => {
    if (raw.trim() === '') return [];
    try {
      return [exampleOf(file, index + 1, raw.replace(/\r$/, ''), JSON.parse(raw))];
    } catch (error) {
      return [
        {
          file,
          line: index + 1,
          raw,
          part: partOf(file),
          faults: [{ kind: 'not-json' as const, detail: (error as Error).message.slice(0, 100) }],
        },
      ];
    }
  });
}

async function fromCsv(file: string, text: string): Promise<Example[]> {
  const { rows, uneven } = await readCsv(text);
  return rows.map((row, index) => {
    const raw = JSON.stringify(row);
    if (!uneven.has(index)) return exampleOf(file, index + 2, raw, row);
    return { file, line: index + 2, raw, part: partOf(file), faults: [{ kind: 'columns' as const }] };
  });
}

function exampleOf(file: string, line: number, raw: string, value: unknown): Example {
  const read = readShape(value);
  const split =
    typeof value === 'object' && value !== null
      ? Object.entries(value as object).find(([key]) => SPLIT.includes(key.toLowerCase()))?.[1]
      : undefined;
  return { file, line, raw, part: partOf(typeof split === 'string' ? split : file), ...read };
}
