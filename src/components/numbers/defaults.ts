/** The default values of all fields, once prices are known. Used when the page is built, and by tests. */
import type { Host } from '../../schemas/models.ts';
import type { Price } from '../../schemas/prices.ts';
import type { Group } from './field.ts';
import type { Limits } from './values.ts';

export function defaultsOf(models: readonly { groups: readonly Group[] }[], prices: ReadonlyMap<string, Price>) {
  const limits: Record<string, Limits & { min: number; max: number }> = {};
  for (const field of models.flatMap(({ groups }) => groups).flatMap(({ fields }) => fields)) {
    const price = typeof field.initial === 'object' ? prices.get(field.initial.price) : undefined;
    if (typeof field.initial === 'object' && !price) throw new Error(`content/prices.yaml has no price "${field.initial.price}".`);
    const initial = price?.value ?? (field.initial as number);
    limits[field.key] = {
      name: field.name,
      scale: field.scale ?? 1,
      min: field.min,
      max: field.max,
      initial,
      cheap: price?.cheap ?? initial,
      dear: price?.dear ?? initial,
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
