import { brotliCompressSync } from 'node:zlib';
const root = process.argv[2]!;
process.chdir(root);
const { bundleEmbed, ...all } = await import(`${root}/src/build/embed-bundle.ts`) as any;
const fn = bundleEmbed ?? Object.values(all).find((f) => typeof f === 'function');
const { contents, widget } = await fn(root);
const sizes: [string, number][] = [...contents].filter(([n]) => n.endsWith('.js')).map(([n, c]: any) => [n, brotliCompressSync(Buffer.from(c)).length]);
const seen = new Set<string>(); const sum = (name: string): number => { if (seen.has(name)) return 0; seen.add(name); const code = String(contents.get(name)); return [...code.matchAll(/\bfrom\s*["'`]\.\/([^"'`]+)["'`]/g)].reduce((s, m) => s + sum('parts/' + m[1]), brotliCompressSync(code).length); };
console.log(root, 'widget', widget, sum(widget), [...seen].map((n) => `${n} ${sizes.find(([m]) => m === n)![1]}`));
