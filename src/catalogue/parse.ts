/** The text of one content file as data, with the line of every value. Pure. */
import { extname } from 'node:path';
import { isCollection, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { startOf } from './yaml-faults.ts';
import { problem, type Problem } from './problem.ts';

export interface ParsedFile {
  /** Path from the project's root. */
  file: string;
  text: string;
  /** As much as could be read of the YAML; undefined where nothing could. */
  data: unknown;
  /** Whether all of the YAML could be read. */
  whole: boolean;
  /** The Markdown below the front matter; empty for YAML files. */
  body: string;
  /** The line of the file on which the body starts. */
  bodyLine: number;
  /**
   * The line of a value, by its path in the data; the nearest parent's where it is missing.
   *
   * @param words a part of the value, whose own line is meant
   */
  lineOf(path: readonly PropertyKey[], words?: string): number;
}

/** What version control leaves where two changes could not be joined. */
const CONFLICT = /^(<{7}|>{7}) .*$/m;
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/**
 * Parses a content file; what cannot be read comes back as problems.
 *
 * @param known the data of the same bytes, where they were parsed before without a fault: then lines are looked up only when
 *   somebody asks
 */
export function parseFile(
  file: string,
  bytes: Uint8Array | string,
  known?: { data: unknown },
): { parsed: ParsedFile; problems: Problem[] } {
  const decoded = typeof bytes === 'string' ? { text: bytes } : decode(bytes);
  const problems: Problem[] =
    'encoding' in decoded ? [problem('encoding', { file, line: 1 }, { encoding: decoded.encoding! })] : [];
  const { text } = decoded;
  const isPage = extname(file) === '.mdx';
  const front = isPage ? FRONT_MATTER.exec(text) : null;
  const yaml = isPage ? (front?.[1] ?? '') : text;
  let read: { document: Document; lineAt(offset: number): number } | undefined;
  const reading = () => (read ??= readYaml(yaml, front ? 1 : 0));

  if (known === undefined && problems.length === 0) {
    const conflict = CONFLICT.exec(text);
    // A tag that nobody knows is dropped with a mere warning.
    const [error] = [...reading().document.errors, ...reading().document.warnings];
    if (conflict) problems.push(problem('merge-conflict', { file, line: text.slice(0, conflict.index).split('\n').length }));
    else if (isPage && !front) problems.push(problem('no-front-matter', { file, line: 1 }));
    else if (error) problems.push(fromYaml(file, error, reading().lineAt(startOf(error, reading().document, yaml))));
  }
  const { data, message } = known ? { data: known.data, message: undefined } : valueOf(reading().document);
  if (message !== undefined && problems.length === 0) {
    problems.push(
      problem(
        'not-yaml',
        { file, line: reading().lineAt(Math.max(0, yaml.indexOf(`*${/: (\S+)$/.exec(message)?.[1] ?? '*'}`))) },
        { message },
      ),
    );
  }
  const parsed: ParsedFile = {
    file,
    text,
    data,
    whole: problems.length === 0,
    body: front ? text.slice(front[0].length) : isPage ? text : '',
    bodyLine: front ? front[0].split('\n').length : 1,
    lineOf(path, words) {
      const { document, lineAt } = reading();
      const { offset, end } = placeOf(document, path);
      const at = words === undefined ? -1 : yaml.slice(offset, end).indexOf(words);
      return lineAt(offset + Math.max(0, at));
    },
  };
  const cut = known === undefined && problems.length === 0 ? cutOff(reading().document, yaml) : undefined;
  if (cut) problems.push(problem('misplaced', { file, line: reading().lineAt(cut.at) }, behind(cut.text)));
  return { parsed, problems };
}

function readYaml(yaml: string, linesAbove: number) {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  return { document: document as Document, lineAt: (offset: number) => counter.linePos(offset).line + linesAbove };
}

/** Words without quotes that end at a " #", which begins a comment: whoever writes "paper #12" means it. */
function cutOff(document: Document, yaml: string): { at: number; text: string } | undefined {
  let found: { at: number; text: string } | undefined;
  visit(document, {
    Scalar(_key, node) {
      const [at, end] = node.range ?? [0, 0];
      const rest = /^[ \t]+#.*/.exec(yaml.slice(end));
      if (node.type !== 'PLAIN' || !rest) return undefined;
      found = { at, text: rest[0].trim() };
      return visit.BREAK;
    },
  });
  return found;
}

const behind = (text: string) => ({
  what: `“${text.slice(0, 60)}” is a comment to YAML, and no part of what stands before it.`,
  cure: 'Put the whole value into quotes, or the comment on a line of its own.',
});

/** One mistake makes a parser stumble again and again: the first complaint is the one to follow. */
function fromYaml(file: string, error: { message: string; code: string }, line: number): Problem {
  const message =
    error.code === 'MULTIPLE_DOCS'
      ? 'A line of three dashes starts a second document.'
      : error.message.split('\n')[0]!.replace(/;? ?please use YAML.*$/i, '');
  return problem('not-yaml', { file, line }, { message });
}

/** Aliases are resolved only here, and may lead nowhere or go on for ever. */
function valueOf(document: Document): { data?: unknown; message?: string } {
  try {
    return { data: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { message: (error as Error).message.split('\n')[0]! };
  }
}

function decode(bytes: Uint8Array): { text: string; encoding?: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: '', encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff) return { text: '', encoding: 'UTF-16' };
  try {
    // Without `ignoreBOM` the mark at the start of some editors' files is skipped.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: '', encoding: 'another encoding, such as Latin-1' };
  }
}

/** Where a value stands: from its key to its end. */
function placeOf(document: Document, path: readonly PropertyKey[]): { offset: number; end: number | undefined } {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const pair = node.items.find((item, index) =>
      isPair(item) ? isScalar(item.key) && String(item.key.value) === String(key) : index === Number(key),
    );
    if (pair === undefined) break;
    const next: Node | null = isPair(pair) ? (pair.value as Node | null) : (pair as Node);
    const named = isPair(pair) && isScalar(pair.key) ? pair.key.range?.[0] : next?.range?.[0];
    offset = named ?? offset;
    node = next;
  }
  return { offset, end: node?.range?.[2] };
}
