/** DOCX: the text of `word/document.xml`, unpacked by fflate, which is loaded with the first such file. */
import { Unreadable } from './source.ts';

const PART = /^word\/(document|footnotes|endnotes)\.xml$/;
/** What a part may unpack to; more is a trap or no document. */
const LARGEST_PART = 150_000_000;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string) =>
  xml.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** @throws Unreadable with the reason */
export async function readDocx(bytes: Uint8Array): Promise<{ text: string; tables: number }> {
  const { unzipSync, strFromU8 } = await import('fflate');
  let parts: Record<string, Uint8Array>;
  const names: string[] = [];
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!PART.test(name)) return false;
        if (originalSize > LARGEST_PART) throw new Unreadable('It unpacks to more than 150 MB of text.');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`The file is damaged: its archive cannot be unpacked (${(error as Error).message}).`);
  }
  const main = parts['word/document.xml'];
  if (!main) {
    const other = names.some((name) => name.startsWith('xl/'))
      ? 'an Excel file'
      : names.some((name) => name.startsWith('ppt/'))
        ? 'a PowerPoint file'
        : 'a zip archive';
    throw new Unreadable(`It is ${other}, not a Word document. Save its text as CSV, TXT or PDF and choose that.`);
  }
  const xml = Object.entries(parts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, part]) => strFromU8(part))
    .join('\n');
  return { text: textOf(xml), tables: xml.split('<w:tbl>').length - 1 + (xml.split('<w:tbl ').length - 1) };
}

/** Text runs, with a line for each paragraph and a tab between the cells of a table. Deleted text stands in `w:delText`, which is left out. */
function textOf(xml: string): string {
  let text = '';
  for (const [, run, mark] of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<(\/w:p|\/w:tc|w:tab|w:br|w:cr)\b[^>]*>/g)) {
    if (run !== undefined) text += plain(run);
    else if (mark === '/w:tc' || mark === 'w:tab') text += '\t';
    else text += '\n';
  }
  return text.replaceAll(/\n\t/g, '\t').trim();
}
