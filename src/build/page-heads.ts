/** Makes the built pages' heads lean: their styles stand in the page, and their policy names only what the page holds. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pagePolicy } from './policy.ts';

const SHEET = /<link rel="stylesheet" href="([^"]+\.css)">/g;
const POLICY = /<meta http-equiv="content-security-policy" content="([^"]+)"/i;

/** Browsers want to know it first of all. */
const CHARSET = '<meta charset="utf-8">';

const MODULES = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Nothing in a page waits for its scripts, so they come once it has been painted: before that they would compete with
 * it for the line and the processor. The text is the same everywhere, and so is its hash; the files stand in an attribute.
 * Complete is not yet painted, and what is painted first need not be the content, so the loader waits for that. The clock is for a page of which
 * some file hangs, and for one in a tab that is not shown. `data-scripts` tells tests that the page is complete.
 */
const LOADER = `(({dataset:{late}})=>{let go=()=>{go=()=>{};Promise.all(late.split(' ').map(file=>import(file))).then(()=>{document.documentElement.dataset.scripts='run'})};addEventListener('load',()=>new PerformanceObserver(seen=>seen.getEntriesByName('first-contentful-paint')[0]&&go()).observe({type:'paint',buffered:true}));setTimeout(()=>go(),3000)})(document.currentScript)`;

/** Script types that a policy rules; other types hold data. */
const RULED = /^(module|text\/javascript|importmap|speculationrules)$/;

/**
 * Styles in the page save a round trip before the first paint (measured: see `test/bench/RESULTS.md`). They come in as
 * many forms as there are kinds of pages, so the header's list of hashes does not grow with the site.
 */
export class PageHeads {
  readonly #folder: string;
  readonly #base: string;
  readonly #onDemand: ReadonlySet<string>;
  readonly #read: (href: string) => string;
  readonly #inlined = new Set<string>();
  readonly #forms = new Set<string>();

  /**
   * @param folder the built site, in which scripts and styles must stand already
   * @param assets the folder of scripts and styles below it
   */
  constructor(folder: string, base: string, assets: string) {
    this.#folder = folder;
    this.#base = base;
    this.#onDemand = sheetsOfCode(join(folder, assets));
    this.#read = remember((href) => readFileSync(this.#fileOf(href), 'utf8').trim());
  }

  /** The page with a lean head. */
  lean(html: string): string {
    const head = headOf(html);
    const hrefs = [...head.matchAll(SHEET)].map(([, href]) => href!).filter((href) => !this.#onDemand.has(basename(href)));
    for (const href of hrefs) this.#inlined.add(href);
    this.#forms.add(hrefs.join());
    // A sheet that the body links is needed further down only: it stays a file.
    const page = withStyles(head, hrefs.map(this.#read).join('\n')) + html.slice(head.length);
    return withPolicy(withLateScripts(page));
  }

  /** Removes the sheets that stand in the pages now. @returns a line for the log */
  finish(): string {
    for (const href of this.#inlined) rmSync(this.#fileOf(href));
    return `${this.#inlined.size} style sheets set into the pages in ${this.#forms.size} combinations`;
  }

  #fileOf(href: string): string {
    return join(this.#folder, href.slice(this.#base.length));
  }
}

/** Sheets that scripts load with code that comes on demand; Astro links them from the page as well. */
function sheetsOfCode(folder: string): Set<string> {
  const found = new Set<string>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    for (const [sheet] of readFileSync(join(folder, name), 'utf8').matchAll(/[\w.@-]+\.css(?=["'`])/g)) found.add(sheet);
  }
  return found;
}

/** Replaces a head's links to style sheets by the styles themselves, where the first link stood. */
function withStyles(html: string, css: string): string {
  let place = css === '' ? '' : `<style>${css}</style>`;
  return html.replaceAll(SHEET, () => {
    const text = place;
    place = '';
    return text;
  });
}

/** Puts one loader in the place of the first module script, and the addresses of all of them into it. */
function withLateScripts(html: string): string {
  const files = [...html.matchAll(MODULES)].map(([, file]) => file!);
  let place = `<script data-late="${files.join(' ')}">${LOADER}</script>`;
  return html.replaceAll(MODULES, () => {
    const text = place;
    place = '';
    return text;
  });
}

/** The elements of a name that hold text alone. A page is long: it is searched once, and only for these. */
function elements(html: string, name: 'script' | 'style'): { attributes: string; text: string }[] {
  const found: { attributes: string; text: string }[] = [];
  for (let at = html.indexOf(`<${name}`); at >= 0; at = html.indexOf(`<${name}`, at)) {
    const start = html.indexOf('>', at) + 1;
    const end = html.indexOf(`</${name}>`, start);
    if (start === 0 || end < 0) break;
    found.push({ attributes: html.slice(at + name.length + 1, start - 1), text: html.slice(start, end) });
    at = end;
  }
  return found;
}

/** Sets before everything that it rules the policy of a page without one: it names the hashes of what stands in the page itself. */
function withPolicy(html: string): string {
  if (POLICY.test(headOf(html))) return html;
  const scripts = elements(html, 'script')
    .filter(({ attributes }) => !/\bsrc=/.test(attributes) && RULED.test(/\btype="([^"]+)"/.exec(attributes)?.[1] ?? 'module'))
    .map(({ text }) => hash(text));
  const styles = elements(html, 'style').map(({ text }) => hash(text));
  const policy = pagePolicy({
    scripts: new Set(scripts),
    styles: new Set(styles),
    frames: html.includes('<approach-advisor'),
    checks: html.includes('data-check-page'),
  });
  return html.replace(CHARSET, `${CHARSET}<meta http-equiv="content-security-policy" content="${policy}">`);
}

/** The policy that stands in a page. @throws Error when there is none */
export function policyOf(html: string, name: string): string {
  const policy = POLICY.exec(headOf(html))?.[1];
  if (policy === undefined) throw new Error(`${name} carries no Content-Security-Policy.`);
  return policy;
}

const headOf = (html: string): string => html.slice(0, html.indexOf('</head>'));

const hash = remember((text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

function remember<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key)!;
  };
}
