/** `npm run compress [folder]`: sets a Brotli file beside every text file of the built site, for hosts that serve such files. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TEXT = new Set(['.html', '.css', '.js', '.json', '.md', '.txt', '.csv', '.svg', '.xml', '.webmanifest', '.wasm']);

/** Smaller files fit one packet either way. */
const SMALLEST = 1024;

/** So many at once: the compressor has four threads. */
const AT_ONCE = 4;

const compress = promisify(brotliCompress);

/** @returns how many files were compressed, and their bytes before and after */
export async function compressSite(folder: string): Promise<{ files: number; before: number; after: number }> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => TEXT.has(extname(file)) && statSync(file).size >= SMALLEST);
  const total = { files: names.length, before: 0, after: 0 };
  const work = async () => {
    for (let file = names.pop(); file !== undefined; file = names.pop()) {
      const content = readFileSync(file);
      const small = await compress(content, {
        params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      });
      writeFileSync(`${file}.br`, small);
      total.before += content.length;
      total.after += small.length;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return total;
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)));
  const { files, before, after } = await compressSite(folder);
  console.log(`${files} files compressed from ${Math.round(before / 1024)} to ${Math.round(after / 1024)} KiB.`);
}
