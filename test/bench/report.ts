/** Writes the benchmark's results as Markdown. */
import type { Build } from './builds.ts';
import type { Bytes } from './bytes.ts';
import type { Scores } from './lighthouse.ts';

export interface SiteResults {
  /** By number of articles. */
  builds: Map<string, Build>;
  bytes: Map<string, Bytes>;
  search: Map<string, Bytes>;
  scores?: Scores;
}

export interface Results {
  date: string;
  machine: string;
  rounds: number;
  versions: Record<string, string>;
  sites: Map<string, SiteResults>;
  diagram: { with: Bytes; without?: Bytes } | undefined;
  /** Lighthouse over our own pages, by path. */
  own: Map<string, Scores>;
}

const FLOOR = 'bare Astro';
const OURS = 'this site';

const kib = (bytes: number | undefined) => (bytes === undefined ? '–' : (bytes / 1024).toFixed(1));
const fixed = (value: number | undefined, digits = 0) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

const four = (scores: Scores) => `${scores.performance} / ${scores.accessibility} / ${scores.bestPractices} / ${scores.seo}`;

/** log(t₂ ∕ t₁) over log(n₂ ∕ n₁): 1 is linear, less is a fixed cost at work. */
function exponent(builds: Map<string, Build>, small: number, large: number): string {
  const [first, last] = [builds.get(String(small)), builds.get(String(large))];
  return first && last ? (Math.log(last.seconds / first.seconds) / Math.log(large / small)).toFixed(2) : '–';
}

export function report({ date, machine, rounds, versions, sites, diagram, own }: Results): string {
  const all = [...sites];
  const floor = sites.get(FLOOR)!;
  const ours = sites.get(OURS)!;
  const lcp = (scores: Scores | undefined) =>
    scores && floor.scores ? `${fixed(scores.lcp)} (${fixed(scores.lcp / floor.scores.lcp, 2)})` : '–';
  const large = ours.builds.get('3000');
  const again = ours.builds.get('3000 again');
  const bare = floor.builds.get('3000');
  return `# Benchmark results

Written by \`npm run bench\`; do not edit. Measured ${date} on ${machine}. Bytes are exact. Times depend on the machine and on what else it
does: read them as ratios within a table.

The same generated articles in every site: about 1,000 words, six headings, a table of twelve rows, a code block. All are served alike:
HTTP/1.1 on this machine, Brotli, no headers of a host. Ours has its own pages, several hundred, beside the articles. *Bare Astro* is Astro, MDX and
Pagefind without a theme: the floor.

${table(['package', 'version'], Object.entries(versions))}

## An article, as first loaded

KiB on the wire at 30 articles, before anyone touches the page.

${table(
  ['site', 'requests', 'all', 'HTML', 'CSS', 'script', 'font', 'other', 'HTML at 300'],
  all.map(([name, { bytes }]) => {
    const { requests, total, html, css, script, font, other } = bytes.get('30')!;
    return [name, String(requests), ...[total, html, css, script, font, other, bytes.get('300')?.html].map(kib)];
  }),
)}

How it came to be so: medians of three to five runs of the same article, beside 605 to 612 ms for the bare page, 2026-11-20.

| styles and scripts | LCP ms |
| --- | --: |
| sheets as files, font preloaded, Vite's preload helper | 1,213 |
| styles in the page | 1,055 |
| and without font preload and helper | 756 to 913 |
| and scripts after the first paint | 752 to 764 |

A diagram adds ${kib(diagram?.without && diagram.with.total - diagram.without.total)} KiB and ${diagram?.without ? diagram.with.requests - diagram.without.requests : '–'} requests to our article.

## Lighthouse, mobile simulation

Medians of ${rounds} rounds, the sites in turn within each. Scores are performance / accessibility / best practices / SEO; LCP in ms, in brackets over the bare page's.

${table(
  ['page', 'scores', 'FCP', 'LCP', 'TBT', 'CLS', 'LCP element', 'short of 100'],
  [
    ...all.flatMap(([name, { scores }]) => (scores ? [[`${name}: article`, scores] as const] : [])),
    ...[...own].map(([path, scores]) => [`${OURS}: \`${path}\``, scores] as const),
  ].map(([name, scores]) => [
    name,
    four(scores),
    fixed(scores.fcp),
    lcp(scores),
    fixed(scores.tbt),
    fixed(scores.cls, 3),
    `\`${scores.lcpElement}\``,
    scores.short.join(', ') || '–',
  ]),
)}

## Search

KiB and requests from opening the search to the first list of results.

${table(
  ['site', '30 articles', 'requests', '300 articles', 'requests'],
  all
    .filter(([, { search }]) => search.size > 0)
    .map(([name, { search }]) => [
      name,
      ...['30', '300'].flatMap((count) => [kib(search.get(count)?.total), fixed(search.get(count)?.requests)]),
    ]),
)}

## Building

Seconds from nothing, search index included; resident memory at its height and size of the output in MB. The exponent is that of time over
pages, from 300 to 3,000.

${table(
  ['site', '30', '300', '3,000', 'exponent', 'memory at 3,000', 'output at 3,000'],
  all.map(([name, { builds }]) => [
    name,
    ...['30', '300', '3000'].map((count) => fixed(builds.get(count)?.seconds, 1)),
    exponent(builds, 300, 3000),
    fixed(builds.get('3000')?.memory),
    fixed(builds.get('3000')?.output),
  ]),
)}
${
  large && bare
    ? `
Ours at 3,000 takes ${fixed(large.seconds / bare.seconds, 2)} times as long as bare Astro from nothing${again ? ` and ${fixed(again.seconds / bare.seconds, 2)} times (${fixed(again.seconds, 1)} s) when built again, with share cards and diagrams kept` : ''}.
`
    : ''
}`;
}
