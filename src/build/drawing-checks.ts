/** What Mermaid's own grammar says of the drawings, without a browser and before anything is built. Node only. */
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { problem, type Problem } from '../catalogue/problem.ts';
import { isDrawn } from '../diagrams/drawn-before.ts';
import { APPROACHES } from '../schemas/shared.ts';

/** Styles that a box may have, as `:::rag`; they stand in `src/styles/diagram.css`. */
const STYLES: readonly string[] = [...APPROACHES, 'muted'];

interface Drawing {
  file: string;
  /** Line of the file above the drawing's first one. */
  above: number;
  text: string;
}

/** What Mermaid's parser throws. */
interface Refused {
  message: string;
  hash?: { loc?: { first_line: number } };
}

/**
 * Checks every drawing of the content.
 *
 * @returns one problem for each drawing that Mermaid cannot read or that wears a style which does not exist
 */
export async function drawingProblems(catalogue: Catalogue): Promise<Problem[]> {
  const problems: Problem[] = [];
  const cache = join(catalogue.root, 'node_modules/.cache/diagrams');
  for (const drawing of drawingsOf(catalogue)) {
    // To load Mermaid takes longer than all else that is checked.
    const readable = () => isDrawn(drawing.text, cache);
    const found =
      strangeStyle(drawing) ??
      strangeLine(drawing) ??
      (readable() ? undefined : await refusal(drawing)) ??
      boxWithoutWords(drawing);
    if (found) problems.push(found);
  }
  return problems;
}

function* drawingsOf({ files }: Catalogue): Generator<Drawing> {
  for (const { file, body, bodyLine, whole } of files) {
    if (!whole) continue;
    const lines = body.split(/\r?\n/);
    for (let at = 0; at < lines.length; at++) {
      if (!/^\s*```mermaid\s*$/.test(lines[at]!)) continue;
      const end = lines.findIndex((line, place) => place > at && /^\s*```\s*$/.test(line));
      if (end < 0) break;
      yield { file, above: bodyLine + at, text: lines.slice(at + 1, end).join('\n') };
      at = end;
    }
  }
}

function strangeStyle({ file, above, text }: Drawing): Problem | undefined {
  for (const [at, line] of text.split('\n').entries()) {
    const style = [...line.matchAll(/:::([\w-]+)/g)].map((found) => found[1]!).find((name) => !STYLES.includes(name));
    if (style === undefined) continue;
    return problem(
      'fence',
      { file, line: above + 1 + at },
      { what: `No box of a drawing wears ":::${style}".`, cure: `Use one of: ${STYLES.join(', ')}.` },
    );
  }
  return undefined;
}

/** What would lead out of the page, or give a drawing colours that are not the site's. */
const REFUSED = /^\s*(click|href|style|linkStyle|classDef|class|%%\{)(?![\w-])/;

function strangeLine({ file, above, text }: Drawing): Problem | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => REFUSED.test(line));
  if (at < 0) return undefined;
  return problem(
    'fence',
    { file, line: above + 1 + at },
    {
      what: `Drawings hold no line with "${REFUSED.exec(lines[at]!)![1]}".`,
      cure: 'Link in the text; colours are those of :::rag and its like.',
    },
  );
}

/** Parts of a flowchart's line that name no box: strings, words in brackets, words on arrows, styles. */
const NO_BOXES: readonly (readonly [RegExp, string])[] = [
  [/"[^"]*"/g, ''],
  [/\|[^|]*\|/g, ' '],
  [/:::[\w-]+/g, ''],
  [/[[({]+[^\])}]*[\])}]+/g, '[]'],
  [/(?:--|==|-\.) [^-=.]+ (?=--|==|\.-)/g, '-- '],
];
/** Lines of a flowchart that draw no boxes. */
const BESIDE = /^\s*(flowchart|acc(Title|Descr)|subgraph|end\b|direction|%%)/;

/** A box that others lead to and that was never given words shows its id, where the rest show words. */
function boxWithoutWords({ file, above, text }: Drawing): Problem | undefined {
  if (!/^\s*flowchart\b/m.test(text)) return undefined;
  const worded = new Set<string>();
  const first = new Map<string, number>();
  for (const [at, line] of text.split('\n').entries()) {
    if (BESIDE.test(line)) continue;
    const plain = NO_BOXES.reduce((rest, [pattern, put]) => rest.replace(pattern, put), line);
    for (const [, id, words] of plain.matchAll(/(?<![\w-])([A-Za-z]\w*)(\[\])?/g)) {
      if (words !== undefined) worded.add(id!);
      if (!first.has(id!)) first.set(id!, at);
    }
  }
  const bare = [...first.keys()].find((id) => !worded.has(id));
  if (bare === undefined || worded.size === 0) return undefined;
  return problem(
    'fence',
    { file, line: above + 1 + first.get(bare)! },
    { what: `The box "${bare}" of this drawing has no words.`, cure: `Give it some where it first stands: ${bare}[Words].` },
  );
}

async function refusal({ file, above, text }: Drawing): Promise<Problem | undefined> {
  try {
    await (await parser()).parse(text);
    return undefined;
  } catch (error) {
    const { message, hash } = error as Refused;
    const line = hash?.loc?.first_line ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
    const place = { file, line: above + Math.min(line, text.split('\n').length) };
    const words = text.split('\n')[place.line - above - 1]?.trim();
    return problem('fence', place, {
      what: `Mermaid cannot read this drawing${words ? `, from “${words.slice(0, 60)}” on` : ''}.`,
      cure: 'Close every bracket and quote, draw arrows as -->, and put a label with brackets in quotes: A["f(x)"].',
    });
  }
}

let loaded: Promise<{ parse(text: string): Promise<unknown> }> | undefined;

/** Mermaid, which cleans what it draws and so asks for a page; nothing is drawn here. */
function parser() {
  loaded ??= (async () => {
    const { default: purify } = await import('dompurify');
    const stand = purify as { addHook?: unknown; sanitize?: unknown };
    stand.addHook ??= () => undefined;
    stand.sanitize ??= (text: string) => text;
    return (await import('mermaid')).default;
  })();
  return loaded;
}
