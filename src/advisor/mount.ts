/** Brings the advisor to life in the browser: hydrates the HTML that the build rendered. */
import { h, hydrate } from 'preact';
import labels from 'virtual:decision/labels';
import model from 'virtual:decision/model';
import { parseQuery } from '../decision/index.ts';
import { Advisor } from './Advisor.tsx';
import type { Example } from './Invitation.tsx';

/** Hydrates one placeholder made by `Advisor.astro`; a second call does nothing. */
export function mount(root: HTMLElement): void {
  if (root.dataset.mounted !== undefined) return;
  root.dataset.mounted = '';
  const { preset = '', page = '', base = '/', examples = '[]', inAddress } = root.dataset;
  hydrate(
    h(Advisor, {
      model,
      labels,
      preset: parseQuery(model, preset).answers,
      full: inAddress !== undefined,
      page,
      base,
      examples: JSON.parse(examples) as Example[],
      live: true,
    }),
    root,
  );
}
