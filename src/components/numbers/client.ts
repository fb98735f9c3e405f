/** Brings a calculator to life: reads the form, redraws the result, keeps the address, exports. */
import type { FunctionComponent } from 'preact';
import { encode, spaced, typedNumber, type Key, type Table } from '../../costs/index.ts';
import type { ModelId } from './field.ts';
import type { MoversPart } from './movers.ts';
import type { ResultProps } from './result-parts.tsx';
import type { Standing } from './standing.ts';
import type { Limits, Values } from './values.ts';

export type Model = ModelId;
export type Control = HTMLInputElement | HTMLSelectElement;
type Compute = (
  values: Values,
  limits: Record<string, Limits>,
  standing?: Standing,
  part?: MoversPart,
) => { summary: string[]; tables: Table[]; line?: string | undefined };
/** What calculates and draws: comes once the numbers change, since the page has the results of its defaults. */
export interface Calculator {
  readonly Result: FunctionComponent<ResultProps>;
  readonly compute: Compute;
  readonly part?: MoversPart;
}

/** Starts the calculator of this page. */
export function start(model: Model, load: () => Promise<Calculator>): void {
  const page = document.querySelector<HTMLElement>('[data-numbers]');
  if (page) run(page, model, load);
}

function run(page: HTMLElement, model: Model, load: () => Promise<Calculator>): void {
  const controls = [...page.querySelectorAll<Control>('[data-key]')];
  const byKey = new Map(controls.map((control) => [control.dataset.key!, control]));
  const keys = controls.map((control) => {
    const { dataset } = control;
    const [scale, initial, min, max, cheap, dear] = ['scale', 'initial', 'min', 'max', 'cheap', 'dear'].map((name) =>
      Number(dataset[name]),
    ) as [number, number, number, number, number, number];
    const label = page.querySelector(`label[for="n-${dataset.key!}"]`)?.textContent ?? dataset.name!;
    const only = control instanceof HTMLSelectElement ? [...control.options].map(({ value }) => Number(value)) : undefined;
    return { key: dataset.key!, name: dataset.name!, label, scale, initial, min, max, cheap, dear, only };
  });
  const limits: Record<string, Limits & Key> = Object.fromEntries(keys.map((key) => [key.key, key]));
  const defaults = Object.fromEntries(keys.map(({ key, initial }) => [key, initial]));
  let values: Record<string, number> = { ...defaults };
  let standing: Standing | undefined;

  const root = page.querySelector<HTMLElement>('[data-result]')!;
  const spoken = page.querySelector('[data-spoken]')!;
  // On a phone the form stands above the result; one line of it stays in view.
  const line = page.querySelector('[data-line]')!;
  let calculator: Promise<Calculator> | undefined;
  /** Does something with the calculator, in the order in which it was asked; a failure is said, and tried again next time. */
  const withCalculator = (then: (calculator: Calculator) => void) => {
    calculator ??= load();
    calculator.then(then, () => {
      calculator = undefined;
      line.textContent = spoken.textContent = 'The calculation could not be loaded. Change a number to try again.';
    });
  };
  const draw = () =>
    withCalculator(({ Result, compute, part }) => {
      const open = [...root.querySelectorAll('details')].map((each) => each.open);
      const props = { values, limits, ...(standing && { standing }), ...(part && { part }) };
      // A node, by `jsx-runtime.ts`: here nothing of Preact runs.
      root.replaceChildren(Result(props) as unknown as Node);
      for (const [index, each] of root.querySelectorAll('details').entries()) each.open = open[index] ?? false;
      const { line: short, summary } = compute(values, limits, standing, part);
      line.textContent = short ?? summary[0]!;
    });

  const meant = (query: string) => Object.fromEntries([...new URLSearchParams(query)].map(([key, value]) => [key, Number(value)]));
  /** What is picked is what the numbers are: its own choice, or the only one that has them. */
  const pick = () => {
    for (const select of page.querySelectorAll<HTMLSelectElement>('[data-preset]')) {
      const same = [...select.options].filter(
        ({ value }) => value !== '' && Object.entries(meant(value)).every(([key, one]) => values[key] === one),
      );
      if (!same.some(({ selected }) => selected)) select.value = same.length === 1 ? same[0]!.value : '';
    }
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    draw();
    pick();
    const query = encode(values, keys);
    try {
      history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    } catch {
      // Browsers limit how often a page may do this; the address follows with the next change.
    }
    clearTimeout(waiting);
    // Said once the reader pauses: every keystroke read out would drown the form.
    waiting = setTimeout(
      () => withCalculator(({ compute }) => (spoken.textContent = compute(values, limits, standing).summary[0]!)),
      800,
    );
  };

  const complain = (control: Control, fault: string | undefined) => {
    const message = page.querySelector<HTMLElement>(`#fault-${control.dataset.key!}`);
    if (message) {
      message.textContent = fault ? `${fault} The result still uses ${spaced(values[control.dataset.key!]!)}.` : '';
      message.hidden = !fault;
    }
    if (fault) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  };
  const show = (given: Record<string, number>) => {
    for (const [key, value] of Object.entries(given)) {
      const control = byKey.get(key)!;
      control.value = control instanceof HTMLSelectElement ? String(value) : spaced(value);
      complain(control, undefined);
    }
    values = { ...values, ...given };
  };

  page.addEventListener('input', ({ target }) => {
    const control = target as Control;
    const limit = limits[control.dataset.key!];
    if (!limit) return;
    const read = typedNumber(control.value, limit.min, limit.max, control.dataset.unit);
    complain(control, 'fault' in read ? read.fault : undefined);
    if ('fault' in read) return;
    values = { ...values, [limit.key]: read.value };
    changed();
  });
  page.addEventListener('change', ({ target }) => {
    const select = target as HTMLSelectElement;
    if (select.dataset.preset === undefined || select.value === '') return;
    show(meant(select.value));
    changed();
  });
  page.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-do]');
    if (!button) return;
    const format = button.dataset.do;
    if (format === 'print') print();
    else if (format === 'csv' || format === 'json') {
      withCalculator(({ compute, part }) => {
        const result = compute(values, limits, standing, part);
        void import('./download.ts').then(({ download }) => download(page, model, format, values, result));
      });
    } else {
      show(defaults);
      changed();
    }
  });

  for (const element of page.querySelectorAll<HTMLElement>('[data-script]')) element.hidden = false;
  for (const element of page.querySelectorAll<HTMLElement>('[data-fixed]')) element.hidden = true;
  pick();
  if (location.search !== '') {
    void import('./restore.ts').then(({ restore }) => {
      standing = restore(page, keys, show);
      pick();
      draw();
    });
  }
}
