/** The default values of all fields, once prices are known. Used when the page is built, and by tests. */
import type { Price } from '../../schemas/prices.ts';
import type { Field, Group } from './field.ts';
import type { SourcedDefaults } from './sourced.ts';
import type { Limits } from './values.ts';

/** A field's default with the ends of its range, its finding and why it is what it is. @throws Error when nothing gives it */
export function initialOf(field: Field, prices: ReadonlyMap<string, Price>, sourced: SourcedDefaults) {
  const { initial, basis, name } = field;
  if (typeof initial === 'number')
    return { initial, cheap: initial, dear: initial, finding: undefined, url: undefined, why: basis?.assumed };
  if (initial === 'sourced') {
    const found = sourced.get(name);
    if (!found) throw new Error(`content/calculators/ gives no default "${name}", which the field ${field.key} needs.`);
    const { value, finding, url, how } = found;
    return { initial: value, cheap: value, dear: value, finding, url, why: how };
  }
  const price = prices.get(initial.price);
  if (!price) throw new Error(`content/prices.yaml has no price "${initial.price}", which the field ${field.key} needs.`);
  const said = [price.name, 'derivation' in price ? price.derivation : undefined, price.note].filter(Boolean).join('. ');
  return {
    initial: price.value,
    cheap: price.cheap ?? price.value,
    dear: price.dear ?? price.value,
    finding: 'finding' in price ? price.finding : undefined,
    url: undefined,
    why: 'assumption' in price ? price.assumption : said.replace(/([^.])$/, '$1.'),
  };
}

export function defaultsOf(
  models: readonly { groups: readonly Group[] }[],
  prices: ReadonlyMap<string, Price>,
  sourced: SourcedDefaults,
) {
  const limits: Record<string, Limits> = {};
  for (const field of models.flatMap(({ groups }) => groups).flatMap(({ fields }) => fields)) {
    const { initial, cheap, dear } = initialOf(field, prices, sourced);
    limits[field.key] = {
      name: field.name,
      label: field.label,
      scale: field.scale ?? 1,
      min: field.min,
      max: field.max,
      initial,
      cheap,
      dear,
    };
  }
  return { limits, values: Object.fromEntries(Object.entries(limits).map(([key, { initial }]) => [key, initial])) };
}
