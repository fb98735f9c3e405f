import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { EMBED } from '../embed/places.ts';
import type { BuildFacts } from './page-output.ts';
import { policyOf } from './page-heads.ts';

/** Directives that a page's own policy cannot carry. */
const HEADER_ONLY = "frame-ancestors 'self'; upgrade-insecure-requests";

/** What every answer carries. */
const COMMON = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
  [
    'Permissions-Policy',
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  ],
] as const;

/** What keeps the site's own pages out of other people's, beside their policy. */
const OWN = [
  ['X-Frame-Options', 'SAMEORIGIN'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
] as const;

/** The embedded advisor is for other people's pages, those that isolate themselves (COEP) among them. */
const EMBED_HEADERS = [
  ['Access-Control-Allow-Origin', '*'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
] as const;

/**
 * Writes `_headers` after a build.
 *
 * Where several rules match an address, hosts join their values with a comma (Cloudflare, Sevalla) or let the last one
 * win; two policies joined are both enforced, and there is no way to take a header back that every host knows. So no
 * header stands in two rules that match the same address: what differs for the embedded advisor is not said of
 * everything, but of each folder of the site.
 *
 * A page answers to its own policy and to the header's at once, so the header's must allow what the page allows: for each
 * folder it is the union of its pages' policies, and of the error page's, which is shown at any address. Folders of mere
 * files get a short one that way; headers are sent with every file.
 *
 * @param facts holds the pages' policies once they are built
 */
export function securityHeaders({ policies }: BuildFacts): AstroIntegration {
  return {
    name: 'security-headers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const embedded = htmlFiles(join(folder, EMBED)).map((file) => policyOf(readFileSync(file, 'utf8'), file));
        const csp = (pattern: string) => {
          const shown = [...policies].filter(([path]) => shows(pattern, path)).map(([, policy]) => policy);
          return `${union([...shown, policies.get('404')!])}; ${HEADER_ONLY}`;
        };
        const rules = [
          ['/*', COMMON],
          ...ownPaths(folder).map((path) => [path, [['Content-Security-Policy', csp(path)], ...OWN]] as const),
          [
            `/${EMBED}*`,
            [['Content-Security-Policy', `${union(embedded)}; frame-ancestors *; upgrade-insecure-requests`], ...EMBED_HEADERS],
          ],
          [`/${EMBED}parts/*`, [['Cache-Control', 'public, max-age=31536000, immutable']]],
          // Data for other people's pages and programs.
          ['/api/*', [['Access-Control-Allow-Origin', '*']]],
          ['/assets/*', [['Cache-Control', 'public, max-age=31536000, immutable']]],
        ] as const;
        const text = rules.map(([path, headers]) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`);
        writeFileSync(join(folder, '_headers'), text.join('\n'));
        logger.info(`_headers written, ${rules.length} rules`);
      },
    },
  };
}

/** Patterns for all of the site but the embedded advisor: its folders, and the pages and folders beside it. */
function ownPaths(folder: string, path = '/'): string[] {
  return [
    path,
    ...readdirSync(join(folder, path), { withFileTypes: true })
      .map((entry) => ({ entry, inner: `${path}${entry.name}` }))
      .sort((a, b) => (a.inner < b.inner ? -1 : 1))
      .flatMap(({ entry, inner }) => {
        if (!entry.isDirectory()) return /\.html$/.test(inner) && !inner.endsWith('/index.html') ? [inner] : [];
        if (`${inner}/` === `/${EMBED}`) return [];
        return `/${EMBED}`.startsWith(`${inner}/`) ? ownPaths(folder, `${inner}/`) : [`${inner}/*`];
      }),
  ];
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name))
    .sort();
}

/** Whether a pattern of `ownPaths` matches the address of a page. */
function shows(pattern: string, page: string): boolean {
  if (pattern.endsWith('*')) return `/${page}/`.startsWith(pattern.slice(0, -1));
  return pattern.replace(/\.html$|\/$/, '') === (page === '' ? '' : `/${page}`);
}

/** The policy that allows whatever one of the given policies allows. */
export function union(policies: readonly string[]): string {
  const directives = new Map<string, Set<string>>();
  for (const policy of policies) {
    for (const directive of policy.split(';')) {
      const [name, ...values] = directive.trim().split(/\s+/);
      if (!name) continue;
      const known = directives.get(name) ?? new Set();
      for (const value of values) known.add(value);
      directives.set(name, known);
    }
  }
  return [...directives].map(([name, values]) => [name, ...[...values].sort()].join(' ')).join('; ');
}
