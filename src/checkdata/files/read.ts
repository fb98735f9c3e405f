/** Reads files one after the other. One that cannot be read is named with the reason; the others go on. */
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { cutOff, readPdf } from './pdf.ts';
import { decode, sniff } from './sniff.ts';
import { endingOf, LARGEST, LARGEST_TOGETHER, Unreadable, type Document, type Problem, type Source } from './source.ts';
import { readCsv, readJson, readJsonl, unitsOf } from './table.ts';

export interface Progress {
  (done: number, all: number, name: string): void;
}

const TEXT_KINDS: Record<string, Document['kind']> = {
  md: 'markdown',
  mdx: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};
const million = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;

export async function readDocuments(
  sources: readonly Source[],
  progress?: Progress,
): Promise<{ documents: Document[]; problems: Problem[] }> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  let held = 0;
  for (const [index, source] of sources.entries()) {
    progress?.(index, sources.length, source.name);
    const say = (reason: string, read: boolean) => problems.push({ file: source.name, reason, read });
    try {
      if (source.size === 0) throw new Unreadable('The file is empty (0 bytes).');
      if (source.size > LARGEST)
        throw new Unreadable(
          `The file has ${million(source.size)}; more than ${million(LARGEST)} in one file is not read here. Split it.`,
        );
      if (held + source.size > LARGEST_TOGETHER)
        throw new Unreadable(
          `With this file all of them would have more than ${million(LARGEST_TOGETHER)}, which a browser may not hold. Check it apart.`,
        );
      const document = await readOne(
        source,
        (reason) => say(reason, true),
        (page, pages) => progress?.(index + page / pages, sources.length, source.name),
      );
      held += document.text.length;
      documents.push(document);
    } catch (error) {
      say(error instanceof Unreadable ? error.message : `The file could not be read (${(error as Error).message}).`, false);
    }
  }
  progress?.(sources.length, sources.length, '');
  return { documents, problems };
}

async function readOne(
  source: Source,
  notice: (reason: string) => void,
  onPage: (page: number, pages: number) => void,
): Promise<Document> {
  const { name } = source;
  const bytes = await source.bytes();
  const ending = endingOf(name);
  const { kind, what } = sniff(bytes);
  if (kind === 'pdf') {
    if (ending !== 'pdf') notice(`Its name ends in .${ending}, but it is a PDF; it was read as one.`);
    const { text, pages, scanned, broken } = await readPdf(bytes, onPage);
    if (cutOff(bytes))
      notice(`The PDF is damaged: its end is missing. ${pages - broken} pages could be saved; there may have been more.`);
    else if (broken > 0) notice(`${broken} of ${pages} pages are damaged and were left out.`);
    return { name, kind: 'pdf', text, tables: 0, pdf: { pages, scanned } };
  }
  if (kind === 'zip') {
    if (ending !== 'docx')
      notice(`Its name ends in .${ending}, but it is a zip archive, as Word documents are; it is tried as one.`);
    const { text, tables } = await readDocx(bytes);
    if (text === '') throw new Unreadable('The document holds no text.');
    return { name, kind: 'docx', text, tables };
  }
  if (kind === 'ole')
    throw new Unreadable(
      ending === 'docx'
        ? 'The document is encrypted, or an old Word file with a new ending. Save it as DOCX without a password.'
        : `It is ${what}; save it as DOCX without a password.`,
    );
  if (kind === 'binary') throw new Unreadable(`Its name ends in .${ending}, but it is ${what}.`);
  const { text, notice: coding } = decode(bytes);
  if (text.trim() === '') throw new Unreadable('The file is empty: it holds nothing but blanks.');
  if (coding) notice(coding);
  if (ending === 'pdf' || ending === 'docx') notice(`Its name ends in .${ending}, but it holds plain text; it was read as text.`);
  return readText(name, TEXT_KINDS[ending] ?? 'text', text, notice);
}

async function readText(name: string, kind: Document['kind'], text: string, notice: (reason: string) => void): Promise<Document> {
  const plain: Document = { name, kind, text, tables: 0 };
  if (kind === 'html') return { ...plain, ...(await readHtml(text)) };
  if (kind === 'csv') {
    const { rows } = await readCsv(text);
    return withRecords({ ...plain, tables: 1 }, rows);
  }
  if (kind === 'jsonl') {
    const { rows, broken } = readJsonl(text);
    if (broken > 0) notice(`${broken} ${broken === 1 ? 'line is' : 'lines are'} not JSON objects; they count as text only.`);
    return withRecords(plain, rows);
  }
  if (kind === 'json') {
    try {
      return withRecords(plain, readJson(text));
    } catch (error) {
      notice(`It is not valid JSON (${(error as Error).message}); it was read as text.`);
      return { ...plain, kind: 'text' };
    }
  }
  return { ...plain, tables: text.match(/^\s*\|?[ :]*-{3,}[ :]*\|[-| :]*$/gm)?.length ?? 0 };
}

function withRecords(document: Document, rows: Parameters<typeof unitsOf>[1]): Document {
  const records = unitsOf(document.name, rows);
  // What makes up the text is what is searched and counted, not the braces around it.
  return records ? { ...document, records, text: records.map(({ text }) => text).join('\n\n') } : document;
}
