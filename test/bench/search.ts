/** `npm run bench:search`: how well the search finds, what it costs, how long it takes, beside other engines on the same pages. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCatalogue } from '../../src/catalogue/catalogue.ts';
import { searchFiles } from '../../src/build/search-files.ts';
import { Search } from '../../src/search/query/search.ts';
import { openIndex } from '../search/node-index.ts';
import { openPlain, pagesOf } from '../search/plain.ts';
import { cards, changedWords, listOf, plainWords, OWN, queriesOf, REAL, score, type Score } from '../search/quality.ts';
import { article } from './corpus.ts';
import { otherEngines } from './search-engines.ts';
import { FAST, firstSearch, SLOW_4G, warmSearches } from './search-browser.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = process.env.SITE_DIST ?? join(ROOT, 'dist');
const QUERY = 'catastrophic forgetting';
const QUESTION = 'how can we reduce the cost of a graph index when a model reads all our documents';
const SIZES = [300];
const WARM = [
  'retreival',
  'prompt injection',
  'gdpr',
  'rag vs fine tuning',
  'how much does it cost',
  'catastrophic forgetting',
  'hallucinate',
  'lora',
];

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The query sets given on the command line, or the repository's. */
const files = process.argv.slice(2).filter((argument) => argument.endsWith('.yaml'));
const sets =
  files.length > 0
    ? files.map((file) => [file])
    : [OWN, ...REAL.map((name) => [name])].map((set) => set.map((name) => join(ROOT, 'test/search', name)));

const index = await openIndex(DIST);
const search = new Search(index.vocabulary, index);
const plain = await openPlain(DIST);
const engines = [
  { name: 'ours', ask: async (text: string) => listOf(await search.answer(text), index.textOf), bytes: 0 },
  { name: 'plain Pagefind', ask: plain.ask, bytes: 0 },
  ...(await otherEngines(DIST)),
];
for (const set of sets) {
  const queries = queriesOf(...set);
  console.log(`\n${queries.length} queries of ${set.join(', ')}`);
  for (const { name, ask, bytes } of engines) {
    await ask('warm up');
    const start = performance.now();
    const result = await score(queries, ask);
    const each = (performance.now() - start) / queries.length;
    const wire = bytes > 0 ? `, ${kB(bytes)} to the first list` : '';
    console.log(
      `  ${name.padEnd(15)} success@3 ${result.success.toFixed(3)}  MRR ${result.mrr.toFixed(3)}  ${each.toFixed(1)} ms a query in Node${wire}`,
    );
    if (name === 'ours') printMisses(result);
  }
}

for (const set of sets) {
  const { shown, right, wrong } = await cards(queriesOf(...set), search);
  console.log(
    `\nAnswers above the list, ${set.join(', ')}: ${shown} shown, ${right} on the subject (${((right / Math.max(1, shown)) * 100).toFixed(1)} %)`,
  );
  for (const line of wrong) console.log(`    ${line}`);
}
const words = await changedWords(plainWords(), search);
console.log(
  `\nRight words of English that are not on the site: ${words.looked}; changed: ${words.changed.length} (${((words.changed.length / words.looked) * 100).toFixed(2)} %)`,
);
console.log(`    ${words.changed.join(', ')}`);
const question = await firstSearch(DIST, QUESTION, FAST);
console.log(`\nA whole typed question: ${kB(question.bytes)} to the list, ${kB(question.bytesWithTexts)} with its texts`);

console.log(`\nFirst search, nothing cached, "${QUERY}" at 100 ms a key`);
await printFirst(DIST, `${pagesOf(DIST).length} pages`);
for (const size of SIZES) {
  const grown = await growTo(size);
  await printFirst(grown, `${size} pages`);
  rmSync(grown, { recursive: true });
}

const warm = await warmSearches(DIST, WARM);
console.log('\nWarm, from the last key to the painted list');
WARM.forEach((query, at) => console.log(`  ${warm[at]!.toFixed(0).padStart(4)} ms  ${query}`));

async function printFirst(folder: string, label: string): Promise<void> {
  const fast = await firstSearch(folder, QUERY, FAST);
  const slow = await firstSearch(folder, QUERY, SLOW_4G);
  console.log(
    `  ${label}: ${kB(fast.bytes)} to the list, ${kB(fast.bytesWithTexts)} with its texts, ${fast.requests} requests, ${fast.texts} texts; ` +
      `slow 4G: first list ${slow.first.toFixed(0)} ms after the focus, whole list ${slow.afterLastKey.toFixed(0)} ms after the last key, ${kB(slow.bytesWithTexts)}`,
  );
}

function printMisses({ outcomes }: Score): void {
  for (const { query, place, shown } of outcomes) {
    if (place !== 1)
      console.log(`    ${place === 0 ? 'miss' : `at ${place}`}  ${query.q} (${query.kind}): ${shown.slice(0, 3).join(' | ')}`);
  }
}

/** A copy of the site with made-up articles added until it has so many pages; only the search knows of them. */
async function growTo(size: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'grown-'));
  cpSync(DIST, folder, { recursive: true });
  rmSync(join(folder, 'pagefind'), { recursive: true });
  const own = pagesOf(DIST);
  const more = Array.from({ length: Math.max(0, size - own.length) }, (_, at) => {
    const { id, title, body } = article(at + 1);
    const html = body.replaceAll(
      /^## (.*)$/gm,
      (_line, heading: string) => `<h2 id="${heading.toLowerCase().replaceAll(' ', '-')}">${heading}</h2>`,
    );
    return {
      url: `/guides/${id}/`,
      html: `<html lang="en"><body><main data-pagefind-body><h1>${title}</h1>${html}</main></body></html>`,
    };
  });
  const { files } = await searchFiles(openCatalogue(ROOT), [...own, ...more]);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
