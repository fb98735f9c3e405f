/** Brings the advisor to life in the browser: hydrates the HTML that the build rendered. */
import { h, hydrate } from 'preact';
import labels from 'virtual:decision/labels';
import model from 'virtual:decision/model';
import { parseQuery } from '../decision/index.ts';
import { Advisor } from './Advisor.tsx';
import type { Example } from './Invitation.tsx';
import { loadHelp } from './on-demand.ts';
import { keepHelp } from './Question.tsx';
import type { Site } from './types.ts';

/** Hydrates one placeholder, filled by `Advisor.astro` or empty; a second call does nothing. */
export async function mount(root: HTMLElement, monthly?: Site['monthly']): Promise<void> {
  if (root.dataset.mounted !== undefined) return;
  root.dataset.mounted = '';
  // What the build drew holds the help; without it the question is brought to life all the same.
  if (root.childElementCount > 0) await loadHelp().then(keepHelp, () => undefined);
  const { preset = '', page = '', base = '/', examples = '[]', inAddress, ask, issues, mail } = root.dataset;
  hydrate(
    h(Advisor, {
      model,
      labels,
      preset: parseQuery(model, preset).answers,
      ask,
      site: { monthly, issues, mail },
      full: inAddress !== undefined,
      page,
      base,
      examples: JSON.parse(examples) as Example[],
      live: true,
    }),
    root,
  );
}
