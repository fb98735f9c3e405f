/** How often an answer is right. All values are shares from 0 to 1. */
export interface QualityInputs {
  /** Questions for which the needed passage is among those fetched. */
  recall: number;
  /** Right answers when it is: untouched and tuned model. */
  withPassage: number;
  tunedWithPassage: number;
  /** Right answers with no passage at all: untouched and tuned model. */
  closedBook: number;
  tunedClosedBook: number;
  /** Share of closed-book answers that stay right when the passages at hand are the wrong ones. */
  kept: number;
}

/**
 * recall × with passage + (1 − recall) × closed book × kept.
 *
 * @example withRetrieval(0.8, 0.9, 0.4, 0.5).toFixed(2) // '0.76'
 */
export const withRetrieval = (recall: number, withPassage: number, closedBook: number, kept: number): number =>
  recall * withPassage + (1 - recall) * closedBook * kept;

/**
 * Right answers by approach; long context is left out, since it has no recall to vary.
 *
 * @example qualityOf({ recall: 1, withPassage: 0.9, tunedWithPassage: 0.95, closedBook: 0.4, tunedClosedBook: 0.5, kept: 0.5 }) // { prompting: 0.4, rag: 0.9, 'fine-tuning': 0.5, hybrid: 0.95 }
 */
export function qualityOf(i: QualityInputs): { prompting: number; rag: number; 'fine-tuning': number; hybrid: number } {
  return {
    prompting: i.closedBook,
    rag: withRetrieval(i.recall, i.withPassage, i.closedBook, i.kept),
    'fine-tuning': i.tunedClosedBook,
    hybrid: withRetrieval(i.recall, i.tunedWithPassage, i.tunedClosedBook, i.kept),
  };
}

/**
 * The recall at which retrieval draws level with a rival: (rival − closed × kept) / (with passage − closed × kept).
 *
 * @example recallNeeded(0.6, 0.9, 0.4, 0.5).toFixed(2) // '0.57'
 * @returns 0 where it is ahead at any recall, `undefined` where it never gets there
 */
export function recallNeeded(rival: number, withPassage: number, closedBook: number, kept: number): number | undefined {
  const floor = closedBook * kept;
  if (rival <= floor) return withPassage >= rival ? 0 : undefined;
  if (withPassage < rival) return undefined;
  return (rival - floor) / (withPassage - floor);
}
