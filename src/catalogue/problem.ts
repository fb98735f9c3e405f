/** Something wrong in the content: where it stands, what it is and how it is mended. */
import type { Message } from './messages/parts.ts';
import { PROBLEMS } from './messages.ts';

export type ProblemKind = keyof typeof PROBLEMS;

/** Where something stands. A line may be looked up only when it is asked for. */
export interface Place {
  /** Path from the project's root. */
  file: string;
  /** Line in that file, where the format gives one. */
  line?: number | undefined;
}

/** Something wrong in the content, said so that an editor can put it right. */
export interface Problem extends Place, Message {
  kind: ProblemKind;
}

type Detail<Kind extends ProblemKind> = Parameters<(typeof PROBLEMS)[Kind]>;

/**
 * A problem in its words.
 *
 * @example problem('unknown-finding', { file: 'content/guides/roadmap.mdx', line: 12 }, { id: 'lorra', known: ['lora'], place })
 */
export function problem<Kind extends ProblemKind>(kind: Kind, place: Place, ...detail: Detail<Kind>): Problem {
  const words = PROBLEMS[kind] as (...detail: Detail<Kind>) => Message;
  return { kind, file: place.file, line: place.line, ...words(...detail) };
}

/** One problem as two lines of text: place and fault, then the cure. */
export function describe({ file, line, what, cure }: Pick<Problem, 'file' | 'line' | 'what' | 'cure'>): string {
  return `${file}${line === undefined ? '' : `:${line}`}  ${what}\n    → ${cure}`;
}

/** Thrown by whatever stops on faulty content; its message lists every problem found. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(
      `${problems.length} problem${problems.length === 1 ? '' : 's'} in the content:\n\n${problems.map(describe).join('\n')}\n`,
    );
    this.name = 'ContentError';
    // Where in our code it was found helps nobody who has to mend the content.
    this.stack = `${this.name}: ${this.message}`;
    this.problems = problems;
  }
}
