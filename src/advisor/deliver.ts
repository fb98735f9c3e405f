/** The result as files and on the clipboard. Fetched at the first press of a button; nothing leaves the browser. */
import { toJson, toMarkdown } from '../decision/record.ts';
import { explain, flips, type Assessment, type Model } from '../decision/index.ts';
import type { Labels, Reasons } from './labels.ts';

/** The decision record in Markdown, dated with the reader's own clock. */
export function recordOf(model: Model, result: Assessment, url: string, labels: Labels, reasons: Reasons): string {
  return toMarkdown(model, { ...labels, ...reasons }, explained(model, result), contextOf(model, result, url));
}

/** The result as JSON text. */
export function dataOf(model: Model, result: Assessment, url: string): string {
  return toJson(explained(model, result), contextOf(model, result, url));
}

const explained = (model: Model, result: Assessment) => ({ ...result, ...explain(model, result) });

const contextOf = (model: Model, { answers }: Assessment, url: string) => ({
  url,
  date: new Date().toISOString().slice(0, 10),
  flips: flips(model, answers, { size: 2, count: 5 }),
});

/** Hands a text to the browser as a file to save. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
