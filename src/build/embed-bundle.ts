/** Bundles the embedded advisor with Vite, apart from the site: everything a frame loads must lie in one folder. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, runnerImport, type InlineConfig, type Rolldown } from 'vite';
import type { FirstView } from '../embed/first-view.ts';
import { decisionModules } from './decision.ts';
import { FIRST_VIEW } from './first-view.ts';

export interface Loader {
  code: string;
  file: string;
  integrity: string;
  bytes: number;
}

/** The names that the frame's document needs, and every file to write. */
export interface FrameFiles {
  style: string;
  start: string;
  widget: string;
  contents: ReadonlyMap<string, string | Uint8Array>;
}

const common = (root: string): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  base: './',
  mode: 'production',
  plugins: [decisionModules(root, true), withoutPreloading()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { write: false, modulePreload: false, target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
});

/** Code on demand has no styles and no further parts here: Vite's helper for those would only be weight. */
function withoutPreloading() {
  return {
    name: 'without-preloading',
    enforce: 'pre' as const,
    load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

/** The script that other people's pages include, as one classic script. */
export async function bundleLoader(root: string): Promise<Loader> {
  const code = await classic(root, 'src/embed/loader.ts');
  const name = createHash('sha256').update(code).digest('hex').slice(0, 10);
  return {
    code,
    file: `advisor.${name}.js`,
    integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
    bytes: brotliCompressSync(code).length,
  };
}

/** As on the site, with Preact in the same file: nothing in the frame stands without it. */
const TOGETHER = { name: 'advisor', test: new RegExp(`${FIRST_VIEW.source}|node_modules/preact/`) };

/** Everything that the frame loads, below `parts/` with hashed names. */
export async function bundleFrame(root: string): Promise<FrameFiles> {
  const name = 'parts/[name].[hash].js';
  const output = {
    entryFileNames: name,
    chunkFileNames: name,
    assetFileNames: 'parts/[name].[hash][extname]',
    codeSplitting: { groups: [TOGETHER] },
  };
  const parts = await outputOf(common(root), { input: join(root, 'src/embed/frame.ts'), output });
  const style = await outputOf(common(root), { input: join(root, 'src/embed/styles.ts'), output });
  const start = await classic(root, 'src/embed/start.ts');
  const startName = `parts/start.${createHash('sha256').update(start).digest('hex').slice(0, 8)}.js`;
  const contents = new Map<string, string | Uint8Array>([[startName, start]]);
  for (const part of [...parts, ...style]) {
    if (part.fileName.endsWith('.css') || parts.includes(part))
      contents.set(part.fileName, part.type === 'chunk' ? part.code : part.source);
  }
  const named = (list: typeof parts, test: (part: Part) => boolean) => list.find(test)!.fileName;
  return {
    style: named(style, ({ fileName }) => fileName.endsWith('.css')),
    start: startName,
    widget: named(parts, (part) => part.type === 'chunk' && part.isEntry),
    contents,
  };
}

/** Renders the frame's first view in this process. */
export async function renderFirstView(root: string): Promise<FirstView> {
  const { module } = await runnerImport<{ firstView(): FirstView }>(join(root, 'src/embed/first-view.ts'), common(root));
  return module.firstView();
}

type Part = Rolldown.OutputChunk | Rolldown.OutputAsset;

async function classic(root: string, file: string): Promise<string> {
  const [part] = await outputOf(common(root), { input: join(root, file), output: { format: 'iife' } });
  if (part?.type !== 'chunk') throw new Error(`${file} did not become a script.`);
  return part.code;
}

async function outputOf(config: InlineConfig, rolldownOptions: Rolldown.RolldownOptions): Promise<Part[]> {
  const result = await build({ ...config, build: { ...config.build, rolldownOptions } });
  if (Array.isArray(result) || !('output' in result))
    throw new Error('The bundle of the embedded advisor came out in an unknown form.');
  return result.output;
}
