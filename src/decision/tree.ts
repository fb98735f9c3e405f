/** A decision tree, and the leaf that answers lead to. */
import type { Answers, ApproachId, Model } from './model.ts';
import { stateOf, tablesOf, type State } from './tables.ts';

export interface Leaf {
  readonly kind: 'leaf';
  /** The approach most sets at this leaf get; two where less than 80 % agree. */
  readonly candidates: readonly { readonly approach: ApproachId; readonly share: number }[];
  readonly sets: number;
}
export interface Split {
  readonly kind: 'split';
  readonly question: string;
  /** Options that lead to `yes`; any other answer, and none, leads to `no`. */
  readonly options: readonly string[];
  readonly yes: Tree;
  readonly no: Tree;
}
export type Tree = Leaf | Split;

export function leafFor(model: Model, tree: Tree, state: State): Leaf {
  if (tree.kind === 'leaf') return tree;
  const question = model.questions.findIndex((one) => one.id === tree.question);
  // An open question has no option, and so leads to `no`.
  const option = model.questions[question]!.options[state[question]!]!;
  return leafFor(model, tree.options.includes(option) ? tree.yes : tree.no, state);
}

/** The leaf that a set of answers leads to. */
export function follow(model: Model, tree: Tree, answers: Answers): Leaf {
  return leafFor(model, tree, stateOf(tablesOf(model), answers));
}
