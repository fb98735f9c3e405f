/** A form of filters above a list; the address keeps what was chosen. */

/** What is chosen, by the name of the field; '' for no choice. */
export type Chosen = Readonly<Record<string, string>>;

/**
 * Shows the form, takes from the address what was chosen, and keeps both in step. A value that is not on offer is left out, and the
 * rest goes on.
 *
 * @param apply shows what fits
 * @param showTarget shows the row that a link aims at, whatever the filters say
 */
export function filterBy(form: HTMLFormElement, apply: (chosen: Chosen) => void, showTarget: () => void): void {
  const fields = [...form.querySelectorAll('select')];
  const chosen = () => Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name) ?? '';
    field.value = [...field.options].some((option) => option.value === value) ? value : '';
  }
  form.hidden = false;
  form.addEventListener('change', () => {
    const query = new URLSearchParams(fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
    const search = query.size > 0 ? `?${query}` : '';
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
    apply(chosen());
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', showTarget);
  apply(chosen());
  showTarget();
}
