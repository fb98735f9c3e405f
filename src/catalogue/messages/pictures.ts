/** What can be wrong with a picture, in words. */

export const PICTURES = {
  'unknown-picture': ({ id, known }: { id: string; known: readonly string[] }) => ({
    what: `There is no picture "${id}".`,
    cure: known.length === 0 ? 'Put it into content/pictures/ first.' : `Name one of content/pictures/: ${known.join(', ')}.`,
  }),
  'picture-unshown': ({ id }: { id: string }) => ({
    what: 'No page shows this picture.',
    cure: `Write <Picture id="${id}" /> where it answers, or remove the file.`,
  }),
  'date-not-found': ({ date, finding }: Record<'date' | 'finding', string>) => ({
    what: `"${date}" does not stand in "${finding}".`,
    cure: 'Correct the date, or put it into the finding first.',
  }),
  'beyond-scale': ({ value, from, to }: Record<'value' | 'from' | 'to', number>) => ({
    what: `The figure ${value} does not lie between the ends of the scale, ${from} and ${to}.`,
    cure: 'Widen the scale.',
  }),
};
