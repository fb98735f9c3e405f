import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { decisionModel } from './src/build/decision.ts';
import { diagramBrowser } from './src/build/diagram-browser.ts';
import { contentChecks } from './src/build/content-checks.ts';
import { embeddedAdvisor } from './src/build/embed.ts';
import { FIRST_VIEW } from './src/build/first-view.ts';
import { pageOutput, BuildFacts } from './src/build/page-output.ts';
import { securityHeaders } from './src/build/headers.ts';
import { markdownWhileDeveloping } from './src/build/markdown-while-developing.ts';
import { oneBuildAtATime } from './src/build/one-at-a-time.ts';
import { licences, LIST, workerPackages } from './src/build/licences.ts';
import { preloading } from './src/build/preloading.ts';
import { readingData } from './src/build/reading.ts';
import { searchWhileDeveloping } from './src/build/search-while-developing.ts';
import { sitemapOptions } from './src/editions/sitemap.ts';
import { citations, codeBlocks, diagrams, languages, links, tables } from './src/prose/plugins.ts';

/** Where the site is served: SITE_URL is its origin, BASE_PATH the folder below it. */
const site = process.env.SITE_URL ?? 'https://retrieve-or-retrain.example';
const base = `/${(process.env.BASE_PATH ?? '').replaceAll(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const root = fileURLToPath(new URL('.', import.meta.url));

/** Code that always comes together is one file: small files compress badly, and each is a request. */
const together = [
  { name: 'preact', test: /node_modules\/preact\/(?!hooks)/ },
  { name: 'advisor', test: new RegExp(`${FIRST_VIEW.source}|node_modules/preact/hooks`) },
];

const diagramCache = `${root}node_modules/.cache/diagrams`;
const facts = new BuildFacts();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // The stricter 'jsx' mode drops the blank between a word and a link on the next line.
  compressHTML: true,
  devToolbar: { enabled: false },
  // While one page is being written, the next are rendered.
  build: { concurrency: 8, format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  integrations: [
    oneBuildAtATime(),
    diagramBrowser(diagramCache),
    contentChecks(),
    decisionModel(),
    readingData(),
    mdx(),
    // Components only: its compiler would read every other script as well.
    preact({ include: ['**/*.tsx'] }),
    sitemap(sitemapOptions(facts.days, base)),
    markdownWhileDeveloping(),
    searchWhileDeveloping(),
    preloading(),
    // Bundled while the second thread is still at the last pages.
    embeddedAdvisor(),
    licences(),
    pageOutput(facts),
    securityHeaders(facts),
  ],
  vite: {
    // The worker of /check/ loads its readers of formats when such a file comes.
    worker: { format: 'es', plugins: () => [workerPackages()] },
    // The licences of what readers are sent, from the bundle itself; `src/build/licences.ts` makes them readable.
    build: {
      license: { fileName: LIST },
      rolldownOptions: {
        // Astro marks every MDX page with a directive of its own, which the bundler then names once a page: 71 warnings in
        // which the one that matters would be lost.
        onLog: (level, log, print) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: together } } } } } },
  },
  markdown: {
    syntaxHighlight: { type: 'prism', excludeLangs: ['mermaid'] },
    processor: satteri({
      mdastPlugins: [citations(), links({ base }), languages],
      hastPlugins: [tables, codeBlocks, diagrams({ diagramCache })],
    }),
  },
});
