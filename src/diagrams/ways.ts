/** The ways to draw a diagram, from the one it was written in to the closest: the first that fits is taken. Pure. */
import type { Structure } from './text-alternative.ts';

/** How close the parts of a drawing stand, in CSS pixels. */
export interface Layout {
  font: number;
  padding: number;
  /** Between neighbours of a row, and between rows. */
  gap: number;
  rows: number;
  /** Labels longer than this are broken between words. */
  wrap: number;
  /** The least width of a box. */
  box: number;
  /** Of sequence diagrams: whether messages are broken into lines; room for an actor and between actors. */
  wrapMessages: boolean;
  actor: number;
  between: number;
}

export interface Way {
  source: string;
  layout: Layout;
}

/** Width of an article's column less the frame around a drawing. */
export const COLUMN = 606;
/** The same on a phone of 360 pixels. */
export const PHONE = 310;

const WRITTEN: Layout = {
  font: 16,
  padding: 10,
  gap: 36,
  rows: 44,
  wrap: 190,
  box: 120,
  wrapMessages: false,
  actor: 150,
  between: 50,
};
const CLOSE: Layout = { ...WRITTEN, padding: 8, gap: 16, rows: 30, wrap: 110, wrapMessages: true, actor: 104, between: 18 };
const CLOSER: Layout = { ...CLOSE, wrap: 80, box: 30 };
const PHONE_LAYOUT: Layout = { ...CLOSE, font: 14, padding: 6, gap: 10, rows: 26, wrap: 90, box: 30, actor: 62, between: 10 };

/** As it was written, closer together, closer still; the same turned by a right angle. */
export function waysForColumn(source: string): Way[] {
  const turned = source.replace(
    /^(\s*flowchart\s+)(LR|TD|TB)\b/m,
    (_, head: string, way: string) => head + (way === 'LR' ? 'TD' : 'LR'),
  );
  const sources = turned === source ? [source] : [source, turned];
  return sources.flatMap((one) => [WRITTEN, CLOSE, CLOSER].map((layout) => ({ source: one, layout })));
}

/**
 * From the top down; then with flat shapes for decisions and words of arrows one below the other, then with narrower boxes, and
 * in the end with what an arrow leads to staggered, two beside each other or one, or one below all that the other leads to.
 */
export function waysForPhone(source: string, structure: Structure): Way[] {
  const down = source.replace(/^(\s*flowchart\s+)(LR|RL|TB)\b/m, '$1TD');
  const flat = down
    .replaceAll(/(\b\w+)\{([^{}\n]+)\}/g, '$1{{$2}}')
    .replaceAll(/\|([^|\n]+)\|/g, (_, words: string) => `|${words.replaceAll(' ', '<br>')}|`);
  const close = { ...PHONE_LAYOUT, wrap: 70 };
  const closest = { ...PHONE_LAYOUT, wrap: 58, padding: 4, gap: 6 };
  return [
    { source: down, layout: PHONE_LAYOUT },
    { source: flat, layout: PHONE_LAYOUT },
    { source: flat, layout: close },
    { source: flat, layout: closest },
    { source: staggered(flat, structure, 2), layout: closest },
    { source: staggered(flat, structure, 1), layout: closest },
    { source: staggered(flat, structure, 1, true), layout: closest },
  ];
}

/**
 * What an arrow leads to stands at most so many abreast: arrows that nobody sees push the others down, and with `whole` below all
 * that the one before leads to.
 */
function staggered(source: string, structure: Structure, abreast: number, whole = false): string {
  if (structure.kind !== 'flowchart') return source;
  const { nodes, edges } = structure;
  const below = (id: string) => [...new Set(edges.filter(({ from }) => from === id).map(({ to }) => to))];
  const end = (id: string, met = new Set<string>()): string => {
    const next = below(id).findLast((one) => !met.has(one));
    return next === undefined ? id : end(next, met.add(id));
  };
  const linked = new Set(edges.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const lines = nodes.flatMap(({ id }) => {
    const all = below(id);
    return all.slice(abreast).map((node, index) => [whole ? end(all[index]!) : all[index]!, node] as const);
  });
  return [source, ...lines.filter((pair) => !linked.has(pair.join(' '))).map(([one, other]) => `  ${one} ~~~ ${other}`)].join('\n');
}
