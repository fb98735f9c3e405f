/** Case files through the engine, one JSON line a case: what the command line does. Node only. */
import { answersWithout, readCaseFile, UsageError, type FiledCase } from './case-file.ts';
import { guided, type Guided } from './guided.ts';
import { loadModel, ModelError } from './load.ts';
import type { Model } from './model.ts';
import { open } from './open.ts';
import { readAnswers } from './read-answers.ts';

const USAGE = 'Usage: npm run -s decide -- FILE.yaml [--id CASE] [--without QUESTION…] [--without-assumed] [--guided]';

interface Options {
  file: string;
  id?: string;
  without: string[];
  withoutAssumed: boolean;
  guided: boolean;
}

function readOptions(given: readonly string[]): Options {
  const options: Options = { file: '', without: [], withoutAssumed: false, guided: false };
  for (let at = 0; at < given.length; at++) {
    const one = given[at]!;
    if (one === '--id') {
      const id = given[++at];
      if (id === undefined || id.startsWith('--')) throw new UsageError(`--id needs the id of a case.\n${USAGE}`);
      options.id = id;
    } else if (one === '--without') {
      const before = options.without.length;
      // A file name that follows the questions is a file, not a question.
      while (given[at + 1] !== undefined && !given[at + 1]!.startsWith('--') && !/\.ya?ml$/.test(given[at + 1]!)) {
        options.without.push(...given[++at]!.split(',').filter(Boolean));
      }
      if (options.without.length === before) throw new UsageError(`--without needs the id of a question, such as gap.\n${USAGE}`);
    } else if (one === '--without-assumed') options.withoutAssumed = true;
    else if (one === '--guided') options.guided = true;
    else if (one.startsWith('--')) throw new UsageError(`Unknown option ${one}.\n${USAGE}`);
    else if (options.file === '') options.file = one;
    else throw new UsageError(`One file at a time; "${one}" is a second one.\n${USAGE}`);
  }
  if (options.file === '') throw new UsageError(USAGE);
  return options;
}

/**
 * Runs one case file: `FILE.yaml [--id CASE] [--without QUESTION…] [--without-assumed] [--guided]`.
 *
 * @param given the words after the command
 * @param root the project's root folder, where the model is
 * @param say takes each line of output
 * @param complain takes what is wrong with the call, the file or the model, and every answer that was left out
 * @returns the exit code: 0, or 2 where nothing could be run
 */
export function runCases(
  given: readonly string[],
  root: string,
  say: (line: string) => void,
  complain: (message: string) => void,
): 0 | 2 {
  try {
    const options = readOptions(given);
    const cases = readCaseFile(options.file).filter((one) => options.id === undefined || one.id === options.id);
    if (cases.length === 0 && options.id !== undefined) throw new UsageError(`${options.file}: no case "${options.id}".`);
    const { model } = loadModel(root);
    for (const question of options.without)
      if (!model.questions.some(({ id }) => id === question))
        complain(`--without ${question}: no such question; nothing is withheld.`);
    for (const one of cases) {
      for (const { part, reason } of readAnswers(model, one.answers).ignored) complain(`${one.id}: left out ${part}, ${reason}.`);
      say(JSON.stringify(options.guided ? runGuided(model, one, options) : runCase(model, one, options)));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ModelError)) throw error;
    complain(error.message);
    return 2;
  }
}

function runCase(model: Model, one: FiledCase, { without, withoutAssumed }: Options) {
  const at = open(model).at(answersWithout(one, without, withoutAssumed));
  const { winner, variant, probability, levers, status, ranking, ruledOut, ignored } = at.assessment;
  const { firmness, share } = at.readings();
  return {
    id: one.id,
    winner,
    variant,
    probability,
    levers,
    status,
    firmness,
    ranking: ranking.map((ranked) => ({ ...ranked, acceptability: share[ranked.approach] })),
    ruledOut,
    ignored,
  };
}

function runGuided(model: Model, one: FiledCase, { without, withoutAssumed }: Options): Guided & { id: string } {
  return { id: one.id, ...guided(model, answersWithout(one, without, withoutAssumed)) };
}
