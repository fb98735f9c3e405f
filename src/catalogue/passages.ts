/** The prose of a file, wherever it stands: the body of a page, and every field whose schema says that it is prose. */
import { mdxToMdast } from 'satteri';
import { problem, type Place, type Problem } from './problem.ts';
import { fieldsIn, placeIn, type ContentFile } from './shape.ts';

/** A Markdown node as far as the checks need it. */
export interface MarkdownNode {
  type: string;
  value?: string;
  url?: string;
  depth?: number;
  alt?: string;
  name?: string;
  lang?: string;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: MarkdownNode[];
  position?: { start: { line: number }; end: { line: number } };
}

/** A stretch of prose that an editor wrote in one go. */
export interface Passage {
  /** The field it stands in; undefined for the body. */
  path: PropertyKey[] | undefined;
  /** Whether its numbers are our own count, as in the records of changes. */
  ours: boolean;
  tree: MarkdownNode;
  source: string;
  /** Where a node, or words in it, stand; the line is looked up when somebody asks. */
  placeOf(node: MarkdownNode | undefined, words?: string): Place;
}

/** A file's passages, and what keeps one from being read. */
export function readPassages(file: ContentFile): { passages: Passage[]; problems: Problem[] } {
  const passages: Passage[] = [];
  const problems: Problem[] = [];
  const add = (text: string, path: PropertyKey[] | undefined, ours = false) => {
    try {
      const tree = mdxToMdast(text, { features: { gfm: true, frontmatter: false } }) as unknown as MarkdownNode;
      passages.push({ path, ours, tree, source: text, placeOf: placesOf(file, text, path) });
    } catch (error) {
      problems.push(unreadable(file, text, path, (error as Error).message));
    }
  };
  if (file.body.trim() !== '') add(file.body, undefined);
  for (const { path, value, role } of fieldsIn(file)) {
    if ((role === 'prose' || role === 'record') && typeof value === 'string') add(value, path, role === 'record');
  }
  return { passages, problems };
}

function placesOf(file: ContentFile, text: string, path: PropertyKey[] | undefined): Passage['placeOf'] {
  if (path !== undefined) return (_node, words) => placeIn(file, path, words);
  return (node, words) => {
    const start = node?.position?.start.line ?? 1;
    const below = words === undefined ? [] : text.split('\n').slice(start - 1, node?.position?.end.line);
    const at = below.findIndex((line) => line.includes(words!));
    return { file: file.file, line: file.bodyLine + start - 1 + Math.max(0, at) };
  };
}

/** The parser counts from the start of what it was given; an editor counts from the start of the file. */
function unreadable(file: ContentFile, text: string, path: PropertyKey[] | undefined, said: string): Problem {
  const [, line, rest] = /^(\d+):\d+(?:-\d+:\d+)?: ([\s\S]*)$/.exec(said) ?? [];
  const at = Number(line ?? 1);
  const inFile = (line: string) => (path ? '' : ` (line ${file.bodyLine + Number(line) - 1})`);
  const message = (rest ?? said)
    .split('\n')[0]!
    .replace(/ \([a-z-]+:[a-z-]+\)$/, '')
    .replace(/ \((\d+):\d+\)/, (_all, line: string) => inFile(line))
    .replace(/ \(note: .*\)$/, '');
  const words = text.split('\n')[at - 1]?.trim().slice(0, 20);
  return problem(
    'not-markdown',
    { file: file.file, line: path ? file.lineOf(path, words) : file.bodyLine + at - 1 },
    { message: `${message}.` },
  );
}

/** Every node of a tree, parents before children. */
export function* walk(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** The visible text of a node. */
export function visibleText(node: MarkdownNode): string {
  return node.value !== undefined ? node.value : (node.children ?? []).map(visibleText).join('');
}
