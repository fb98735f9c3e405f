/** What several messages to editors share. */
import { nearest } from './nearest.ts';

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

/** What a value of a type looks like. */
export const CURES: Record<string, string> = {
  'a list': 'Write [one, two], or one item a line, each after "- ".',
  'a mapping': 'Write "key: value" lines below it, indented.',
  text: 'Write words; put quotes around what YAML would take for a number, a date or a list.',
  'a number': 'Write a number without quotes or units.',
  'true or false': 'Write true or false.',
};

export function missing(kind: string, { id, known, place }: Unknown): Message {
  return { what: `There is no ${kind} "${id}".`, cure: nearest(id, known, place) };
}

type At = { file: string; line?: number | undefined };
const placed = ({ file, line }: At) => `${file}${line === undefined ? '' : `:${line}`}`;

/** What was changed where it stands, while others name it as it was. */
export const CHANGED = {
  renamed: ({ kind, id, now, at }: { kind: string; id: string; now: string; at: At }) => ({
    what: `Other files name the ${kind} "${id}", which is gone; this one is called "${now}".`,
    cure: `Call it "${id}" again, or correct ${placed(at)} and whatever else names it.`,
  }),
  'not-held': ({ id, wanted, at }: { id: string; wanted: string; at: At }) => ({
    what: `Other files take ${wanted} from "${id}", which does not hold it.`,
    cure: `Correct it here, or what ${placed(at)} says of it.`,
  }),
};
