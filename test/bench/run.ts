/**
 * `npm run bench`: this site beside Starlight, VitePress and bare Astro, on the same articles, in one run.
 * `--rounds=N` Lighthouse rounds (5), `--small` leaves out the 3,000 articles. Writes RESULTS.md.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveSite } from '../../.scripts/site-server.ts';
import { launchChromium } from '../../src/diagrams/chromium.ts';
import { build, prepare } from './builds.ts';
import { bytesOf, searchBytes } from './bytes.ts';
import { article } from './corpus.ts';
import { measureAll } from './lighthouse.ts';
import { report, type Results } from './report.ts';
import { bare } from './sites/bare.ts';
import { ours } from './sites/ours.ts';
import type { Site } from './sites/site.ts';
import { starlight } from './sites/starlight.ts';
import { vitepress } from './sites/vitepress.ts';
import { install, TOOLS, versionOf } from './tools.ts';

const SITES: readonly Site[] = [ours, bare, starlight, vitepress];
const SIZES = [30, 300] as const;
const LARGE = 3000;
const QUERY = 'measure';
/** Pages of our own that must reach 100 in every category. */
const OWN_PAGES = ['', 'approaches/rag/', 'compare/', 'advisor/', 'numbers/', 'evidence/head-to-head/'];
const SECONDS = { ordinary: 300, large: 900 };

const option = (name: string, otherwise: number) =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const rounds = option('rounds', 5);
const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

const versions = install(SITES);
const root = fileURLToPath(new URL('../..', import.meta.url));
const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
  rounds,
  versions: { ...versions, 'this site on astro': versionOf(join(root, 'node_modules/astro')) },
  sites: new Map(SITES.map(({ name }) => [name, { builds: new Map(), bytes: new Map(), search: new Map() }])),
  diagram: undefined,
  own: new Map(),
};

const folders = new Map<string, string>();
for (const count of SIZES) {
  for (const site of SITES) {
    say(`building ${site.name} with ${count} articles`);
    const folder = prepare(TOOLS, site, count, count === SIZES[0] && site === ours);
    results.sites.get(site.name)!.builds.set(String(count), await build(TOOLS, site, folder, SECONDS.ordinary));
    folders.set(`${site.name} ${count}`, join(folder, site.output));
  }
}

const browser = await launchChromium();
const addresses = new Map<string, string>();
for (const site of SITES) {
  for (const count of SIZES) {
    // All alike: the same server, Brotli, no headers of a host.
    const { url } = await serveSite({ folder: folders.get(`${site.name} ${count}`)!, headers: false });
    const page = (number: number) => new URL(site.address(article(number).id).slice(1), url).href;
    const found = results.sites.get(site.name)!;
    say(`weighing ${site.name} with ${count} articles`);
    found.bytes.set(String(count), await bytesOf(browser, page(1)));
    if (site.search) found.search.set(String(count), await searchBytes(browser, page(1), (opened) => site.search!(opened, QUERY)));
    if (count === SIZES[0]) addresses.set(site.name, page(1));
    if (site === ours) await weighDiagram(page(2));
  }
}
await browser.close();

say(`Lighthouse, ${rounds} rounds`);
const { url: home } = await serveSite({ folder: folders.get(`${ours.name} ${SIZES[0]}`)!, headers: false });
const own = OWN_PAGES.map((path) => new URL(path, home).href);
const scores = await measureAll(TOOLS, [...addresses.values(), ...own], rounds);
for (const [name, url] of addresses) results.sites.get(name)!.scores = scores.get(url)!;
for (const [index, path] of OWN_PAGES.entries()) results.own.set(`/${path}`, scores.get(own[index]!)!);

if (!process.argv.includes('--small')) {
  for (const site of [bare, ours]) {
    say(`building ${site.name} with ${LARGE} articles`);
    const folder = prepare(TOOLS, site, LARGE);
    const builds = results.sites.get(site.name)!.builds;
    builds.set(String(LARGE), await build(TOOLS, site, folder, SECONDS.large));
    // Again: drawings and share cards are there already.
    if (site === ours) builds.set(`${LARGE} again`, await build(TOOLS, site, folder, SECONDS.large));
  }
}
writeFileSync(new URL('RESULTS.md', import.meta.url), report(results));
say('test/bench/RESULTS.md is written');
process.exit(0);

/** The second article holds a diagram in the small site and none in the large one. */
async function weighDiagram(url: string): Promise<void> {
  const bytes = await bytesOf(browser, url);
  if (results.diagram === undefined) results.diagram = { with: bytes };
  else results.diagram.without = bytes;
}
