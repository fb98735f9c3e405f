/** Which cells of the plane of the two levers each approach is: the site's one picture, and every glyph's shape. */
import type { ApproachId } from '../schemas/shared.ts';

/**
 * The approach that a cell is, by row and column. Up: its weights, untouched or tuned; row 0 is drawn at the bottom. Across: what
 * the model knows at run time, nothing, the whole context, or what was retrieved.
 */
export const PLANE: readonly (readonly ApproachId[])[] = [
  ['prompting', 'long-context', 'rag'],
  ['fine-tuning', 'hybrid', 'hybrid'],
];
