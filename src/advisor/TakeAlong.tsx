import { useState } from 'preact/hooks';
import { DidNotHelp } from './DidNotHelp.tsx';
import { loadDelivery, loadReasons, loadSideBySide } from './on-demand.ts';
import { OnDemand } from './OnDemand.tsx';
import type { Portable } from './types.ts';
import { NOT_LOADED } from './words.ts';

type Delivery = Awaited<ReturnType<typeof loadDelivery>>;

/** The result beside another, as a link, a decision record, a prompt and data; all made here, nothing is sent. */
export function TakeAlong({ onKeep, ...given }: Portable & { onKeep(): void }) {
  const { url } = given;
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
  const record = async ({ recordOf }: Delivery) => recordOf(given, await loadReasons(given.model));
  const buttons: readonly (readonly [name: string, press: () => void])[] = [
    ['Copy link', () => void copy(url, 'Link')],
    ['Copy decision record', () => deliver(async (one) => copy(await record(one), 'Decision record'))],
    [
      'Copy prompt for an assistant',
      () => deliver(async (one) => copy(one.assistantOf(given, await loadReasons(given.model)), 'Prompt')),
    ],
    ['Download record', () => deliver(async (one) => one.download('decision-record.md', 'text/markdown', await record(one)))],
    ['Download JSON', () => deliver((one) => one.download('decision.json', 'application/json', one.dataOf(given)))],
    ['Print', () => print()],
  ];
  return (
    <>
      <p class="keep">
        <button type="button" class="button" onClick={onKeep}>
          Keep this and change something
        </button>
      </p>
      <OnDemand kind="side-by-side" summary="Compare with another link" load={loadSideBySide} given={given} />
      <details class="take-along-part">
        <summary>Take it along</summary>
        <div class="take-along">
          {buttons.map(([name, press]) => (
            <button key={name} type="button" class="button" onClick={press}>
              {name}
            </button>
          ))}
        </div>
      </details>
      <DidNotHelp {...given} copy={(text, what) => void copy(text, what)} />
      <p role="status">{message}</p>
    </>
  );
}
