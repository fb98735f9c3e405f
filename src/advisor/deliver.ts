/** The result as files and on the clipboard. Fetched at the first press of a button; nothing leaves the browser. */
import { toJson, toMarkdown } from '../decision/record.ts';
import type { Evaluation } from '../decision/index.ts';
import type { Labels, Reasons } from './labels.ts';

/** The decision record in Markdown, dated with the reader's own clock. */
export function recordOf(now: Evaluation, url: string, labels: Labels, reasons: Reasons): string {
  return toMarkdown({ ...labels, ...reasons }, now, contextOf(url));
}

/** The result as JSON text. */
export function dataOf(now: Evaluation, url: string): string {
  return toJson(now, contextOf(url));
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
