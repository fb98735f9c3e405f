import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compressSite } from '../../.scripts/compress.ts';
import { readHeaders } from '../../.scripts/header-file.ts';
import { caddyConfig, nginxConfig, REVALIDATE } from '../../.scripts/hosting.ts';
import { serveSite } from '../../.scripts/site-server.ts';
import { DIST } from '../support/site.ts';

const rules = readHeaders(readFileSync(join(DIST, '_headers'), 'utf8'));
const place = mkdtempSync(join(tmpdir(), 'hosting-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** An address of each sort, and what must come with it. */
const SAMPLES = ['/', '/guides/roadmap/', '/compare/', '/404.html', '/favicon.svg', '/sitemap-index.xml'];

function expected(path: string): Map<string, string> {
  const matching = rules.filter(
    (rule) => rule.path === path || (rule.path.endsWith('*') && path.startsWith(rule.path.slice(0, -1))),
  );
  return new Map([['Cache-Control', REVALIDATE], ...matching.flatMap(({ headers }) => headers)]);
}

describe('_headers', () => {
  test('keeps to the limits of the hosts that read it: 100 rules, 2,000 characters a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of readFileSync(join(DIST, '_headers'), 'utf8').split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });

  test('no address gets one header from two rules, which hosts would join', () => {
    for (const path of [...SAMPLES, '/assets/x.js', '/embed/v1/index.html', '/api/v1/x.json']) {
      const names = rules
        .filter((rule) => rule.path === path || (rule.path.endsWith('*') && path.startsWith(rule.path.slice(0, -1))))
        .flatMap(({ headers }) => headers.map(([name]) => name));
      expect(
        names.filter((name, index) => names.indexOf(name) !== index),
        path,
      ).toEqual([]);
    }
  });

  test('files named by their content are kept for a year, and nothing else is', () => {
    for (const { path, headers } of rules) {
      const cache = headers.find(([name]) => name === 'Cache-Control')?.[1];
      if (cache !== undefined) expect(path).toMatch(/^\/(assets|embed\/v1\/parts)\/\*$/);
    }
    expect(expected('/assets/x.js').get('Cache-Control')).toMatch(/max-age=31536000, immutable/);
  });

  test.each(SAMPLES.slice(0, 4))('%s has the set that a strict scan asks for', (path) => {
    const headers = expected(path);
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';.*frame-ancestors 'self'/);
    expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=(?:1[5-9]|[2-9]\d)\d{6}/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
    expect(headers.get('Referrer-Policy')).toMatch(/^(strict-origin|no-referrer|same-origin)/);
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });
});

describe('the configurations for other servers', () => {
  test.each([
    ['nginx', nginxConfig],
    ['Caddy', caddyConfig],
  ] as const)('%s: names every header and value of _headers', (_name, make) => {
    const config = make(rules, { folder: '/srv/site' });
    for (const [name, value] of rules.flatMap(({ headers }) => headers)) {
      expect(config).toContain(name);
      expect(config).toContain(value);
    }
    expect(config).toContain('/srv/site');
  });

  test('HOSTING.md shows both as they are made', () => {
    const text = readFileSync(new URL('../../HOSTING.md', import.meta.url), 'utf8');
    const sample = readHeaders(
      "/*\n  X-Content-Type-Options: nosniff\n\n/guides/*\n  Content-Security-Policy: default-src 'none'; …\n\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
    );
    expect(text).toContain(nginxConfig(sample, { folder: '/srv/retrieve-or-retrain' }));
    expect(text).toContain(caddyConfig(sample, { folder: '/srv/retrieve-or-retrain', listen: 'example.org' }));
  });
});

/** How a real server is given the site; each is skipped, and says so, where its program is not on the path. */
const SERVERS: readonly { name: string; version: string[]; start(port: number): string[] }[] = [
  {
    name: 'nginx',
    version: ['nginx', '-v'],
    start(port) {
      const config = join(place, 'nginx.conf');
      const site = nginxConfig(rules, { folder: DIST.replace(/\/$/, ''), listen: `127.0.0.1:${port}` });
      const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${place}/${name};`)
        .join('\n');
      cpSync('/etc/nginx/mime.types', join(place, 'mime.types'));
      writeFileSync(
        config,
        `daemon off;\npid ${place}/nginx.pid;\nerror_log ${place}/error.log;\nevents {}\nhttp {\naccess_log off;\n${own}\n${site}}\n`,
      );
      return ['nginx', '-p', place, '-c', config];
    },
  },
  {
    name: 'Caddy',
    version: ['caddy', 'version'],
    start(port) {
      const config = join(place, 'Caddyfile');
      const site = caddyConfig(rules, { folder: DIST.replace(/\/$/, ''), listen: `http://127.0.0.1:${port}` });
      writeFileSync(config, `{\n  admin off\n}\n${site}`);
      return ['caddy', 'run', '--config', config, '--adapter', 'caddyfile'];
    },
  },
];

for (const { name: server, version, start } of SERVERS) {
  const [program, ...asked] = version;
  const there = spawnSync(program!, asked).status === 0;
  describe.skipIf(!there)(`${server} itself (skipped where there is no \`${program}\` on the path)`, () => {
    let running: ChildProcess | undefined;
    let url = '';
    beforeAll(async () => {
      const port = await freePort();
      const [command, ...args] = start(port);
      running = spawn(command!, args, { stdio: 'ignore', env: { ...process.env, HOME: place } });
      url = `http://127.0.0.1:${port}`;
      await vi.waitFor(() => fetch(`${url}/`), { timeout: 10_000 });
    });
    afterAll(() => running?.kill());

    test.each(SAMPLES.filter((sample) => existsSync(join(DIST, sample, sample.endsWith('/') ? 'index.html' : ''))))(
      '%s comes with the headers of _headers',
      async (path) => {
        const { status, headers } = await fetch(`${url}${path}`);
        expect(status).toBe(200);
        for (const [name, value] of expected(path)) expect(headers.get(name), name).toBe(value);
      },
    );

    test('files named by their content are kept, and scripts have their type', async () => {
      const name = readdirSync(join(DIST, 'assets')).find((file) => file.endsWith('.js'))!;
      const { headers } = await fetch(`${url}/assets/${name}`);
      expect(headers.get('Cache-Control')).toBe(expected('/assets/x.js').get('Cache-Control'));
      expect(headers.get('Content-Type')).toMatch(/javascript/);
    });

    test.each(['/assets/gone.js', '/embed/v1/parts/gone.js', '/nowhere/'])('a failure at %s is not kept', async (path) => {
      const { status, headers } = await fetch(`${url}${path}`);
      expect(status).toBe(404);
      expect(headers.get('Cache-Control') ?? '').not.toMatch(/immutable|max-age=[1-9]/);
    });

    test('tables, Markdown and the manifest have their types', async () => {
      for (const [path, type] of [
        ['/api/v1/matrix.csv', 'text/csv'],
        ['/about.md', 'text/markdown'],
        ['/manifest.webmanifest', 'application/manifest+json'],
      ] as const)
        expect((await fetch(url + path)).headers.get('Content-Type'), path).toContain(type);
    });

    test('an unknown address gets the page for it, with its policy', async () => {
      const lost = await fetch(`${url}/nowhere/`);
      expect(lost.status).toBe(404);
      expect(await lost.text()).toBe(readFileSync(join(DIST, '404.html'), 'utf8'));
      for (const [name, value] of expected('/404.html'))
        if (name !== 'Cache-Control') expect(lost.headers.get(name), name).toBe(value);
    });

    test('_headers itself is not shown, and a folder without its last slash is redirected', async () => {
      expect((await fetch(`${url}/_headers`)).status).toBe(404);
      const { status, headers } = await fetch(`${url}/guides/roadmap`, { redirect: 'manual' });
      expect([301, 308]).toContain(status);
      expect(new URL(headers.get('Location')!, `${url}/guides/roadmap`).pathname).toBe('/guides/roadmap/');
    });
  });
}

test('precompressed files are what the server sends', async () => {
  const copy = join(place, 'compressed');
  for (const name of ['404.html', '_headers', 'favicon.svg']) cpSync(join(DIST, name), join(copy, name));
  expect((await compressSite(copy)).files).toBe(1);
  const { url, server } = await serveSite({ folder: copy });
  try {
    const response = await fetch(`${url}404.html`, { headers: { 'accept-encoding': 'br' } });
    expect(await response.text()).toBe(readFileSync(join(copy, '404.html'), 'utf8'));
    expect(brotliDecompressSync(readFileSync(join(copy, '404.html.br'))).toString()).toBe(
      readFileSync(join(copy, '404.html'), 'utf8'),
    );
  } finally {
    server.close();
  }
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
