/** Filters and order of the experiments. */
import { filterBy, type Chosen } from '../filter-form.ts';

const form = document.querySelector<HTMLFormElement>('[data-duel-filters]');

if (form) {
  const groups = [...document.querySelectorAll<HTMLElement>('[data-duel-group]')];
  const rows = groups.flatMap((group) => [...group.querySelectorAll<HTMLElement>('[data-duels] > li')]);
  const count = form.querySelector('[data-duel-count]')!;
  const strengths = [...form.querySelectorAll<HTMLOptionElement>('[name=strength] option')].map(({ value }) => value);

  /** Smaller stands first; rows that lack what is sorted by stand last. */
  const ORDER: Record<string, (row: HTMLElement) => number> = {
    '': (row) => -Number(row.dataset.year),
    gap: (row) => -Number(row.dataset.gap),
    size: (row) => Number(row.dataset.size ?? Infinity),
    strength: (row) => strengths.indexOf(row.dataset.strength ?? ''),
  };
  const apply = (chosen: Chosen) => {
    const fits = ({ dataset }: HTMLElement) =>
      (!chosen.with || dataset.approaches!.split(' ').includes(chosen.with)) &&
      (!chosen.kind || dataset.kind === chosen.kind) &&
      (!chosen.strength || dataset.strength === chosen.strength);
    for (const row of rows) row.hidden = !fits(row);
    const place = ORDER[chosen.sort!]!;
    for (const group of groups) {
      const list = group.querySelector('[data-duels]')!;
      const own = rows.filter((row) => list.contains(row));
      // Sorting is stable, so that equals keep the order of the page.
      const sorted = [...own].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
      // Putting rows where they are already would lay out all of them again.
      if (sorted.some((row, at) => row !== list.children[at])) list.append(...sorted);
      group.hidden = own.every((row) => row.hidden);
    }
    count.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} experiments shown`;
  };
  const showTarget = () => {
    const row = rows.find(({ id }) => `#${id}` === location.hash);
    if (!row) return;
    row.hidden = false;
    row.closest<HTMLElement>('[data-duel-group]')!.hidden = false;
    row.querySelector('details')!.open = true;
    row.scrollIntoView();
  };
  filterBy(form, apply, showTarget);
}
