/** A small decision tree distilled from the model: greedy splits over plausible answer sets, never drawn by hand. Pure. */
import { roomFor, winnerOf } from './chances.ts';
import { APPROACHES, type Answers, type ApproachId, type Model } from './model.ts';
import { mix } from './readings.ts';
import { stateOf, tablesOf, type State, type Tables } from './tables.ts';
import type { ModelText } from './text.ts';

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

export interface Distilled {
  readonly tree: Tree;
  /** Share of fresh answer sets on which the tree's first candidate is the model's winner. */
  readonly agreement: number;
  /** Share on which one of its candidates is. */
  readonly agreementEither: number;
  readonly sets: number;
  readonly leaves: number;
}

export interface TreeOptions {
  readonly depth: number;
  readonly leaves: number;
  /** Answer sets for growing; as many again for measuring. */
  readonly sets: number;
  readonly purity: number;
  readonly seed: number;
}
const DEFAULTS: TreeOptions = { depth: 5, leaves: 14, sets: 4000, purity: 0.8, seed: 7 };

/** How often, in percent, an answer of a real set is dropped or changed, and an open question is answered. */
const DROPPED = 15;
const CHANGED = 6;
const ADDED = 12;

interface Row {
  readonly state: State;
  readonly winner: number;
}

/**
 * Distils a tree. Plausible sets are real ones with some answers dropped, changed or added.
 *
 * @param from real answer sets, such as those of the published cases and use cases
 */
export function distil(model: Model, from: readonly Answers[], given: Partial<TreeOptions> = {}): Distilled {
  const options = { ...DEFAULTS, ...given };
  const tables = tablesOf(model);
  const states = from.map((one) => stateOf(tables, one));
  const rows = sample(tables, states, options.sets, options.seed);
  const tree = grow(tables, rows, options);
  const fresh = sample(tables, states, options.sets, options.seed + 1);
  const hits = (first: boolean) =>
    fresh.filter((row) => {
      const { candidates } = leafFor(model, tree, row.state);
      return (first ? candidates.slice(0, 1) : candidates).some((one) => APPROACHES[row.winner] === one.approach);
    }).length / Math.max(1, fresh.length);
  return { tree, agreement: hits(true), agreementEither: hits(false), sets: rows.length, leaves: countLeaves(tree) };
}

function sample(tables: Tables, states: readonly State[], sets: number, seed: number): Row[] {
  const rows: Row[] = [];
  const room = roomFor(tables);
  let rolled = 0;
  const below = (top: number) => mix(seed, 0, rolled++) % top;
  for (let at = 0; at < sets; at++) {
    const state = states[at % states.length]!.slice();
    for (let question = 0; question < state.length; question++) {
      const options = tables.model.questions[question]!.options.length;
      const roll = below(100);
      const given = state[question]! >= 0;
      if (given && roll < DROPPED) state[question] = -1;
      else if (roll < (given ? DROPPED + CHANGED : ADDED)) state[question] = below(options);
    }
    const winner = winnerOf(tables, state, room);
    if (winner >= 0) rows.push({ state, winner });
  }
  return rows;
}

/** Best-first growth: the leaf whose best split removes most impurity is split next, until the tree is as large as allowed. */
function grow({ model }: Tables, rows: readonly Row[], { depth, leaves, purity }: TreeOptions): Tree {
  interface Growing {
    rows: readonly Row[];
    depth: number;
    split: BestSplit;
    below?: { yes: Growing; no: Growing };
  }
  const open = (part: readonly Row[], at: number): Growing => ({
    rows: part,
    depth: at,
    split: at < depth ? bestSplit(model, part) : NO_SPLIT,
  });
  const root = open(rows, 0);
  const frontier = [root];
  for (let count = 1; count < leaves; count++) {
    frontier.sort((a, b) => b.split.gain - a.split.gain);
    const node = frontier.shift()!;
    if (node.split.gain <= 0) break;
    const { question, mask } = node.split;
    const inside = (row: Row) => row.state[question]! >= 0 && ((mask >> row.state[question]!) & 1) === 1;
    const [yes, no] = [node.rows.filter(inside), node.rows.filter((row) => !inside(row))];
    node.below = { yes: open(yes, node.depth + 1), no: open(no, node.depth + 1) };
    frontier.push(node.below.yes, node.below.no);
  }
  const finish = (node: Growing): Tree => {
    if (!node.below) return leafOf(node.rows, purity);
    const { id, options } = model.questions[node.split.question]!;
    const yes = finish(node.below.yes);
    const no = finish(node.below.no);
    if (yes.kind === 'leaf' && no.kind === 'leaf' && said(yes) === said(no)) return leafOf(node.rows, purity);
    return { kind: 'split', question: id, options: options.filter((_, at) => (node.split.mask >> at) & 1), yes, no };
  };
  return finish(root);
}

