/** A way to say that a result did not help, without anything being counted: a note to copy, and where to send it. */
import type { Portable } from './types.ts';
import { noteOf } from './note.ts';

export function DidNotHelp({ copy, ...given }: Portable & { copy(text: string, what: string): void }) {
  const { site, base } = given;
  const note = noteOf(given);
  const filled = (address: string, title: string, text: string) =>
    `${address}?${title}=${encodeURIComponent('A result of the advisor did not help')}&${text}=${encodeURIComponent(note)}`;
  return (
    <details class="did-not-help">
      <summary>This did not help</summary>
      <p>
        Nothing about your visit is counted, so nobody knows unless you say it. This note holds your answers and the result, and
        nothing else:
      </p>
      <pre tabIndex={0}>{note}</pre>
      <div class="take-along">
        <button type="button" class="button" onClick={() => copy(note, 'Note')}>
          Copy the note
        </button>
        {site.issues !== undefined && <a href={filled(site.issues, 'title', 'body')}>Open an issue with it</a>}
        {site.mail !== undefined && <a href={filled(`mailto:${site.mail}`, 'subject', 'body')}>Send it by mail</a>}
        {site.issues === undefined && site.mail === undefined && <a href={`${base}about/#report-an-error`}>Where to send it</a>}
      </div>
    </details>
  );
}
