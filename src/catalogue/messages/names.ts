/** What can be wrong with what one file names of another, in words. */
import { missing, type Message, type Unknown } from './parts.ts';

export const NAMES = {
  'unknown-finding': (unknown: Unknown) => missing('finding', unknown),
  'unknown-term': (unknown: Unknown) => missing('glossary term', unknown),
  'unknown-row': (unknown: Unknown) => missing('row of the comparison matrix', unknown),
  'unknown-question': (unknown: Unknown) => missing('question of the advisor', unknown),
  'unknown-option': ({ question, ...unknown }: Unknown & { question: string }) => missing(`answer to "${question}"`, unknown),
  'unknown-group': (unknown: Unknown) => missing('group of questions', unknown),
  'unknown-price': (unknown: Unknown) => missing('price', unknown),
  'listed-twice': ({ item, where }: { item: string; where: string }) => ({
    what: `"${where}" lists "${item}" twice.`,
    cure: 'Keep one.',
  }),
  'names-itself': ({ item, where }: { item: string; where: string }) => ({
    what: `"${where}" names the entry itself, "${item}".`,
    cure: 'Name another one, or take it out.',
  }),
  misplaced: ({ what, cure }: Message) => ({ what, cure }),
};
