/** A virtual screen reader in a page of the built site, and what it says as plain lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';

const BUNDLE = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');
/** More than any part that is read here has. */
const MOST = 400;

interface Reader {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  stop(): Promise<void>;
  spokenPhraseLog(): Promise<string[]>;
  clearSpokenPhraseLog(): Promise<void>;
}
declare global {
  interface Window {
    screenReader: Reader;
    ScreenReader: new () => Reader;
  }
}

export interface Ear {
  /** What was said by itself since the last time: where focus went, and lines that speak. */
  heard(): Promise<string[]>;
  /** A part of the page as it is read from its beginning to its end. */
  read(selector: string): Promise<string[]>;
}

/** Starts to listen. The reader comes from the site's own origin: its policy lets nothing else in. */
export async function listen(page: Page): Promise<Ear> {
  await page.route('**/screen-reader.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: readFileSync(BUNDLE, 'utf8') }),
  );
  // As words: what bundles the tests would put a loader of its own in the place of `import`.
  await page.evaluate("import('/screen-reader.js').then(({ Virtual }) => { window.ScreenReader = Virtual; })");
  await page.evaluate(async () => {
    // Browsers do not show what is written for readers without scripts; this reader would read it.
    for (const element of document.querySelectorAll('noscript')) element.remove();
    window.screenReader = new window.ScreenReader();
    await window.screenReader.start({ container: document.body });
    await window.screenReader.clearSpokenPhraseLog();
  });
  return {
    heard: () =>
      page.evaluate(async () => {
        const said = await window.screenReader.spokenPhraseLog();
        await window.screenReader.clearSpokenPhraseLog();
        return said;
      }),
    read: (selector) =>
      page.evaluate(
        async ([at, most]) => {
          const reader = new window.ScreenReader();
          await reader.start({ container: document.querySelector(at)! });
          let said: string[] = [];
          for (let steps = 0; steps < most; steps++) {
            await reader.next();
            said = await reader.spokenPhraseLog();
            if (steps > 0 && said.at(-1) === said[0]) break; // at its beginning again
          }
          await reader.stop();
          return said.slice(0, -1);
        },
        [selector, MOST] as const,
      ),
  };
}

/**
 * Lines to compare: what the content says stands as ‹…›, and figures as #, so that whoever rewords a question or corrects a price has
 * nothing to do here; what repeats itself stands once, and the ends of things are left out.
 */
export function plain(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    let text = line.replaceAll(/\s+/g, ' ').trim();
    for (const [words, name] of fromContent()) text = text.replaceAll(words, `‹${name}›`);
    text = text.replaceAll(/(?<!level )\d+(?:[.,]\d+)*/g, '#').replaceAll(/(‹[^›]+›)(?:,? \1)+/g, '$1');
    text = text.replace(/Answer: .+? (?=# results)/, 'Answer: ‹definition› ');
    const named = out.at(-1)?.endsWith(`, ${text}`) ?? false;
    if (text !== '' && !named && !text.startsWith('end of ')) out.push(text);
  }
  return once(out);
}

/** The same without the rows of one table below its head: those come from the catalogue, which grows. */
export function withoutRows(lines: readonly string[], table: RegExp): string[] {
  const start = lines.findIndex((line) => line.startsWith('table, ') && table.test(line));
  const body = lines.indexOf('rowgroup', lines.indexOf('rowgroup', start) + 1);
  const end = lines.findIndex((line, at) => at > body && line.startsWith('end of table'));
  if (start < 0 || body < 0 || end < 0) throw new Error(`No table ${table} with a head and a body was read.`);
  return [...lines.slice(0, body), ...lines.slice(end)];
}

/** Blocks of up to six lines that follow themselves are kept once. */
function once(lines: string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    out.push(line);
    for (let length = 1; length <= 6; length++) {
      const [last, before] = [out.slice(-length), out.slice(-2 * length, -length)];
      if (out.length >= 2 * length && last.join('\n') === before.join('\n')) {
        out.splice(-length);
        break;
      }
    }
  }
  return out;
}

let known: (readonly [RegExp, string])[] | undefined;

interface Asked {
  title: string;
  why?: string;
  help?: string;
  options?: Record<string, { label: string; help?: string }>;
  ticks?: { label: string; help?: string }[];
}
interface Named {
  name: string;
  title?: string;
  question?: string;
  variants?: Named[];
  rows?: Named[];
  models?: Named[];
}

/** Words of the content → what they are; the longest first. */
function fromContent(): readonly (readonly [RegExp, string])[] {
  if (known) return known;
  const found = new Map<string, string>([...['Strong', 'Good', 'Depends', 'Weak', 'Poor'].map((word) => [word, 'grade'] as const)]);
  const add = (name: string, ...words: (string | undefined)[]) => {
    for (const one of words) if (one !== undefined) found.set(one, name).set(one[0]!.toLowerCase() + one.slice(1), name);
  };
  const { questions, musts } = read('decision/questions.yaml') as { questions: Asked[]; musts: Asked };
  for (const { title, why, help, options = {}, ticks = [] } of [...questions, musts]) {
    add('question', title);
    add('why', why);
    add('what it means', help);
    for (const { label, help: more } of [...Object.values(options), ...ticks]) {
      // "One" and the like are words of the site as well.
      if (label.includes(' ')) add('answer', label);
      add('help', more);
    }
  }
  for (const { say } of (read('decision/variants.yaml') as { variants: { say?: string }[] }).variants) add('what to do', say);
  for (const { name, title, variants = [] } of readAll('approaches')) {
    add('form', ...variants.map((one) => one.name).filter((form) => form.includes(' ')));
    add('approach', name, title);
  }
  for (const { rows = [] } of readAll('dimensions')) {
    add('what is asked of a row', ...rows.map(({ question }) => question));
    add('row', ...rows.map(({ name }) => name).filter((name) => name.length > 7));
  }
  add('model', ...readAll('models').flatMap(({ models = [] }) => models.map(({ name }) => name)));
  return (known = [...found]
    .sort(([a], [b]) => b.length - a.length)
    .map(([words, name]) => [
      new RegExp(`(?<![\\p{L}‹-])${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}›-])`, 'gu'),
      name,
    ]));
}

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));
const read = (path: string): unknown =>
  parse(readFileSync(CONTENT + path, 'utf8').replace(/^---\n([\s\S]*?)\n---\n[\s\S]*$/, '$1'));
const readAll = (folder: string) => readdirSync(CONTENT + folder).map((name) => read(`${folder}/${name}`) as Named);
