/** Which cells of the plane of the two levers each approach is: the site's one picture, and every glyph's shape. */
import type { ApproachId } from '../schemas/shared.ts';

/** Across: what the model knows at run time. */
const KNOWLEDGE = ['none', 'whole-context', 'retrieval'] as const;
/** Up: its weights. Row 0 is drawn at the bottom. */
const WEIGHTS = ['untouched', 'tuned'] as const;

/** The approach that a cell is, by row and column. */
export const PLANE: readonly (readonly ApproachId[])[] = [
  ['prompting', 'long-context', 'rag'],
  ['fine-tuning', 'hybrid', 'hybrid'],
];
