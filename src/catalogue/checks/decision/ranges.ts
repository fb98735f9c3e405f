/** Weights lie within their range, and the points of the rubric fall where they are said to. */
import { SOURCE_KINDS } from '../../../schemas/source.ts';
import type { Catalogue } from '../../catalogue.ts';
import { nearest } from '../../nearest.ts';
import type { Say } from './say.ts';

/** The numbers of a table never rise in this order. */
function falls<Name extends string>(
  table: Readonly<Record<Name, number>>,
  order: readonly Name[],
  path: PropertyKey[],
  say: Say,
): void {
  const at = order.findIndex((name, place) => place > 0 && table[name] > table[order[place - 1]!]);
  if (at > 0) say([...path, order[at]!], `"${order[at]}" counts for more than "${order[at - 1]}".`, 'Swap or correct the two.');
}

/** @param sayWeights of `importances.yaml` @param sayRubric of `rubric.yaml` */
export function checkRanges(catalogue: Catalogue, sayWeights: Say, sayRubric: Say): void {
  const [least, greatest] = catalogue.decision('model.yaml')?.importanceRange ?? [0, Infinity];
  for (const [row, { base }] of Object.entries(catalogue.decision('importances.yaml')?.criteria ?? {})) {
    if (least < greatest && (base < least || base > greatest))
      sayWeights(
        ['criteria', row, 'base'],
        `The weight ${base} of "${row}" does not lie between ${least} and ${greatest}.`,
        'Weights run over importanceRange in content/decision/model.yaml.',
      );
  }
  const rubric = catalogue.decision('rubric.yaml');
  if (!rubric) return;
  const kinds = Object.keys(rubric.certainty.kinds);
  const odd = kinds.find((kind) => !(SOURCE_KINDS as readonly string[]).includes(kind));
  if (odd !== undefined)
    sayRubric(['certainty', 'kinds', odd], `"${odd}" is no kind of source.`, nearest(odd, SOURCE_KINDS, 'src/schemas/source.ts'));
  const missing = SOURCE_KINDS.find((kind) => !kinds.includes(kind));
  if (odd === undefined && missing !== undefined)
    sayRubric(['certainty', 'kinds'], `Nothing says how certain the kind "${missing}" is.`, 'Add it.');
  falls(rubric.sizes, ['large', 'moderate', 'small'], ['sizes'], sayRubric);
  falls(rubric.bearing, ['far', 'near', 'same'], ['bearing'], sayRubric);
  falls(rubric.certainty.levels, ['high', 'moderate', 'low'], ['certainty', 'levels'], sayRubric);
  if (rubric.range[0] > rubric.range[1]) sayRubric(['range'], 'The range ends before it begins.', 'Write the least grade first.');
}
