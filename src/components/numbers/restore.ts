/** Puts a link's numbers into the form. Loaded only for addresses with a query. */
import { decode, shorten, spaced, type Key } from '../../costs/index.ts';
import { standingIn, type Standing } from './standing.ts';

/** What the address gives: the advisor's answers first, then numbers of this page, which are more precise. */
export function restore(page: HTMLElement, keys: Key[], show: (given: Record<string, number>) => void): Standing {
  const advisor = JSON.parse(page.dataset.advisor!) as Record<string, Record<string, string>>;
  const inWords = JSON.parse(page.dataset.answers!) as Record<string, string>;
  const asked = new URLSearchParams(location.search);
  const notes: string[] = [];
  const labelOf = (key: string) => page.querySelector(`label[for="n-${key}"]`)?.textContent ?? key;
  for (const [question, options] of Object.entries(advisor)) {
    const answer = asked.get(question);
    if (answer === null || answer === 'not-sure') continue;
    if (!Object.hasOwn(options, answer)) {
      notes.push(`“${question}=${shorten(answer)}” is no answer of the advisor and was left out.`);
      continue;
    }
    const { values } = decode(options[answer]!, keys, undefined, true);
    if (Object.keys(values).length === 0) continue;
    show(values);
    notes.push(
      `By your answer “${inWords[`${question}=${answer}`]}”: ${Object.entries(values)
        .map(([key, value]) => `${labelOf(key)} ${spaced(value, 4)}`)
        .join(', ')}.`,
    );
  }
  const others = new Set([...Object.keys(advisor), ...page.dataset.passed!.split(' ')]);
  const { values, faults } = decode(location.search, keys, others);
  show(values);
  notes.push(...faults.map((fault) => `Left out of the link: ${fault}`));
  const list = page.querySelector<HTMLElement>('[data-notes]')!;
  list.querySelector('ul')!.replaceChildren(
    ...notes.map((note) => {
      const item = document.createElement('li');
      item.textContent = note;
      return item;
    }),
  );
  list.hidden = notes.length === 0;
  return standingIn(asked);
}
