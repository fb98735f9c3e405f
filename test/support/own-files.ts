/** Files as readers have them, good and bad, made byte by byte. */
import { strToU8, zipSync } from 'fflate';

export interface Made {
  name: string;
  bytes: Uint8Array;
}

const made = (name: string, text: string): Made => ({ name, bytes: strToU8(text) });

/** A PDF with a page for each text; an empty text makes a page with a drawing only, as a scan without text is. */
export function pdf(pages: readonly string[], { encrypted = false } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (const [index, text] of pages.entries()) {
    const lines = text
      .split('\n')
      .map((line, at) => `BT /F1 12 Tf 72 ${720 - at * 16} Td (${line.replaceAll(/[()\\]/g, '\\$&')}) Tj ET`);
    const content = text === '' ? '10 10 300 400 re f' : lines.join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let body = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const xref = body.length;
  const secret = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'4b'.repeat(32)}> /U <${'9d'.repeat(32)}> /P -44 >> /ID [<${'0a'.repeat(16)}> <${'0a'.repeat(16)}>]`
    : '';
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${secret} >>\nstartxref\n${xref}\n%%EOF\n`;
  return strToU8(body, true);
}

const PARAGRAPH = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document with paragraphs and a table. */
export function docx(paragraphs: readonly string[]): Uint8Array {
  const table = `<w:tbl><w:tr><w:tc>${PARAGRAPH('Berth')}</w:tc><w:tc>${PARAGRAPH('Length &amp; depth')}</w:tc></w:tr></w:tbl>`;
  const body = `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${paragraphs.map(PARAGRAPH).join('')}${table}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(body) });
}

const HARBOUR =
  'The harbour master hands out the berths in the morning, and whoever comes after the office has closed reports the next day before ten. Long stays are booked with a form that is answered within two working days. The crane stands still in strong wind, and nobody may walk below it without the yellow card.';

/** One of each kind that can be read. */
export const GOOD: Made[] = [
  made('berths.txt', HARBOUR),
  made('berths copy.txt', HARBOUR),
  made('berths old.md', HARBOUR.replace('yellow card', 'red card')),
  made(
    'winter.md',
    '# Winter\n\nBoats are taken ashore in October, part HB-4711 and part HB-4712 stay on board.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n',
  ),
  made(
    'page.html',
    '<!doctype html><title>T</title><style>p{color:red}</style><h2>Safety</h2><p>Call the watch when oil is seen on the water.</p><table><tr><td>Locker S3</td></tr></table><script>alert(1)</script>',
  ),
  made('tides.csv', 'day,high\nMonday,04:12\n'),
  made(
    'facts.json',
    JSON.stringify([
      { id: 'a', text: 'Mussel beds lie east of the outer wall.' },
      { id: 'b', text: 'The ferry leaves at seven and at noon.' },
    ]),
  ),
  made(
    'log.jsonl',
    '{"id":1,"text":"The slipway was greased on Monday morning."}\n{"id":2,"text":"A mast was lowered at the long shed."}\n',
  ),
  {
    name: 'deutsch.txt',
    bytes: strToU8(
      'Der Hafenmeister vergibt die Liegeplätze am Morgen, und wer nach Dienstschluss ankommt, meldet sich am nächsten Tag vor zehn Uhr im Büro.',
    ),
  },
  {
    name: 'rules.pdf',
    bytes: pdf([
      'Visiting yachts moor on the north pontoon, berths one to twenty.',
      '',
      'Children under twelve wear a life jacket on every pontoon.',
    ]),
  },
  { name: 'lease.docx', bytes: docx(['The lease of a berth runs for one year &amp; ends in March.', 'It is renewed in writing.']) },
];

/** Bad ones, with what must be said of each and whether something can be read of it all the same. */
export const BAD: (Made & { says: RegExp; read: boolean })[] = [
  { name: 'empty.txt', bytes: new Uint8Array(), says: /empty/, read: false },
  { ...made('blank.md', ' \n\n\t'), says: /empty/, read: false },
  { name: 'secret.pdf', bytes: pdf(['A secret.'], { encrypted: true }), says: /encrypted/, read: false },
  { name: 'torn.pdf', bytes: pdf(['One page of text that stays readable.', 'Two.']).slice(0, 420), says: /damaged/, read: false },
  { ...made('noise.pdf', '%PDF-1.7\nthis is no document at all'), says: /damaged/, read: false },
  {
    name: 'picture.pdf',
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    says: /PNG image/,
    read: false,
  },
  { name: 'picture.txt', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), says: /JPEG image/, read: false },
  { name: 'torn.docx', bytes: docx(['Half of it.']).slice(0, 200), says: /damaged/, read: false },
  { name: 'sheet.docx', bytes: zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), says: /Excel/, read: false },
  {
    name: 'locked.docx',
    bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    says: /encrypted/,
    read: false,
  },
  {
    ...made('really-text.pdf', 'Only words, in a file with a false ending.'),
    says: /ends in \.pdf, but it holds plain text/,
    read: true,
  },
  { ...made('broken.json', '{"a": [1, 2'), says: /not valid JSON/, read: true },
];
