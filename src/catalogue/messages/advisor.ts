/** What can be wrong with the decision model, in words, and with what pages say of it. */
import type { Message } from './parts.ts';

export const ADVISOR = {
  model: (message: Message) => message,
  disagreement: ({ page, advisor }: { page: string; advisor: string }) => ({
    what: `The page says ${page}; the advisor says ${advisor}, for the page's own answers.`,
    cure: 'Find out which is wrong, and correct the verdict or its answers from their findings, or the model. Where the findings carry the verdict nonetheless, say why in "contradicts" under the verdict; the page shows it.',
  }),
  'needless-contradiction': () => ({
    what: 'The page says that it contradicts the advisor, which says the same.',
    cure: 'Take "contradicts" out of the verdict.',
  }),
  'rating-sign': ({ row, id, grade, effect }: { row: string; id: string; grade: number; effect: string }) => ({
    what: `The row "${row}" rates ${id} at ${grade}, but the model's effects on it average ${effect}.`,
    cure: 'Correct the rating, or the effects in content/decision/effects.yaml, from the findings.',
  }),
  'rating-order': ({ row, lower, higher }: { row: string; lower: string; higher: string }) => ({
    what: `The row "${row}" rates ${lower} below ${higher}; the model's effects say the opposite.`,
    cure: 'Correct the ratings, or the effects in content/decision/effects.yaml, from the findings.',
  }),
};
