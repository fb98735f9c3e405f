/** The text alternative of a diagram: what it says, for readers who cannot see it and for the Markdown edition. Pure. */

export type Structure =
  | {
      kind: 'flowchart';
      nodes: { id: string; text: string }[];
      edges: { from: string; to: string; text: string }[];
      groups: { title: string; nodes: string[] }[];
    }
  | {
      kind: 'sequence';
      actors: { id: string; text: string }[];
      messages: { from?: string; to?: string; text: string }[];
    };

/** One sentence for each group and each node's outgoing arrows, or for each message, in the drawing's order. */
export function describeDiagram(structure: Structure): string[] {
  if (structure.kind === 'sequence') {
    const name = naming(structure.actors);
    return structure.messages
      .filter(({ text }) => text.trim() !== '')
      .map(({ from, to, text }) =>
        from !== undefined && to !== undefined && from !== to
          ? `${name(from)} to ${name(to)}: ${oneLine(text)}.`
          : from !== undefined
            ? `${name(from)}: ${oneLine(text)}.`
            : `${oneLine(text)}.`,
      );
  }
  const name = naming(structure.nodes);
  const groups = structure.groups.map(({ title, nodes }) => `${oneLine(title)} holds ${list(nodes.map(name))}.`);
  const arrows = structure.nodes.flatMap(({ id }) => {
    const out = structure.edges.filter(({ from }) => from === id);
    if (out.length === 0) return [];
    const targets = out.map(({ to, text }) => (text === '' ? name(to) : `${name(to)} (${oneLine(text)})`));
    return [`${name(id)} leads to ${list(targets)}.`];
  });
  return [...groups, ...arrows];
}

function naming(items: { id: string; text: string }[]): (id: string) => string {
  const names = new Map(items.map(({ id, text }) => [id, oneLine(text)]));
  return (id) => names.get(id) ?? id;
}

function oneLine(text: string): string {
  return text
    .replaceAll(/<br\s*\/?>|\\n/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.:]$/, '');
}

function list(items: string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join('; ')}; and ${items.at(-1)}`;
}
