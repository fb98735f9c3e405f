import { useState } from 'preact/hooks';
import { loadDelivery, loadReasons } from './on-demand.ts';
import type { Shared } from './types.ts';
import { NOT_LOADED } from './words.ts';

interface Props extends Shared {
  /** The address that restores this result. */
  url: string;
}

type Delivery = Awaited<ReturnType<typeof loadDelivery>>;

/** The result as a link, a decision record and data; all made here, nothing is sent. */
export function TakeAlong({ result, model, labels, url }: Props) {
  const [message, say] = useState('');
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(`${what} copied.`);
    } catch {
      say(`Copying was refused. ${what}: ${text}`);
    }
  };
  const deliver = (act: (delivery: Delivery) => unknown) =>
    void loadDelivery()
      .then(act)
      .catch(() => say(NOT_LOADED));
  const record = async ({ recordOf }: Delivery) => recordOf(model, result, url, labels, await loadReasons());
  const buttons: readonly (readonly [name: string, press: () => void])[] = [
    ['Copy link', () => void copy(url, 'Link')],
    ['Copy decision record', () => deliver(async (one) => copy(await record(one), 'Decision record'))],
    ['Download record', () => deliver(async (one) => one.download('decision-record.md', 'text/markdown', await record(one)))],
    ['Download JSON', () => deliver((one) => one.download('decision.json', 'application/json', one.dataOf(result, url)))],
    ['Print', () => print()],
  ];
  return (
    <div class="take-along">
      {buttons.map(([name, press]) => (
        <button key={name} type="button" class="button" onClick={press}>
          {name}
        </button>
      ))}
      <p role="status">{message}</p>
    </div>
  );
}
