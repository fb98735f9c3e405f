/** Sorts what was given as answers into answers the model knows and parts to leave out, each named. */
import { NOT_SURE, type Answers, type Model } from './model.ts';
import type { Ignored } from './result.ts';
import { tablesOf } from './tables.ts';

const LONGEST = 40;

/** A piece of foreign text made fit to be shown: no control characters, at most 40 characters. */
export function quoted(part: string): string {
  const plain = part.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '�');
  const letters = [...plain];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : plain;
}

/** Keeps known answers, follows renamed ids, drops `not-sure`, and says what was left out and why. Never throws. */
export function readAnswers(model: Model, given: Answers): { answers: Record<string, string>; ignored: Ignored[] } {
  const { questionIndex } = tablesOf(model);
  const found = new Map<string, string>();
  const ignored: Ignored[] = [];
  for (const [key, value] of Object.entries(given)) {
    const question = renamed(model.renamed.questions, key);
    const index = questionIndex.get(question);
    if (index === undefined) {
      ignored.push({ part: quoted(key), reason: 'no such question' });
      continue;
    }
    if (value === NOT_SURE) continue;
    const option = typeof value === 'string' ? renamed(model.renamed.options, `${question}.${value}`, value) : '';
    if (!model.questions[index]!.options.includes(option)) {
      ignored.push({ part: quoted(`${question}=${String(value)}`), reason: 'no such answer to this question' });
    } else found.set(question, option);
  }
  const answers: Record<string, string> = {};
  for (const { id } of model.questions) if (found.has(id)) answers[id] = found.get(id)!;
  return { answers, ignored };
}

function renamed(names: Readonly<Record<string, string>>, id: string, otherwise = id): string {
  return Object.hasOwn(names, id) ? names[id]! : otherwise;
}
