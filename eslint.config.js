import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms of `src/` and the rooms each may import from; nothing else passes. Imports run downward only.
 * `decision`, `costs`, `checkdata` and `search` import nothing from the rest and could be published as they are.
 */
/** @type {Record<string, readonly string[]>} */
const EDGES = {
  pages: [
    'layouts',
    'components',
    'embed',
    'editions',
    'knowledge',
    'charts',
    'catalogue',
    'prose',
    'schemas',
    'decision',
    'costs',
    'checkdata',
    'styles',
    'site.ts',
  ],
  layouts: ['components', 'knowledge', 'prose', 'schemas', 'search', 'styles', 'site.ts'],
  components: [
    'advisor',
    'charts',
    'checkdata',
    'editions',
    'decision',
    'costs',
    'search',
    'knowledge',
    'prose',
    'schemas',
    'styles',
    'site.ts',
  ],
  advisor: ['decision', 'costs', 'reading'],
  embed: ['advisor', 'decision', 'styles', 'site.ts'],
  build: [
    'advisor',
    'editions',
    'knowledge',
    'catalogue',
    'prose',
    'diagrams',
    'decision',
    'reading',
    'search',
    'schemas',
    'embed',
  ],
  editions: ['knowledge', 'charts', 'catalogue', 'prose', 'schemas', 'diagrams', 'decision', 'costs'],
  knowledge: ['charts', 'catalogue', 'prose', 'schemas', 'decision', 'costs'],
  charts: ['schemas', 'decision'],
  catalogue: ['prose', 'schemas'],
  prose: ['diagrams'],
  // `load.ts` alone takes the model's files from the catalogue; see below.
  decision: ['schemas', 'catalogue'],
  // `load.ts` alone takes the data from the catalogue, as of the model.
  reading: ['schemas', 'catalogue'],
  schemas: [],
  costs: [],
  checkdata: [],
  search: [],
  diagrams: [],
};

const rooms = Object.keys(EDGES);
const zones = rooms.map((room) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...EDGES[room]].map((allowed) => `./${allowed}`),
  message: `src/${room} may import from: ${['itself', ...EDGES[room]].join(', ')}. The edges are listed in eslint.config.js.`,
}));

/** Only the decision model's loader runs in Node and knows where its files come from: the rest could be a package. */
const pureDecision = {
  target: './src/decision/!(load).ts',
  from: './src/catalogue',
  message: 'Only src/decision/load.ts takes content from the catalogue.',
};

/** So does the reader's. */
const pureReading = {
  target: './src/reading/!(load|cli).ts',
  from: './src/catalogue',
  message: 'Only src/reading/load.ts, and the fit, take content from the catalogue.',
};

export default defineConfig(
  { ignores: ['public/embed/', 'dist/', '.astro/', 'reports/', 'node_modules/'] },
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { typescript: true } },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...zones, pureDecision, pureReading] }],
      // The compiler option noUncheckedIndexedAccess marks every index; an assertion is right where the line above rules it out.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Tests take a key out of a copy to see what is said of it.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'A string sink: Trusted Types refuse it in the browser. Build nodes instead.',
        })),
      ],
    },
  },
  {
    // Runs at build on Mermaid's and our own HTML, never in a reader's browser.
    files: ['src/diagrams/clean.ts', 'src/prose/**', 'test/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
);
