/** PDF by pdf.js, Mozilla's reader, loaded with the first PDF. It runs where we run: here that is a worker already. */
import { Unreadable } from './source.ts';

/** A page with fewer letters and digits than this has no text layer to speak of. */
const NO_TEXT = 8;

export interface PdfText {
  text: string;
  pages: number;
  /** Pages without text. */
  scanned: number;
  /** Pages that could not be read. */
  broken: number;
}

async function library() {
  // pdf.js looks for its worker's half here before it would start a worker of its own.
  const scope = globalThis as { pdfjsWorker?: unknown };
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs' as string);
  return import('pdfjs-dist/legacy/build/pdf.min.mjs' as string) as Promise<typeof import('pdfjs-dist')>;
}

/** @throws Unreadable with the reason, when the file is encrypted or broken beyond repair */
export async function readPdf(bytes: Uint8Array, progress?: (page: number, pages: number) => void): Promise<PdfText> {
  const { getDocument, VerbosityLevel } = await library();
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    const parts: string[] = [];
    let scanned = 0;
    let broken = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
        if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < NO_TEXT) scanned++;
        parts.push(text);
        page.cleanup();
      } catch {
        broken++;
      }
      progress?.(number, pdf.numPages);
    }
    if (pdf.numPages === 0 || broken === pdf.numPages) throw new Unreadable('The PDF is damaged: none of its pages could be read.');
    return { text: parts.join('\n\n'), pages: pdf.numPages, scanned, broken };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { name, message } = error as Error;
    if (name === 'PasswordException')
      throw new Unreadable('The PDF is encrypted and asks for a password. Save a copy without one and choose that.');
    throw new Unreadable(`The PDF is damaged and could not be opened (${message.replace(/\.$/, '')}).`);
  } finally {
    await task.destroy();
  }
}

/** Whether the end of the file is missing, as after a download that broke off. */
export const cutOff = (bytes: Uint8Array): boolean =>
  !String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 2048))).includes('%%EOF');
