/** `npm run -s check-data -- documents|questions|examples FILE… [--exact] [--limit TOKENS] [--made]`: prints the figures as JSON. */
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documents, examples, questions, type Source } from './index.ts';

const USAGE = `Usage: npm run -s check-data -- documents|questions|examples FILE…
  --exact         documents: count tokens with the tokenizer as well
  --made          questions: make a first set from the headings of the documents
  --limit TOKENS  examples: the length above which an example is too long (4,096)
FILE may be a folder. For questions, files with a column "question" are the set, all others the documents.`;

class Misuse extends Error {}

function sourcesOf(paths: readonly string[]): Source[] {
  return paths.flatMap((path): Source[] => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new Misuse(`${path}: there is no such file.`);
    if (found.isDirectory())
      return readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .flatMap((file) => sourcesOf([file]));
    return [{ name: path, size: found.size, bytes: async () => new Uint8Array(await readFile(path)) }];
  });
}

async function run(args: string[]): Promise<object> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { exact: { type: 'boolean' }, made: { type: 'boolean' }, limit: { type: 'string' } },
  });
  const [tool, ...files] = positionals;
  if (files.length === 0) throw new Misuse(USAGE);
  const sources = sourcesOf(files);
  if (tool === 'documents') return documents(sources, { exact: values.exact ?? false });
  if (tool === 'questions') return questions({ sources, made: values.made ?? false, asOf: new Date().toISOString().slice(0, 10) });
  if (tool !== 'examples') throw new Misuse(USAGE);
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(limit > 0)) throw new Misuse(`--limit ${values.limit!}: give a number of tokens.`);
  return (await examples(sources, limit === undefined ? {} : { limit })).report;
}

try {
  const report = await run(process.argv.slice(2));
  for (const { file, reason } of (report as { problems: { file: string; reason: string }[] }).problems)
    console.error(`${file}: ${reason}`);
  console.log(JSON.stringify(report, null, 2));
} catch (error) {
  // A wrong option's message is for the person at the keyboard; anything else is ours and keeps its trace.
  const { code, message } = error as { code?: string; message: string };
  if (
    !(error instanceof Misuse) &&
    !code?.startsWith('ERR_PARSE_ARGS') &&
    !message.includes('No questions were found') &&
    !message.includes('nothing to search')
  )
    throw error;
  console.error(message);
  process.exitCode = 2;
}
