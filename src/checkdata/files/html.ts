/** HTML as text, by a kept parser that is loaded with the first such file. */

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg']);
const BLOCK = new Set(
  'address article aside blockquote br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** The text that a reader sees, headings as Markdown so that chunks and golden sets can use them, and the number of tables. */
export async function readHtml(html: string): Promise<{ text: string; tables: number }> {
  const { Parser } = await import('htmlparser2');
  const parts: string[] = [];
  let silent = 0;
  let tables = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent++;
      if (name === 'table') tables++;
      if (/^h[1-6]$/.test(name)) parts.push(`\n\n${'#'.repeat(Number(name[1]))} `);
      else if (BLOCK.has(name)) parts.push('\n');
      else if (name === 'td' || name === 'th') parts.push('\t');
    },
    ontext(text) {
      if (silent === 0) parts.push(text);
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1);
      if (BLOCK.has(name)) parts.push('\n');
    },
  });
  parser.write(html);
  parser.end();
  return {
    text: parts
      .join('')
      .replaceAll(/[ \t]+\n/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    tables,
  };
}
