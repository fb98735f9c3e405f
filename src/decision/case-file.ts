/** Files of cases as answers: `{ id, answers: { question: option }, assumed?: [question] }` and whatever else for people. Node only. */
import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { Answers } from './model.ts';

/** A file or a call that cannot be used; the message says what is wrong and what would be right. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export interface FiledCase {
  readonly id: string;
  readonly answers: Answers;
  /** Questions whose answer is somebody's reading of the case. */
  readonly assumed: readonly string[];
}

/**
 * Reads a file of cases. Answers are not held against a model here.
 *
 * @throws UsageError when the file is missing, is not YAML, or is no list of cases
 * @example
 * readCaseFile('content/decision/cases/published.yaml').length > 0; // true
 */
export function readCaseFile(file: string): FiledCase[] {
  if (!existsSync(file)) throw new UsageError(`${file}: no such file.`);
  const document = parseDocument(readFileSync(file, 'utf8'), { uniqueKeys: true });
  if (document.errors.length > 0) throw new UsageError(`${file}: ${document.errors[0]!.message}`);
  const data: unknown = document.toJS();
  if (!Array.isArray(data)) throw new UsageError(`${file}: the file must be a list of cases, each with "id" and "answers".`);
  return data.map((one: unknown, at): FiledCase => {
    const where = `${file}, case ${at + 1}`;
    if (!isRecord(one)) throw new UsageError(`${where}: must be a mapping with "id" and "answers".`);
    if (typeof one.id !== 'string') throw new UsageError(`${where}: "id" is missing or no text.`);
    if (!isRecord(one.answers)) throw new UsageError(`${where} (${one.id}): "answers" is missing or no mapping.`);
    const assumed: unknown = one.assumed ?? [];
    if (!Array.isArray(assumed)) throw new UsageError(`${where} (${one.id}): "assumed" must be a list of questions.`);
    return { id: one.id, answers: mapped(one.answers), assumed: assumed.map(String) };
  });
}

/** Answers as words: `offline: yes` without quotes is true in some readings of YAML. */
function mapped(answers: Record<string, unknown>): Answers {
  const word = (value: unknown) => (value === true ? 'yes' : value === false ? 'no' : String(value));
  return Object.fromEntries(Object.entries(answers).map(([question, option]) => [question, word(option)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The answers of a case without some of them.
 *
 * @param without question ids to withhold
 * @param withoutAssumed whether the assumed ones are withheld too
 */
export function answersWithout(one: FiledCase, without: readonly string[], withoutAssumed = false): Answers {
  const left = new Set([...without, ...(withoutAssumed ? one.assumed : [])]);
  return Object.fromEntries(Object.entries(one.answers).filter(([question]) => !left.has(question)));
}
