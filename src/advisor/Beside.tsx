/** The scenario that was kept beside the one that stands: a call to change something, then the two in one table. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../decision/index.ts';
import { loadTwoResults } from './on-demand.ts';
import type { Portable } from './types.ts';
import { usePart } from './use-part.ts';
import { NOT_LOADED } from './words.ts';

interface Props extends Omit<Portable, 'url'> {
  beside: Answers;
  onDrop(): void;
}

export function Beside({ model, labels, result, site, beside, onDrop }: Props) {
  const [failed, setFailed] = useState(false);
  const Table = usePart(true, loadTwoResults, () => setFailed(true));
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const same = JSON.stringify(Object.entries(beside).sort()) === JSON.stringify(Object.entries(result.answers).sort());
  return (
    <section class="beside" aria-labelledby="beside">
      <h2 id="beside" tabIndex={-1} ref={head}>
        Two scenarios
      </h2>
      {same ? (
        <p>This one is kept. Change an answer above, and both stand here side by side. The address holds both.</p>
      ) : Table === null ? (
        <p role="status">{failed ? NOT_LOADED : 'Loading…'}</p>
      ) : (
        <Table {...{ model, labels, site }} heads={['Kept', 'Now']} pair={[beside, result.answers]} />
      )}
      <button type="button" class="link" onClick={onDrop}>
        Let the kept one go
      </button>
    </section>
  );
}