function said(leaf: Leaf): string {
  return leaf.candidates.map((one) => one.approach).join();
}

/** Sum over the rows of the chance of two of them differing, times their number: Gini impurity, unscaled. */
function impurity(counts: readonly number[]): number {
  const n = counts.reduce((sum, one) => sum + one, 0);
  return n === 0 ? 0 : n - counts.reduce((sum, one) => sum + one * one, 0) / n;
}

function tallyRows(rows: readonly Row[]): number[] {
  const counts = APPROACHES.map(() => 0);
  for (const row of rows) counts[row.winner]!++;
  return counts;
}

interface BestSplit {
  readonly question: number;
  /** The options that lead to `yes`. */
  readonly mask: number;
  /** By how much it lowers the impurity. */
  readonly gain: number;
}
const NO_SPLIT: BestSplit = { question: -1, mask: 0, gain: 0 };

/** The split that lowers the impurity most; {@link NO_SPLIT} where none does. */
function bestSplit(model: Model, rows: readonly Row[]): BestSplit {
  const before = impurity(tallyRows(rows));
  let found = NO_SPLIT;
  model.questions.forEach(({ options }, question) => {
    const byOption = options.map(() => APPROACHES.map(() => 0));
    const rest = tallyRows(rows);
    for (const row of rows) {
      const option = row.state[question]!;
      if (option < 0) continue;
      byOption[option]![row.winner]!++;
    }
    for (let mask = 1; mask < (1 << options.length) - 1; mask++) {
      const yes = APPROACHES.map((_, at) =>
        byOption.reduce((sum, counts, option) => sum + ((mask >> option) & 1 ? counts[at]! : 0), 0),
      );
      const no = rest.map((count, at) => count - yes[at]!);
      const gain = before - impurity(yes) - impurity(no);
      if (gain > found.gain + 1e-9) found = { question, mask, gain };
    }
  });
  return found;
}

function leafOf(rows: readonly Row[], purity: number): Leaf {
  const counts = tallyRows(rows);
  const order = counts
    .map((count, at) => ({ approach: APPROACHES[at]!, share: rows.length === 0 ? 0 : count / rows.length }))
    .sort((a, b) => b.share - a.share);
  return { kind: 'leaf', candidates: order.slice(0, order[0]!.share < purity ? 2 : 1), sets: rows.length };
}

function countLeaves(tree: Tree): number {
  return tree.kind === 'leaf' ? 1 : countLeaves(tree.yes) + countLeaves(tree.no);
}

function leafFor(model: Model, tree: Tree, state: State): Leaf {
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

function outcome(text: ModelText, leaf: Leaf): string {
  return leaf.candidates.map((one) => text.approaches[one.approach]).join(' or ');
}

/** The tree as a Mermaid flowchart, with title and description for screen readers. */
export function treeToMermaid(tree: Tree, text: ModelText, title: string, description: string): string {
  const lines = ['flowchart LR', `  accTitle: ${title}`, `  accDescr: ${description}`];
  let count = 0;
  const visit = (node: Tree): string => {
    const id = `n${count++}`;
    if (node.kind === 'leaf') {
      lines.push(`  ${id}(["${outcome(text, node)}"]):::${node.candidates[0]!.approach}`);
      return id;
    }
    const { short, options } = text.questions[node.question]!;
    const label = `${short}: ${node.options.map((option) => options[option]!.label).join(' / ')}`.replaceAll('"', "'");
    lines.push(`  ${id}["${label}?"]`);
    const yes = visit(node.yes);
    lines.push(`  ${id} -->|yes| ${yes}`);
    const no = visit(node.no);
    lines.push(`  ${id} -->|no| ${no}`);
    return id;
  };
  visit(tree);
  return lines.join('\n');
}

/** The tree as a nested Markdown list. */
export function treeToText(tree: Tree, text: ModelText, indent = ''): string {
  if (tree.kind === 'leaf') return `${indent}- **${outcome(text, tree)}**`;
  const { short, options } = text.questions[tree.question]!;
  const labels = tree.options.map((option) => options[option]!.label).join(', or ');
  return [
    `${indent}- ${short}: ${labels}`,
    treeToText(tree.yes, text, `${indent}  `),
    `${indent}- ${short}: anything else, or not known`,
    treeToText(tree.no, text, `${indent}  `),
  ].join('\n');
}
