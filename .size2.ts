import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { decisionModules } from './src/build/decision.ts';
const root = process.cwd();
const NOT = process.argv[2]!;
const groups = [{ name: 'advisor', test: new RegExp(NOT) }];
const result: any = await build({ root, configFile: false, logLevel: 'error', publicDir: false, base: './', mode: 'production',
  plugins: [decisionModules(root, true) as any, { name: 'wp', enforce: 'pre', load: (id: string) => id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined }],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } as any,
  build: { write: false, modulePreload: false, target: 'es2022', rolldownOptions: { input: root + '/src/embed/frame.ts', output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', ...(NOT === 'none' ? {} : { codeSplitting: { groups } }) }, ...(NOT === 'none' ? {} : { preserveEntrySignatures: 'exports-only' as any }) } } });
const parts = [result].flat().flatMap((r: any) => r.output).filter((p: any) => p.type === 'chunk');
const by = new Map<string, any>(parts.map((p: any) => [p.fileName, p]));
const seen = new Set<string>(); const sum = (n: string): number => { if (seen.has(n)) return 0; seen.add(n); const p = by.get(n); return brotliCompressSync(p.code).length + p.imports.reduce((s: number, i: string) => s + sum(i), 0); };
console.log('frame sum', sum('frame.js')); for (const n of seen) { const p = by.get(n); console.log(n, brotliCompressSync(p.code).length); for (const [m, x] of Object.entries(p.modules as any) as any) if (x.renderedLength > 300) console.log('    ', m.replace(root, ''), x.renderedLength); }
