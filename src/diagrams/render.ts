/** Mermaid source to an SVG of our own kind, drawn by Mermaid itself in a headless Chromium. Node only. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { clean } from './clean.ts';
import { describeDiagram } from './text-alternative.ts';
import { COLUMN, PHONE, waysForColumn, waysForPhone } from './ways.ts';
import { type Diagram, DiagramError } from './diagram.ts';
import { placeOf } from './drawn-before.ts';
import { drawFitting, widthOf } from './fitting.ts';

/**
 * Draws one diagram, or takes it from the cache when this very source was drawn before.
 *
 * @param cache a folder outside the tracked files
 * @throws DiagramError when the source is not a flowchart or sequence diagram that Mermaid can read, or lacks a title or description
 */
export async function renderDiagram(source: string, cache: string): Promise<Diagram> {
  requireDescription(source);
  const { key, file } = placeOf(source, cache);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Diagram;
  const drawn = await drawFitting(waysForColumn(source), COLUMN);
  const narrow = widthOf(drawn) > PHONE ? await drawFitting(waysForPhone(source, drawn.structure), PHONE) : undefined;
  const prefix = `d${key.slice(0, 6)}`;
  const diagram: Diagram = {
    title: drawn.title,
    description: drawn.description,
    svg: clean(drawn.svg, prefix),
    narrow: narrow && clean(narrow.svg, `${prefix}n`, prefix),
    alternative: describeDiagram(drawn.structure),
  };
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, JSON.stringify(diagram));
  return diagram;
}

function requireDescription(source: string): void {
  for (const key of ['accTitle', 'accDescr']) {
    if (!new RegExp(`^\\s*${key}\\s*:\\s*\\S`, 'm').test(source)) {
      throw new DiagramError(
        `The diagram has no ${key}. Add a line "${key}: …" below its first line, for readers who cannot see it.`,
      );
    }
  }
}
