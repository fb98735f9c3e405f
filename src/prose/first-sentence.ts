/** The beginning of a text that can stand for it in a list. Pure. */

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
/** A shorter sentence only leads up to the next: "Facts can be trained in at a price." */
const SAYS_SOMETHING = 60;

/** The first sentence, or as many as it takes to come to 60 characters. */
export function firstSentence(text: string): string {
  let start = '';
  for (const { segment } of sentences.segment(text)) {
    start += segment;
    if (start.trim().length >= SAYS_SOMETHING) break;
  }
  return start.trim();
}
