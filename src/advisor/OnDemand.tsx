import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { NOT_LOADED } from './words.ts';

interface Props<Part> {
  /** Class of the element. */
  kind?: string;
  summary: string;
  load(): Promise<ComponentType<Part>>;
  given: Part;
}

/** A part of the widget whose code is fetched when the reader opens it. */
export function OnDemand<Part extends object>({ kind, summary, load, given }: Props<Part>) {
  const [Part, setPart] = useState<ComponentType<Part> | null>(null);
  const [failed, setFailed] = useState(false);
  const open = () => {
    if (Part !== null) return;
    setFailed(false);
    load().then(
      (part) => setPart(() => part),
      () => setFailed(true),
    );
  };
  return (
    <details class={kind} onToggle={open}>
      <summary>{summary}</summary>
      {Part === null ? <p role="status">{failed ? NOT_LOADED : 'Loading…'}</p> : <Part {...given} />}
    </details>
  );
}
