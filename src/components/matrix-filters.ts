/**
 * The comparison matrix: rows by reader and evidence, columns by approach, in the order one asks for, reasons opened in place. The
 * address keeps all of it.
 */
export {}; // a module, so that its names are its own

const form = document.querySelector<HTMLFormElement>('[data-matrix-filters]');
const table = document.querySelector<HTMLTableElement>('[data-matrix]');

if (form && table) {
  const bodies = [...table.tBodies];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('[data-row]')];
  const home = new Map(rows.map((row) => [row, row.parentElement!]));
  const selects = [...form.querySelectorAll('select')];
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=approach]')];
  const all = form.querySelector<HTMLButtonElement>('[data-matrix-all]')!;
  const count = form.querySelector('[data-matrix-count]')!;
  const valueOf = (name: string) => selects.find((select) => select.name === name)!.value;
  let stakes: Readonly<Record<string, number>> = {};

  const weightOf = (row: HTMLTableRowElement, by: string) =>
    by === 'answers' ? (stakes[row.id] ?? 0) : Number(row.querySelector<HTMLElement>(`td[data-approach=${by}]`)!.dataset.grade);
  /** As the page came; putting rows where they are already would lay out the whole table again. */
  let ordered = '';
  const order = (by: string) => {
    if (by === ordered && by !== 'answers') return;
    ordered = by;
    const sorted = by === '' ? rows : [...rows].sort((a, b) => weightOf(b, by) - weightOf(a, by));
    for (const row of sorted) (by === '' ? home.get(row)! : bodies[0]!).append(row);
  };
  const apply = () => {
    const [reader, evidence, sort] = [valueOf('for'), valueOf('evidence'), valueOf('sort')];
    for (const row of rows) {
      const { for: readers = '', evidence: strength = '' } = row.dataset;
      const enough = evidence === '' || strength === 'peer-reviewed' || strength === evidence;
      row.hidden = (reader !== '' && !readers.split(' ').includes(reader)) || !enough;
    }
    order(sort);
    for (const body of bodies) {
      const found = [...body.querySelectorAll<HTMLElement>('[data-row]')];
      body.querySelector<HTMLElement>('.theme')!.hidden = sort !== '' || found.every((row) => row.hidden);
    }
    for (const box of boxes) {
      for (const cell of table.querySelectorAll<HTMLElement>(`[data-approach=${box.value}]`)) cell.hidden = !box.checked;
    }
    count.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} rows shown`;
  };

  /** The address keeps what was chosen, beside answers of the advisor that may stand there. */
  const keep = () => {
    const query = new URLSearchParams(location.search);
    for (const { name, value } of selects) {
      if (value === '') query.delete(name);
      else query.set(name, value);
    }
    const without = boxes.filter((box) => !box.checked).map((box) => box.value);
    if (without.length === 0) query.delete('without');
    else query.set('without', without.join('.'));
    const search = query.size > 0 ? `?${query}` : '';
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  };
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
  const without = (asked.get('without') ?? '').split('.');
  for (const box of boxes) box.checked = !without.includes(box.value);

  const target = () => document.getElementById(location.hash.slice(1));
  const openTarget = () => {
    const row = target()?.closest<HTMLTableRowElement>('[data-row]');
    if (!row) return;
    row.hidden = false;
    row.classList.add('open');
    target()!.scrollIntoView();
  };
  table.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('tbody a[href^="#"]');
    const row = link?.closest('[data-row]');
    // A second time on the same cell closes its row again.
    if (!row?.classList.contains('open') || link!.hash !== location.hash) return;
    event.preventDefault();
    row.classList.remove('open');
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  });
  all.addEventListener('click', () => {
    const open = all.getAttribute('aria-pressed') !== 'true';
    all.setAttribute('aria-pressed', String(open));
    for (const row of rows) row.classList.toggle('open', open);
  });
  form.addEventListener('change', () => {
    keep();
    apply();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', openTarget);

  table.dataset.live = '';
  form.hidden = false;
  apply();
  openTarget();
  if (asked.size > 0) void weigh();

  /** Coming from the advisor, the address holds answers; the rows that matter most under them come first. */
  async function weigh(): Promise<void> {
    const found = (await import('./stakes.ts')).stakesOf(location.search);
    if (found === null) return;
    stakes = found;
    const sort = selects.find(({ name }) => name === 'sort')!;
    sort.querySelector<HTMLOptionElement>('[value=answers]')!.hidden = false;
    if (!asked.has('sort')) sort.value = 'answers';
    apply();
    openTarget();
  }
}
