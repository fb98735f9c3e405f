/** The Mermaid that is installed: its version, and the script that draws in a page. Node only. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Part of the key under which drawings are kept. */
export function mermaidVersion(): string {
  return (require('mermaid/package.json') as { version: string }).version;
}

/** Path of the script. */
export const mermaidScript = (): string => join(dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js');
