/** The ids that the model's files may name: what is not among them is reported and left out. */
import type { ModelSource, When } from './files.ts';
import type { Answers, Condition } from './model.ts';
import { MUSTS } from './result.ts';

export type Report = (file: string, path: string, what: string, cure: string) => void;

export type Known = ReturnType<typeof knownIds>;

/** What questions and options there are; what is not among them is reported and left out. */
export function knownIds(files: ModelSource, report: Report) {
  const options = new Map(files.questions.questions.map((one) => [one.id, Object.keys(one.options)]));
  const order = [...options.keys()];
  const need = (list: readonly string[], id: string, file: string, path: string, kind: string): boolean => {
    if (!list.includes(id)) report(file, path, `"${id}" is no ${kind}`, `Use one of: ${list.join(', ')}.`);
    return list.includes(id);
  };
  const has = (question: string, option: string, file: string, path: string) =>
    need(order, question, file, path, 'question') && need(options.get(question)!, option, file, path, 'option');
  return {
    has,
    opens: (id: string) => need([...order, MUSTS], id, 'questions.yaml', 'opening', 'question'),
    conditions: (when: When, file: string, path: string): Condition[] =>
      Object.entries(when).flatMap(([question, given]) => {
        const kept = given.filter((option) => has(question, option, file, `${path}.${question}`));
        return kept.length === 0 ? [] : [{ question, options: kept }];
      }),
    answers: (given: Answers, file: string, path: string): Answers =>
      Object.fromEntries(Object.entries(given).filter(([question, option]) => has(question, option, file, `${path}.${question}`))),
  };
}
