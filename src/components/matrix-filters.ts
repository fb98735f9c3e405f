/** Filters of the comparison matrix: rows by reader and evidence, columns by approach; sorted by a reader's own answers. */
export {}; // a module, so that its names are its own

const form = document.querySelector<HTMLFormElement>('[data-matrix-filters]');
const table = document.querySelector<HTMLTableElement>('[data-matrix]');

if (form && table) {
  const rows = [...table.tBodies[0]!.rows];
  const count = form.querySelector('[data-matrix-count]')!;
  const apply = () => {
    const chosen = new FormData(form);
    const approaches = chosen.getAll('approach').map(String);
    const [reader, evidence] = [String(chosen.get('for')), String(chosen.get('evidence'))];
    for (const row of rows) {
      const { for: readers = '', evidence: strength = '' } = row.dataset;
      const enough = evidence === '' || strength === 'peer-reviewed' || strength === evidence;
      row.hidden = (reader !== '' && !readers.split(' ').includes(reader)) || !enough;
    }
    for (const cell of table.querySelectorAll<HTMLElement>('[data-approach]')) {
      cell.hidden = !approaches.includes(cell.dataset.approach!);
    }
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = `${shown} of ${rows.length} rows shown`;
  };
  if (location.search.length > 1) void sortByStakes(table, location.search);
  form.hidden = false;
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}

/** Coming from the advisor, the address holds answers; the rows that matter most under them come first. */
async function sortByStakes(matrix: HTMLTableElement, search: string): Promise<void> {
  const importances = (await import('./stakes.ts')).stakesOf(search);
  if (importances === null) return;
  const body = matrix.tBodies[0]!;
  body.append(...[...body.rows].sort((a, b) => (importances[b.id] ?? 0) - (importances[a.id] ?? 0)));
  const note = document.querySelector('[data-matrix-sorted]');
  if (note) note.textContent = 'Sorted by what your answers in the advisor put at stake, the weightiest first.';
}
