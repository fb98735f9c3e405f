/** What runs inside that page: Mermaid itself, set up for our layout. */
import type { Structure } from './text-alternative.ts';
import type { Layout } from './ways.ts';

export interface Drawn {
  svg: string;
  title: string;
  description: string;
  structure: Structure;
}

/** Runs inside the browser page, so it can use nothing from this module. */
export async function drawInPage({
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
