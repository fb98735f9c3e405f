/** `node .scripts/hosting.ts nginx|caddy [folder] [base]`: a server's configuration with the headers that the last build asks for. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHeaders, type HeaderRule } from './header-file.ts';

export interface Place {
  /** Absolute path of the built site. */
  folder: string;
  /** Where it is served, with slashes at both ends. */
  base?: string;
  /** Address to listen on, in the server's own notation. */
  listen?: string;
}

/** What files without a cache rule of their own get: kept, but asked about every time. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

const quoted = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The values of each header by path, the most special path first. */
function byHeader(rules: readonly HeaderRule[]): Map<string, [path: string, value: string][]> {
  const found = new Map<string, [string, string][]>([['Cache-Control', [['/*', REVALIDATE]]]]);
  for (const { path, headers } of rules) {
    for (const [name, value] of headers) found.set(name, [...(found.get(name) ?? []), [path, value]]);
  }
  for (const values of found.values()) values.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  return found;
}

/**
 * A `server` block for nginx with a map for each header, by address. (An `add_header` in a location would silence those
 * around it, and an empty value sends nothing.)
 */
export function nginxConfig(rules: readonly HeaderRule[], { folder, base = '/', listen = '80' }: Place): string {
  const pattern = (path: string) => {
    const literal = (base + path.slice(1)).replace(/\*$/, '').replaceAll(/[.+]/g, '\\$&');
    // The address of a folder has become that of its index when headers are chosen.
    return path.endsWith('*') ? `~^${literal}` : path.endsWith('/') ? `~^${literal}(index\\.html)?$` : `~^${literal}$`;
  };
  const variable = (name: string) => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = [...byHeader(rules)].flatMap(([name, values]) => [
    `map $uri ${variable(name)} {`,
    '  default "";',
    ...values.map(([path, value]) => `  ${quoted(pattern(path))} ${quoted(value)};`),
    '}',
  ]);
  return [
    ...maps,
    'server {',
    `  listen ${listen};`,
    '  index index.html;',
    // The server's own list of types, and those it lacks.
    '  include mime.types;',
    '  types { text/markdown md; text/csv csv; application/manifest+json webmanifest; }',
    '  charset utf-8;',
    '  charset_types text/css text/javascript application/javascript application/json text/markdown text/plain;',
    '  absolute_redirect off;',
    '  gzip on;',
    '  gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml text/markdown text/plain application/wasm;',
    '  # With the Brotli module, after `npm run compress`: brotli_static on;',
    `  error_page 404 ${base}404.html;`,
    ...[...byHeader(rules).keys()].map((name) => `  add_header ${name} ${variable(name)} always;`),
    `  location = ${base}_headers { return 404; }`,
    `  location ${base} { alias ${folder}/; }`,
    '}',
    '',
  ].join('\n');
}

/** A site block for Caddy, which serves the files of `npm run compress` and has HTTPS by itself. */
export function caddyConfig(rules: readonly HeaderRule[], { folder, base = '/', listen = ':80' }: Place): string {
  const matcher = (path: string) =>
    path.endsWith('/') ? `path ${base}${path.slice(1)} ${base}${path.slice(1)}index.html` : `path ${base}${path.slice(1)}`;
  // In a `route` the lines keep their order, which Caddy otherwise chooses: of several rules that match, the last one wins.
  const lines = [...byHeader(rules)].flatMap(([name, values], index) =>
    [...values]
      .reverse()
      .flatMap(([path, value], number) => [
        `    @header${index}-${number} ${matcher(path)}`,
        `    header @header${index}-${number} ${name} ${quoted(value)}`,
      ]),
  );
  const lost = rules.filter(({ path }) => path === '/404.html').flatMap(({ headers }) => headers);
  return [
    `${listen} {`,
    `  root * ${folder}`,
    '  encode zstd gzip',
    '  route {',
    `    respond ${base}_headers 404`,
    ...lines,
    // A type that Caddy's list of types lacks.
    '    @manifest path *.webmanifest',
    '    header @manifest Content-Type application/manifest+json',
    `    handle_path ${base}* {`,
    '      file_server {',
    '        precompressed br',
    '      }',
    '    }',
    '  }',
    '  handle_errors {',
    // A failure that is kept would outlive its cause.
    '    header Cache-Control "no-store"',
    ...lost.filter(([name]) => name !== 'Cache-Control').map(([name, value]) => `    header ${name} ${quoted(value)}`),
    '    rewrite * /404.html',
    '    file_server',
    '  }',
    '}',
    '',
  ].join('\n');
}

if (import.meta.main) {
  const [kind, folder = fileURLToPath(new URL('../dist', import.meta.url)), base] = process.argv.slice(2);
  const make = kind === 'nginx' ? nginxConfig : kind === 'caddy' ? caddyConfig : undefined;
  if (!make) {
    console.error('Say which server: node .scripts/hosting.ts nginx|caddy [folder] [base]');
    process.exit(1);
  }
  const place = resolve(folder);
  console.log(
    make(readHeaders(readFileSync(join(place, '_headers'), 'utf8')), { folder: place, ...(base !== undefined && { base }) }),
  );
}
