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
    'editions',
    'decision',
    'costs',
    'checkdata',
    'search',
    'knowledge',
    'prose',
    'schemas',
    'styles',
    'site.ts',
  ],
  advisor: ['decision', 'costs'],
  embed: ['advisor', 'decision', 'styles', 'site.ts'],
  build: ['editions', 'knowledge', 'prose', 'diagrams', 'decision', 'search', 'schemas', 'embed'],
  editions: ['knowledge', 'prose', 'schemas', 'diagrams', 'decision'],
  knowledge: ['prose', 'schemas', 'decision'],
  prose: ['diagrams'],
  decision: ['schemas'],
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
  message: `src/${room} may import from: ${['itself', ...EDGES[room]].join(', ')}. The edges are listed in eslint.config.ts.`,
}));

export default defineConfig(
  { ignores: ['public/embed/', 'dist/', '.astro/', 'reports/', 'node_modules/'] },
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { typescript: true } },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
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
