/** What a reader can pick from the catalogue instead of typing it: each as the query that fills in the fields. Used when a page is built. */
import type { Host } from '../../schemas/models.ts';
import type { ModelId } from './field.ts';
import { SHAPE_KEYS } from './fields-memory.ts';
import { SHAPE } from './sourced.ts';

/** A choice that fills in several fields. */
export interface Picker {
  label: string;
  /** By provider. */
  groups: { name: string; options: { name: string; query: string }[] }[];
}

const query = (pairs: Record<string, number | undefined>) =>
  Object.entries(pairs)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${Number(value.toPrecision(10))}`]))
    .join('&');
const byHost = (hosts: readonly Host[], options: (host: Host) => Picker['groups'][number]['options']) =>
  hosts.map((host) => ({ name: host.name, options: options(host) })).filter((group) => group.options.length > 0);

/** The pickers of a page; none where it has no models. */
export function pickers(hosts: readonly Host[], page: ModelId): Picker[] {
  return page === 'cost' ? costPickers(hosts) : page === 'memory' ? memoryPickers(hosts) : [];
}

/** An untouched and a tuned model, with their prices. */
function costPickers(hosts: readonly Host[]): Picker[] {
  return [
    {
      label: 'Untouched model',
      groups: byHost(hosts, ({ models }) =>
        models.flatMap(({ name, input, output, cachedRead, cacheWrites, batch, step }) => {
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
        }),
      ),
    },
    {
      label: 'Tuned model',
      groups: byHost(hosts, ({ tuning }) =>
        tuning.flatMap(({ name, training, hosting, hourly, input, output }) => {
          if (training === undefined || hosting === 'take-away') return [];
          const served = hosting === 'dedicated' ? { hu: 3, pd: hourly } : { hu: 0, ti: input, to: output };
          return [{ name, query: query({ tr: training, ...served }) }];
        }),
      ),
    },
  ];
}

/** Open weights with their shape, and a rented GPU with its memory and its price. */
function memoryPickers(hosts: readonly Host[]): Picker[] {
  return [
    {
      label: 'Model',
      groups: byHost(hosts, ({ weights }) =>
        weights.map((shape) => ({
          name: shape.name,
          query: query(Object.fromEntries(SHAPE.map((part) => [SHAPE_KEYS[part], shape[part]]))),
        })),
      ),
    },
    {
      label: 'Rented GPU',
      groups: byHost(hosts, ({ gpus }) =>
        gpus.flatMap(({ name, memory, price }) =>
          memory === undefined
            ? []
            : [{ name: `${name}, ${memory} GB, $${price.toFixed(2)} an hour`, query: query({ mg: memory, pg: price }) }],
        ),
      ),
    },
  ];
}
