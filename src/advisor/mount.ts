/** Brings the advisor to life in the browser: hydrates the HTML that the build rendered. */
import { h, hydrate } from 'preact';
import labels from 'virtual:decision/labels';
import model from 'virtual:decision/model';
import { coreOf, parseQuery } from '../decision/index.ts';
import { Advisor } from './Advisor.tsx';
import type { Example } from './Invitation.tsx';
import type { Site } from './types.ts';

export { loadHelp } from './on-demand.ts';
export { keepHelp } from './Question.tsx';

/** Hydrates one placeholder, filled by `Advisor.astro` or empty; a second call does nothing. */
export function mount(root: HTMLElement, monthly?: Site['monthly']): void {
  if (root.dataset.mounted !== undefined) return;
  root.dataset.mounted = '';
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

/**
 * Runs once through what the first drawing will ask of the engine, with a pause between the parts. The engine keeps its tables for the
 * model and the browser has compiled the code by then, so `mount` is quick: on a slow phone no tap or scroll waits for all of it at once.
 */
export async function workAhead(): Promise<void> {
  await pause();
  const core = coreOf(model, {});
  for (const part of [() => core.assessment, () => core.questions(), () => core.next()]) {
    await pause();
    part();
  }
  await pause();
}

const pause = () => new Promise((resolve) => setTimeout(resolve));
