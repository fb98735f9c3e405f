/** What can be wrong where something was changed that other files name, in words. */

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
