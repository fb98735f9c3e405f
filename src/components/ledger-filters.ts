/** Filters of the evidence ledger by approach, dimension and kind of source. */
import { filterBy, type Chosen } from './filter-form.ts';

const form = document.querySelector<HTMLFormElement>('[data-ledger-filters]');
const ledger = document.querySelector<HTMLTableElement>('[data-ledger]');

if (form && ledger) {
  const groups = [...ledger.tBodies];
  const count = form.querySelector('[data-ledger-count]')!;

  const apply = ({ approach, dimension, kind }: Chosen) => {
    let shown = 0;
    let all = 0;
    for (const group of groups) {
      const rows = [...group.rows].filter(({ id }) => id !== '');
      for (const row of rows) {
        const speaks = !approach || row.querySelector(`.glyph.${approach}`) !== null;
        const bears = !dimension || (row.dataset.on ?? '').split(' ').includes(dimension);
        row.hidden = !(speaks && bears && (!kind || group.dataset.kind === kind));
      }
      const left = rows.filter((row) => !row.hidden).length;
      group.hidden = left === 0;
      all += rows.length;
      shown += left;
    }
    count.textContent = `${shown} of ${all} findings shown`;
  };
  const showTarget = () => {
    const row = location.hash === '' ? null : document.getElementById(location.hash.slice(1))?.closest('tr');
    if (!row || !ledger.contains(row) || !(row.hidden || row.parentElement!.hidden)) return;
    row.hidden = false;
    row.parentElement!.hidden = false;
    row.scrollIntoView();
  };
  filterBy(form, apply, showTarget);
}
