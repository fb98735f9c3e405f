/** What a reader could do without any model, as the mark that the model has to pass. */
import type { Answers, ApproachId } from './model.ts';
import type { Judged } from './judged.ts';
import { answersIn } from './said.ts';

/** Two rules of thumb that the model has to beat. */
export const RULES = ['look-up', 'always-rag'] as const;
export type Rule = (typeof RULES)[number];

const LOOK_UP: Readonly<Record<string, ApproachId>> = {
  facts: 'rag',
  form: 'fine-tuning',
  both: 'hybrid',
  skill: 'fine-tuning',
  'cost-speed': 'fine-tuning',
  none: 'prompting',
};

/**
 * What a rule of thumb says: a look-up on what is wrong today, RAG where that is not said; or RAG whatever was said.
 *
 * @example
 * ruleAnswer('look-up', { gap: 'form' }); // 'fine-tuning'
 */
export function ruleAnswer(rule: Rule, { gap = '' }: Answers): ApproachId {
  return rule === 'always-rag' ? 'rag' : (LOOK_UP[gap] ?? 'rag');
}

/** How many of the judged cases a rule of thumb gets right, put in the same ways. */
export function ruleRight(rule: Rule, judged: readonly Judged[]): number {
  return judged.filter(({ case: one, as }) => one.accepted.includes(ruleAnswer(rule, answersIn(one, as)))).length;
}
