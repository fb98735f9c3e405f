/** A diagram as pages take it, and what is said where its source cannot be drawn. */

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

/** Why a source cannot be drawn, in words for whoever wrote it. */
export class DiagramError extends Error {
  /** The line within the diagram's source, from 1, where it is known. */
  readonly line: number | undefined;
  constructor(message: string, line?: number) {
    super(message);
    this.name = 'DiagramError';
    this.line = line;
  }
}
