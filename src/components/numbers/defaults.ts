/** The default values of all fields, once prices are known. Used when the page is built, and by tests. */
import type { Host } from '../../schemas/models.ts';
import type { Price } from '../../schemas/prices.ts';
import type { Field, Group } from './field.ts';
import type { SourcedDefaults } from './sourced.ts';
import type { Limits } from './values.ts';

/** A field's default with the ends of its range, its finding and why it is what it is. @throws Error when nothing gives it */
export function initialOf(field: Field, prices: ReadonlyMap<string, Price>, sourced: SourcedDefaults) {
  const { initial, basis, name } = field;
  if (typeof initial === 'number') return { initial, cheap: initial, dear: initial, finding: undefined, why: basis?.assumed };
  if (initial === 'sourced') {
    const found = sourced.get(name);
    if (!found) throw new Error(`content/calculators/ gives no default "${name}", which the field ${field.key} needs.`);
    return { initial: found.value, cheap: found.value, dear: found.value, finding: found.finding, why: found.how };
  }
  const price = prices.get(initial.price);
  if (!price) throw new Error(`content/prices.yaml has no price "${initial.price}", which the field ${field.key} needs.`);
  const said = [price.name, 'derivation' in price ? price.derivation : undefined, price.note].filter(Boolean).join('. ');
  return {
    initial: price.value,
    cheap: price.cheap ?? price.value,
    dear: price.dear ?? price.value,
    finding: 'finding' in price ? price.finding : undefined,
    why: 'assumption' in price ? price.assumption : said.replace(/([^.])$/, '$1.'),
  };
}

export function defaultsOf(
  models: readonly { groups: readonly Group[] }[],
  prices: ReadonlyMap<string, Price>,
  sourced: SourcedDefaults,
) {
  const limits: Record<string, Limits & { min: number; max: number }> = {};
  for (const field of models.flatMap(({ groups }) => groups).flatMap(({ fields }) => fields)) {
    const { initial, cheap, dear } = initialOf(field, prices, sourced);
    limits[field.key] = {
      name: field.name,
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

/** The reader's picks: an untouched and a tuned model of the catalogue, each as the query that fills in its prices. */
export function pickers(hosts: readonly Host[]) {
  const query = (pairs: Record<string, number | undefined>) =>
    Object.entries(pairs)
      .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${Number(value.toPrecision(10))}`]))
      .join('&');
  return [
    {
      label: 'Fill in: untouched model',
      groups: hosts.flatMap(({ name, models }) => {
        const options = models.flatMap(({ name, input, output, cachedRead, cacheWrites, batch, step }) => {
          if (input === undefined || output === undefined || input === 0) return [];
          const write = cacheWrites[0]?.price ?? input;
          const values = {
            pi: input,
            po: output,
            cd: 100 - ((cachedRead ?? input) / input) * 100,
            cs: Math.max(0, (write / input) * 100 - 100),
            st: step?.above ?? 0,
            sf: step?.input ?? 1,
            sg: step?.output ?? 1,
            bd: batch ?? 0,
          };
          return [{ name, query: query(values) }];
        });
        return options.length > 0 ? [{ name, options }] : [];
      }),
    },
    {
      label: 'Fill in: tuned model',
      groups: hosts.flatMap(({ name, tuning }) => {
        const options = tuning.flatMap(({ name, training, hosting, hourly, input, output }) => {
          if (training === undefined || hosting === 'take-away') return [];
          const served = hosting === 'dedicated' ? { hu: 3, pd: hourly } : { hu: 0, ti: input, to: output };
          return [{ name, query: query({ tr: training, ...served }) }];
        });
        return options.length > 0 ? [{ name, options }] : [];
      }),
    },
  ];
}
