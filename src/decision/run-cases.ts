/** Case files through the engine, one JSON line a case: what the command line does. Node only. */
import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { assess } from './assess.ts';
import { answersFromFacts, type Facts } from './facts.ts';
import type { RawQuestions } from './files.ts';
import { loadModel, ModelError } from './load.ts';
import type { Model } from './model.ts';

const USAGE = 'Usage: npm run -s decide -- FILE.yaml [--id CASE] [--without KEY…] [--without-assumed]';

class UsageError extends Error {}

interface Options {
  file: string;
  id?: string;
  without: string[];
  withoutAssumed: boolean;
}

function readOptions(given: readonly string[]): Options {
  const options: Options = { file: '', without: [], withoutAssumed: false };
  for (let at = 0; at < given.length; at++) {
    const one = given[at]!;
    if (one === '--id') {
      const id = given[++at];
      if (id === undefined || id.startsWith('--')) throw new UsageError(`--id needs the id of a case.\n${USAGE}`);
      options.id = id;
    } else if (one === '--without') {
      const before = options.without.length;
      // A file name that follows the keys is a file, not a key.
      while (given[at + 1] !== undefined && !given[at + 1]!.startsWith('--') && !/\.ya?ml$/.test(given[at + 1]!)) {
        options.without.push(...given[++at]!.split(',').filter(Boolean));
      }
      if (options.without.length === before) throw new UsageError(`--without needs the key of a fact, such as main_gap.\n${USAGE}`);
    } else if (one === '--without-assumed') options.withoutAssumed = true;
    else if (one.startsWith('--')) throw new UsageError(`Unknown option ${one}.\n${USAGE}`);
    else if (options.file === '') options.file = one;
    else throw new UsageError(`One file at a time; "${one}" is a second one.\n${USAGE}`);
  }
  if (options.file === '') throw new UsageError(USAGE);
  return options;
}

interface Case {
  id: string;
  facts: Facts;
  assumed: string[];
}

function readCases(file: string): Case[] {
  if (!existsSync(file)) throw new UsageError(`${file}: no such file.`);
  const document = parseDocument(readFileSync(file, 'utf8'), { uniqueKeys: true });
  if (document.errors.length > 0) throw new UsageError(`${file}: ${document.errors[0]!.message}`);
  const data: unknown = document.toJS();
  if (!Array.isArray(data)) throw new UsageError(`${file}: the file must be a list of cases, each with "id" and "facts".`);
  return data.map((one: unknown, at): Case => {
    const where = `${file}, case ${at + 1}`;
    if (!isRecord(one)) throw new UsageError(`${where}: must be a mapping with "id" and "facts".`);
    if (typeof one.id !== 'string') throw new UsageError(`${where}: "id" is missing or no text.`);
    if (!isRecord(one.facts)) throw new UsageError(`${where} (${one.id}): "facts" is missing or no mapping.`);
    const assumed: unknown = one.assumed ?? [];
    if (!Array.isArray(assumed)) throw new UsageError(`${where} (${one.id}): "assumed" must be a list of fact keys.`);
    return { id: one.id, facts: one.facts, assumed: assumed.map(String) };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Runs one case file: `FILE.yaml [--id CASE] [--without KEY…] [--without-assumed]`.
 *
 * @param given the words after the command
 * @param root the project's root folder, where the model is
 * @param say takes each line of output
 * @param complain takes what is wrong with the call, the file or the model
 * @returns the exit code: 0, or 2 after a complaint
 */
export function runCases(
  given: readonly string[],
  root: string,
  say: (line: string) => void,
  complain: (message: string) => void,
): 0 | 2 {
  try {
    const options = readOptions(given);
    const cases = readCases(options.file).filter((one) => options.id === undefined || one.id === options.id);
    if (cases.length === 0 && options.id !== undefined) throw new UsageError(`${options.file}: no case "${options.id}".`);
    const { model, files } = loadModel(root);
    for (const one of cases) say(JSON.stringify(runCase(model, files.questions, one, options)));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ModelError)) throw error;
    complain(error.message);
    return 2;
  }
}

function runCase(model: Model, vocabulary: RawQuestions, one: Case, { without, withoutAssumed }: Options) {
  const left = new Set([...without, ...(withoutAssumed ? one.assumed : [])]);
  const facts = Object.fromEntries(Object.entries(one.facts).filter(([key]) => !left.has(key)));
  const { answers, ignored } = answersFromFacts(vocabulary, facts);
  const { winner, variant, firmness, status, ranking, ruledOut, ignored: unknown } = assess(model, answers);
  return { id: one.id, winner, variant, firmness, status, ranking, ruledOut, ignored: [...ignored, ...unknown] };
}
