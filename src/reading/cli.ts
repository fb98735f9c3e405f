/** `npm run -s read-case -- FILE.yaml`: reads `{ id, text }` and prints what was read of each case, one JSON object a line. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadReading } from './load.ts';
import { read } from './read.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.exitCode = main(process.argv.slice(2));

function main(files: readonly string[]): number {
  if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
    console.error('Usage: npm run -s read-case -- FILE.yaml…  (a list of cases with `id` and `text`)');
    return 2;
  }
  const { data } = loadReading(root);
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
      const { id, text } = (one ?? {}) as { id?: unknown; text?: unknown };
      // Published cases have no text of their own: they are passed over.
      if (text === undefined && id !== undefined) continue;
      if (typeof text !== 'string' || typeof id !== 'string') {
        complain(file, `entry ${at + 1} has no text or no id; write { id: …, text: … }.`);
        continue;
      }
      const { answers, perhaps, words } = read(text, data);
      console.log(JSON.stringify({ id, answers, perhaps, words }));
    }
  }
  return faults > 0 ? 1 : 0;
}
