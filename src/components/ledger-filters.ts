/** Filters of the evidence ledger by approach, dimension and kind of source; the address keeps what was chosen. */
export {}; // a module, so that its names are its own

const form = document.querySelector<HTMLFormElement>('[data-ledger-filters]');
const ledger = document.querySelector<HTMLTableElement>('[data-ledger]');

if (form && ledger) {
  const fields = [...form.querySelectorAll('select')];
  const groups = [...ledger.tBodies];
  const count = form.querySelector('[data-ledger-count]')!;
  const has = (row: HTMLElement, value: string) => value === '' || (row.dataset.on ?? '').split(' ').includes(value);

  /** A value that is not on offer is left out, and the rest goes on. */
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = asked.get(field.name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
  };
  const apply = () => {
    const [approach, dimension, kind] = ['approach', 'dimension', 'kind'].map(
      (name) => fields.find((field) => field.name === name)!.value,
    ) as [string, string, string];
    let shown = 0;
    let all = 0;
    for (const group of groups) {
      const rows = [...group.rows].filter(({ id }) => id !== '');
      for (const row of rows) {
        const speaks = approach === '' || row.querySelector(`.glyph.${approach}`) !== null;
        row.hidden = !(speaks && has(row, dimension) && (kind === '' || group.dataset.kind === kind));
      }
      const left = rows.filter((row) => !row.hidden).length;
      group.hidden = left === 0;
      all += rows.length;
      shown += left;
    }
    count.textContent = `${shown} of ${all} findings shown`;
  };
  /** A row that a link aims at is shown, whatever the filters say. */
  const showTarget = () => {
    const row = location.hash === '' ? null : document.getElementById(location.hash.slice(1))?.closest('tr');
    if (!row || !ledger.contains(row) || !(row.hidden || row.parentElement!.hidden)) return;
    row.hidden = false;
    row.parentElement!.hidden = false;
    row.scrollIntoView();
  };
  form.hidden = false;
  form.addEventListener('change', () => {
    const chosen = new URLSearchParams(fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
    const search = chosen.size > 0 ? `?${chosen}` : '';
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
    apply();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', showTarget);
  read();
  apply();
  showTarget();
}
