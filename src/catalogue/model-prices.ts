/** Default prices that the catalogue of models gives, in the form of `content/prices.yaml`: one of each size, by its id. */
import type { Host, Offered, Reading, Tuned } from '../schemas/models.ts';
import type { Price } from '../schemas/prices.ts';

type Row = [id: string, name: string, value: number | undefined, unit: Price['unit']];
const TOKENS = 'USD per million tokens';

/** A default price with the page it was read on, where no finding of ours holds it. */
export type ModelPrice = Price & { url?: string };

/** Prices of the models that stand for a size: `frontier-in`, `small-out`, `frontier-cache`, `training-medium`, … */
export function modelPrices(hosts: readonly Host[]): ModelPrice[] {
  return hosts.flatMap((host) => [
    ...host.models.flatMap((model) => (model.size ? priced(model.read, ofModel(host, model, model.size)) : [])),
    ...host.tuning.flatMap((offer) => (offer.size ? priced(offer.read, ofTuning(host, offer, offer.size)) : [])),
  ]);
}

function ofModel({ name }: Host, model: Offered, size: string): Row[] {
  const write = model.cacheWrites[0]?.price;
  const { input } = model;
  const share = (price: number | undefined) => (price === undefined || !input ? undefined : round((price / input) * 100));
  const saving = share(model.cachedRead);
  const surcharge = share(write);
  const title = `${model.name} (${name})`;
  return [
    [`${size}-in`, `${title}, input`, input, TOKENS],
    [`${size}-out`, `${title}, output`, model.output, TOKENS],
    [`${size}-cache`, `${title}, saving on cached input`, saving === undefined ? undefined : 100 - saving, '%'],
    [`${size}-write`, `${title}, surcharge for writing to the cache`, surcharge === undefined ? undefined : surcharge - 100, '%'],
    [`${size}-batch`, `${title}, saving of a batch`, model.batch, '%'],
    [`${size}-step`, `${title}, length above which a prompt costs more`, model.step?.above, 'tokens'],
    [`${size}-step-in`, `${title}, input of such a prompt`, model.step?.input, 'times'],
    [`${size}-step-out`, `${title}, output of such a prompt`, model.step?.output, 'times'],
  ];
}

function ofTuning({ name }: Host, offer: Tuned, size: string): Row[] {
  const title = `${offer.name} (${name})`;
  return [
    [`training-now-${size}`, `${title}, training`, offer.training, 'USD per million training tokens'],
    [`endpoint-${size}`, `${title}, endpoint`, offer.hourly, 'USD per hour'],
  ];
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function priced(read: Reading, rows: readonly Row[]): ModelPrice[] {
  const { finding, url, date, reviewBy, note, checked } = read;
  const told = checked === 'second-hand' ? 'told by somebody else' : 'read on the provider’s page';
  return rows.flatMap(([id, name, value, unit]): ModelPrice[] => {
    if (value === undefined) return [];
    const common = { id, name, value, unit, ...(note && { note }) };
    return finding
      ? [{ ...common, finding, date, reviewBy }]
      : [{ ...common, assumption: `As ${told} on ${date}; look it up.`, ...(url && { url }) }];
  });
}
