/** The result as files and on the clipboard. Fetched at the first press of a button; nothing leaves the browser. */
import { toJson, toMarkdown } from '../decision/record.ts';
import { explain, type Assessment, type Model } from '../decision/index.ts';
import type { Labels, Reasons } from './labels.ts';

/** The decision record in Markdown, dated with the reader's own clock. */
export function recordOf(model: Model, result: Assessment, url: string, labels: Labels, reasons: Reasons): string {
  return toMarkdown(
    model,
    { ...labels, ...reasons },
    { ...result, ...explain(model, result) },
    { url, date: new Date().toISOString().slice(0, 10) },
  );
}

/** The result as JSON text. */
export function dataOf(model: Model, result: Assessment, url: string): string {
  return toJson({ ...result, ...explain(model, result) }, { url });
}

/** Hands a text to the browser as a file to save. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
