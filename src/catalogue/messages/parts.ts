/** What several messages to editors share. */
import { nearest } from '../nearest.ts';

export interface Message {
  /** What is wrong. */
  what: string;
  /** What would be right. */
  cure: string;
}

/** Where something is missing: what was written, what there is, and where to look. */
export interface Unknown {
  id: string;
  known: Iterable<string>;
  /** Of what it should be one: "the findings in content/sources/". */
  place: string;
}

/** The message that something is not there, with the names that are nearest to it. */
export function missing(kind: string, { id, known, place }: Unknown): Message {
  return { what: `There is no ${kind} "${id}".`, cure: nearest(id, known, place) };
}
