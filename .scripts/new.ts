/** `npm run new -- guide my-topic ["A title"]`: a first draft of a piece of content, with what is left to do. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import { FILL_IN, TEMPLATES } from './templates.ts';

const USAGE = `npm run new -- <kind> <id> ["A title"]\n    Kinds: ${Object.keys(TEMPLATES).join(', ')}.`;

export interface Draft {
  /** Path below the project's root. */
  file: string;
  text: string;
  left: string | undefined;
}

/**
 * @param day the day of writing, such as 2026-11-20
 * @throws Error that says what to type instead
 */
export function draft(kind: string, id: string, title: string | undefined, day: string): Draft {
  const template = TEMPLATES[kind];
  if (!template)
    throw new Error(`There is no kind "${kind}". Did you mean "${closest(kind, Object.keys(TEMPLATES))}"?\n    → ${USAGE}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new Error(
      `"${id}" cannot be an id.\n    → Lower-case words joined by hyphens, such as "my-topic"; it becomes the address and never changes.`,
    );
  }
  const words = id.replaceAll('-', ' ');
  const name = title ?? words[0]!.toUpperCase() + words.slice(1);
  return { file: `content/${template.folder}/${id}${template.ending}`, text: template.text(id, name, day), left: template.left };
}

if (import.meta.main) {
  const [kind = '', id = '', title] = process.argv.slice(2);
  try {
    const { file, text, left } = draft(kind, id, title, new Date().toISOString().slice(0, 10));
    const path = join(fileURLToPath(new URL('..', import.meta.url)), file);
    if (existsSync(path)) throw new Error(`${file} is there already.\n    → Change it, or choose another id.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(
      `${file} is written.\n    → Replace what says "${FILL_IN}", then run \`npm run check\`.${left === undefined ? '' : `\n    → ${left}`}`,
    );
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
