/** Writes a result to a file. Loaded when asked for. */
import { csv, type Table } from '../../costs/index.ts';
import type { Control, Model } from './client.ts';
import type { Values } from './values.ts';

export function download(
  page: HTMLElement,
  model: Model,
  format: 'csv' | 'json',
  values: Values,
  { summary, tables }: { summary: string[]; tables: Table[] },
): void {
  const inputs = inputsOf(page, model, values);
  // The mark at the start tells spreadsheets that the text is UTF-8.
  if (format === 'csv') save(`${model}.csv`, 'text/csv', `\uFEFF${csv([inputs, ...tables])}`);
  else save(`${model}.json`, 'application/json', JSON.stringify({ model, link: location.href, inputs, summary, tables }, null, 2));
}

function inputsOf(page: HTMLElement, model: Model, values: Values): Table {
  const fields = [...page.querySelectorAll<Control>(`[data-model="${model}"] [data-key]`)];
  return {
    title: 'Inputs',
    columns: [
      { name: 'Input', format: 'text' },
      { name: 'Value', format: 'count' },
      { name: 'Unit', format: 'text' },
    ],
    rows: fields.map((control) => [
      page.querySelector(`label[for="${control.id}"]`)!.textContent,
      values[control.dataset.key!],
      control.dataset.unit,
    ]),
  };
}

function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
