/** A tiny project whose content is faultless, so that a test can spoil one thing and see what is said of it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawingProblems } from '../../src/build/drawing-checks.ts';
import { workedProblems } from '../../src/build/worked-checks.ts';
import { openCatalogue } from '../../src/catalogue/catalogue.ts';
import { checkCatalogue, type Checked } from '../../src/catalogue/check.ts';

/** The faultless project. */
export const PROJECT = fileURLToPath(new URL('../content/project/', import.meta.url));

/** What becomes of a file: its new text, nothing at all, or words of it that are replaced, a minute after the rest was written where `later`. */
export type Change = string | null | { find: string; put: string; later?: true } | { bytes: number[] };

/** Writes the project, with changes, checks it and cleans up. */
export async function checkedWith(changes: Readonly<Record<string, Change>>): Promise<Checked> {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(PROJECT, root, { recursive: true });
    for (const [path, change] of Object.entries(changes)) apply(join(root, path), change);
    const catalogue = openCatalogue(root);
    const { problems, followOns } = checkCatalogue(catalogue);
    const further = problems.length > 0 ? [] : [...workedProblems(catalogue), ...(await drawingProblems(catalogue))];
    return { problems: [...problems, ...further], followOns };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function apply(file: string, change: Change): void {
  if (change === null) {
    rmSync(file);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  if (typeof change === 'string') writeFileSync(file, change);
  else if ('bytes' in change) writeFileSync(file, Uint8Array.from(change.bytes));
  else {
    const text = readFileSync(file, 'utf8');
    if (!text.includes(change.find)) throw new Error(`${file} no longer holds “${change.find}”.`);
    writeFileSync(
      file,
      text.replace(change.find, () => change.put),
    );
    if (change.later) utimesSync(file, new Date(), Date.now() / 1000 + 60);
  }
}
