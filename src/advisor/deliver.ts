/** The result as files and on the clipboard. Fetched at the first press of a button; nothing leaves the browser. */
import { toJson, toMarkdown } from '../decision/record.ts';
import { open } from '../decision/index.ts';
import type { Labels, Reasons } from './labels.ts';
import { promptOf } from './prompt.ts';
import type { Portable } from './types.ts';

type Given = Pick<Portable, 'model' | 'result' | 'url'> & { labels: Labels };

/** The decision record in Markdown, dated with the reader's own clock. */
export function recordOf({ model, result, url, labels }: Given, reasons: Reasons): string {
  return toMarkdown({ ...labels, ...reasons }, open(model).at(result.answers), contextOf(url));
}

/** The result as JSON text. */
export function dataOf({ model, result, url }: Given): string {
  return toJson(open(model).at(result.answers), contextOf(url));
}

/** A text with which somebody carries on in an assistant. */
export function assistantOf({ model, result, url, labels }: Given, reasons: Reasons): string {
  return promptOf(model, labels, reasons, result.answers, url, url.replace(/advisor\/.*$/, ''));
}

const contextOf = (url: string) => ({ url, date: new Date().toISOString().slice(0, 10) });

/** Hands a text to the browser as a file to save. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
