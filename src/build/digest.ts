/** Digests of what something is made from. Node only. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The digest of texts and bytes; where one ends and the next begins counts. */
export function digestOf(...inputs: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${input.length} `).update(input);
  return hash.digest('base64');
}

/** The digest of all our code and of the packages it runs on: whatever is kept depends on both. */
export function codeDigest(root: string): string {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const settings = ['package-lock.json', 'tsconfig.json'].map((name) => join(root, name));
  const inputs = [...settings, ...files].flatMap((file) => [file.slice(root.length), readFileSync(file)]);
  return digestOf(process.version, ...inputs);
}
