/** Mermaid source to an SVG of our own kind, drawn by Mermaid itself in a headless Chromium. Node only. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { clean } from './clean.ts';
import { describeDiagram, type Structure } from './text-alternative.ts';
import { COLUMN, PHONE, waysForColumn, waysForPhone, type Layout, type Way } from './ways.ts';

const require = createRequire(import.meta.url);

/** Raise when the way a diagram is drawn or cleaned changes, so that none comes from the cache. */
const RECIPE = 7;

export interface Diagram {
  /** Title and description from `accTitle` and `accDescr`. */
  title: string;
  description: string;
  /** An `<svg>` without style, script or clashing ids. */
  svg: string;
  /** The same for a phone, where the other is too wide for one. */
  narrow: string | undefined;
  /** What the drawing says, as sentences in reading order. */
  alternative: string[];
}

export class DiagramError extends Error {
  /** The line within the diagram's source, from 1, where it is known. */
  readonly line: number | undefined;
  constructor(message: string, line?: number) {
    super(message);
    this.name = 'DiagramError';
    this.line = line;
  }
}

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

/** Whether this very source has been drawn before, so that Mermaid can read it. */
export const isDrawn = (source: string, cache: string): boolean => existsSync(placeOf(source, cache).file);

function placeOf(source: string, cache: string): { key: string; file: string } {
  const key = createHash('sha256').update(`${RECIPE} ${mermaidVersion()}\n${source}`).digest('hex').slice(0, 16);
  return { key, file: join(cache, `${key}.diagram.json`) };
}

/** Starts the browser before the first diagram asks for it, where the cache holds none; what fails is said when one does. */
export function openRenderer(cache: string): void {
  if (existsSync(cache)) return;
  browser ??= open();
  browser.catch(() => undefined);
}

/** Closes the browser, if a diagram had to be drawn. */
export async function closeRenderer(): Promise<void> {
  const running = browser;
  browser = undefined;
  await (await running?.catch(() => undefined))?.browser.close();
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

interface Drawn {
  svg: string;
  title: string;
  description: string;
  structure: Structure;
}

let browser: Promise<{ browser: Browser; page: Page }> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** The first that fits; where none does, the narrowest, which scrolls. */
async function drawFitting(ways: readonly Way[], width: number): Promise<Drawn> {
  let narrowest: Drawn | undefined;
  for (const way of ways) {
    const drawn = await draw(way);
    if (widthOf(drawn) <= width) return drawn;
    if (!narrowest || widthOf(drawn) < widthOf(narrowest)) narrowest = drawn;
  }
  return narrowest!;
}

const widthOf = ({ svg }: Drawn) => Number(/viewBox="[-\d.]+ [-\d.]+ ([\d.]+)/.exec(svg)?.[1] ?? 0);

/** One at a time: Mermaid keeps global state. */
function draw(way: Way): Promise<Drawn> {
  const next = queue.then(async () => {
    browser ??= open();
    const { page } = await browser;
    const result = await page.evaluate(drawInPage, way);
    if ('error' in result) throw new DiagramError(result.error, result.line);
    return result;
  });
  queue = next.catch(() => undefined);
  return next;
}

async function open(): Promise<{ browser: Browser; page: Page }> {
  const running = await launchChromium();
  const page = await running.newPage();
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addScriptTag({ path: join(dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js') });
  return { browser: running, page };
}

function mermaidVersion(): string {
  return (require('mermaid/package.json') as { version: string }).version;
}

/** Runs inside the browser page, so it can use nothing from this module. */
async function drawInPage({
  source,
  layout,
}: {
  source: string;
  layout: Layout;
}): Promise<Drawn | { error: string; line: number | undefined }> {
  /* eslint-disable @typescript-eslint/no-explicit-any -- Mermaid's diagram databases have no published types */
  const { mermaid } = globalThis as any;
  const fontFamily = '"Open Sans", sans-serif';
  const configure = (wrappingWidth: number) =>
    mermaid.initialize({
      startOnLoad: false,
      layout: 'dagre',
      look: 'classic',
      // Round shapes are drawn by a library for sketches, which draws them anew each time unless it is given a seed.
      handDrawnSeed: 1,
      theme: 'base',
      themeVariables: { fontSize: `${layout.font}px` },
      fontFamily,
      htmlLabels: false,
      flowchart: {
        htmlLabels: false,
        useMaxWidth: false,
        padding: layout.padding,
        nodeSpacing: layout.gap,
        rankSpacing: layout.rows,
        wrappingWidth,
        minNodeWidth: layout.box,
        ...(layout.font < 16 && { subGraphTitleMargin: { top: 0, bottom: 14 } }),
      },
      sequence: {
        useMaxWidth: false,
        mirrorActors: false,
        ...(layout.wrapMessages && {
          wrap: true,
          width: layout.actor,
          actorMargin: layout.between,
          messageMargin: 28,
          diagramMarginX: 4,
        }),
        ...(layout.font < 16 && {
          actorFontSize: layout.font,
          messageFontSize: layout.font,
          noteFontSize: layout.font,
          wrapPadding: 4,
          boxMargin: 4,
        }),
      },
    });
  /** No word is broken: lines are as wide as the longest word of any label, at least. */
  const longestWord = (labels: readonly string[]) => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = `${layout.font}px ${fontFamily}`;
    const words = labels.flatMap((label) => label.split(/[\s]+|<br\s*\/?>/));
    return Math.max(...words.map((word) => Math.ceil(context.measureText(word).width) + 1));
  };
  configure(layout.wrap);
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    const values = (items: any) => [...(items?.values?.() ?? [])] as any[];
    if (db.getVertices) {
      configure(Math.max(layout.wrap, longestWord(values(db.getVertices()).map((node) => String(node.text ?? node.id)))));
    }
    const { svg } = await mermaid.render('diagram', source);
    return {
      svg,
      title: db.getAccTitle(),
      description: db.getAccDescription(),
      structure: db.getVertices
        ? {
            kind: 'flowchart',
            nodes: values(db.getVertices()).map((node) => ({ id: node.id, text: node.text ?? node.id })),
            edges: db.getEdges().map((edge: any) => ({ from: edge.start, to: edge.end, text: edge.text ?? '' })),
            groups: db.getSubGraphs().map((group: any) => ({ title: group.title, nodes: group.nodes })),
          }
        : {
            kind: 'sequence',
            actors: values(db.getActors()).map((actor) => ({ id: actor.name, text: actor.description })),
            messages: db
              .getMessages()
              .map((message: any) => ({ from: message.from, to: message.to, text: String(message.message ?? '') })),
          },
    };
  } catch (error: any) {
    return { error: String(error?.message ?? error), line: error?.hash?.loc?.first_line };
  }
  /* eslint-enable @typescript-eslint/no-explicit-any */
}
