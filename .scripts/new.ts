/** `npm run new -- guide my-topic ["A title"]`: a first draft of a piece of content, with what is left to do. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import { FILL_IN, TEMPLATES } from './templates.ts';

const USAGE = `npm run new -- <kind> <id> ["A title"]\n    Kinds: ${Object.keys(TEMPLATES).join(', ')}.`;

export interface Draft {
  /** Path below the project's root. */
  file: string;
  /** The file's whole new text. */
  text: string;
  left: string | undefined;
}

/**
 * @param root the project's root folder, where lists are read
 * @param day the day of writing, such as 2026-11-20
 * @throws Error that says what to type instead
 */
export function draft(root: string, kind: string, id: string, title: string | undefined, day: string): Draft {
  const template = Object.hasOwn(TEMPLATES, kind) ? TEMPLATES[kind] : undefined;
  if (!template)
    throw new Error(`There is no kind "${kind}". Did you mean "${closest(kind, Object.keys(TEMPLATES))}"?\n    → ${USAGE}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new Error(
      `"${id}" cannot be an id.\n    → Lower-case words joined by hyphens, such as "my-topic"; it becomes the address and never changes.`,
    );
  }
  const words = id.replaceAll('-', ' ');
  const name = title ?? words[0]!.toUpperCase() + words.slice(1);
  const text = template.text(id, name, day);
  if ('list' in template) {
    const list = readFileSync(join(root, template.list), 'utf8');
    return { file: template.list, text: withItem(list, text, template.at), left: template.left };
  }
  const file = `content/${template.folder}/${id}${template.ending}`;
  if (existsSync(join(root, file))) throw new Error(`${file} is there already.\n    → Change it, or choose another id.`);
  return { file, text, left: template.left };
}

/** A list with one more item: below the comment at its head, or at its end. */
function withItem(list: string, item: string, at: 'first' | 'last'): string {
  const items = list.replace(/^\[\]\s*$/m, '');
  if (at === 'last') return `${items.trimEnd()}\n${item}`;
  const head = /^(?:#[^\n]*\n|\s*\n)*/.exec(items)![0];
  return head + item + items.slice(head.length);
}

if (import.meta.main) {
  const [kind = '', id = '', title] = process.argv.slice(2);
  try {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const { file, text, left } = draft(root, kind, id, title, new Date().toISOString().slice(0, 10));
    const path = join(root, file);
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
