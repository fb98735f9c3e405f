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
  await page.evaluate(async () => {
    const module = (await import(/* @vite-ignore */ new URL('/screen-reader.js', location.href).href)) as {
      Virtual: Window['ScreenReader'];
    };
    // Browsers do not show what is written for readers without scripts; this reader would read it.
    for (const element of document.querySelectorAll('noscript')) element.remove();
    window.ScreenReader = module.Virtual;
    window.screenReader = new module.Virtual();
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
 * nothing to do here; what repeats itself stands once.
 */
export function plain(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    let text = line.replaceAll(/\s+/g, ' ').trim();
    for (const [words, name] of fromContent()) text = text.replaceAll(words, `‹${name}›`);
    text = text.replaceAll(/(?<!level )\d+(?:[.,]\d+)*/g, '#').replaceAll(/(‹[^›]+›)(?:,? \1)+/g, '$1');
    if (text !== '') out.push(text);
  }
  return once(out);
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

let known: (readonly [string, string])[] | undefined;

/** Words of the content → what they are; the longest first. */
function fromContent(): readonly (readonly [string, string])[] {
  if (known) return known;
  const pairs = new Map<string, string>();
  const add = (name: string, ...words: unknown[]) => {
    for (const one of words) {
      if (typeof one !== 'string' || one.length < 3) continue;
      for (const form of [one, one[0]!.toLowerCase() + one.slice(1)]) if (!pairs.has(form)) pairs.set(form, name);
    }
  };
  const folder = (path: string) => fileURLToPath(new URL(`../../content/${path}`, import.meta.url));
  const read = (path: string) =>
    parse(readFileSync(folder(path), 'utf8').replace(/^---\n([\s\S]*?)\n---\n[\s\S]*$/, '$1')) as never;
  interface Asked {
    title: string;
    short?: string;
    why?: string;
    options?: Record<string, { label: string; help?: string }>;
    ticks?: { label: string; help?: string }[];
  }
  const { questions, musts } = read('decision/questions.yaml') as { questions: Asked[]; musts: Asked };
  for (const { title, short, why, options = {}, ticks = [] } of [...questions, musts]) {
    add('question', title);
    add('question in short', short);
    add('why', why);
    for (const { label, help } of [...Object.values(options), ...ticks]) {
      add('answer', label);
      add('help', help);
    }
  }
  for (const { say } of (read('decision/variants.yaml') as { variants: { say?: string }[] }).variants) add('what to do', say);
  for (const name of readdirSync(folder('approaches'))) {
    const page = read(`approaches/${name}`) as { name?: string; title: string; variants?: { name: string }[] };
    add('approach', page.name, page.title);
    for (const variant of page.variants ?? []) add('form', variant.name);
  }
  interface Row {
    name: string;
    question?: string;
  }
  for (const name of readdirSync(folder('dimensions'))) {
    for (const row of (read(`dimensions/${name}`) as { rows: Row[] }).rows) {
      add('what is asked of a row', row.question);
      add('row', row.name);
    }
  }
  return (known = [...pairs].sort(([a], [b]) => b.length - a.length));
}
