/** `npm run -s read-case -- FILE.yaml`: reads `{ id, text }` and prints what was read of each case, one JSON object a line. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { ContentError } from '../catalogue/problem.ts';
import type { ReadingData } from './data.ts';
import { loadReading } from './load.ts';
import { read } from './read.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.exitCode = main(process.argv.slice(2));

function main(files: readonly string[]): number {
  if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
    console.error('Usage: npm run -s read-case -- FILE.yaml…  (a list of cases with `id` and `text`)');
    return 2;
  }
  let data: ReadingData;
  try {
    ({ data } = loadReading(root));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 1;
  }
  let faults = 0;
  const complain = (file: string, cause: string) => {
    faults += 1;
    console.error(`${file}: ${cause}`);
  };
  for (const file of files) {
    let cases: unknown;
    try {
      cases = parse(readFileSync(file, 'utf8'));
    } catch (error) {
      complain(file, (error as Error).message);
      continue;
    }
    for (const [at, one] of (Array.isArray(cases) ? cases : [cases]).entries()) {
      const { id, text, answers: labels } = (one ?? {}) as { id?: unknown; text?: unknown; answers?: unknown };
      // Some published cases are answers without a text: they are passed over.
      if (text === undefined && labels !== undefined) continue;
      if (typeof text !== 'string' || !['string', 'number'].includes(typeof id)) {
        complain(file, `entry ${at + 1} has no ${typeof text === 'string' ? 'id' : 'text'}; write { id: …, text: … }.`);
        continue;
      }
      const { kind, answers, perhaps, words } = read(text, data);
      if (kind !== 'english') console.error(`${file}: entry ${at + 1}, ${id as string}, was not read: ${kind}.`);
      console.log(JSON.stringify({ id, answers, perhaps, words }));
    }
  }
  return faults > 0 ? 1 : 0;
}
