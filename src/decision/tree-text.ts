/** A tree as a drawing and as a list. */
import type { ModelText } from './text.ts';
import type { Leaf, Tree } from './tree.ts';

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
