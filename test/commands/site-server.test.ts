/** The preview server against whatever a request line can hold. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../.scripts/site-server.ts';

const place = mkdtempSync(join(tmpdir(), 'server-'));
const folder = join(place, 'site');
let server: Server;
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'guides/über uns'), { recursive: true });
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(place, 'secret.txt'), 'secret');
  mkdirSync(join(place, 'site-secret'));
  writeFileSync(join(place, 'site-secret/index.html'), 'secret');
  for (const name of ['index.html', 'guides/index.html', 'guides/über uns/index.html']) writeFileSync(join(folder, name), 'A page');
  writeFileSync(join(folder, '404.html'), 'Lost');
  writeFileSync(join(folder, 'assets/a.js'), 'export {};');
  writeFileSync(join(folder, '_headers'), '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  const started = await serveSite({ folder: `${folder}/` });
  server = started.server;
  port = Number(new URL(started.url).port);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(place, { recursive: true });
});

/** Sends one request line as it is, and returns the whole answer. */
function ask(target: string, method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(Buffer.from(`${method} ${target} HTTP/1.1\r\nHost: site.test\r\nConnection: close\r\n\r\n`, 'latin1')),
    );
    socket.on('data', (part: Buffer) => parts.push(part));
    // A line that is no request is answered and cut off.
    socket.on('error', ({ code }: NodeJS.ErrnoException) =>
      code === 'ECONNRESET' || code === 'EPIPE' ? undefined : reject(code!),
    );
    socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1')));
  });
}

const locationOf = (answer: string) => /^location: (.*)\r$/im.exec(answer)?.[1];

describe('redirects', () => {
  test.each([
    ['/guides', '/guides/'],
    ['/guides?a=b&c=%20d', '/guides/?a=b&c=%20d'],
    ['/guides/%C3%BCber%20uns', '/guides/%C3%BCber%20uns/'],
    ['/guides/%0a%2f..', '/guides/'],
    ['//guides', '/guides/'],
    ['/%2fevil.example%2f..%2f..%2fguides', '/guides/'],
  ])('%s leads to %s', async (target, location) => {
    const answer = await ask(target);
    expect(answer).toMatch(/^HTTP\/1.1 301/);
    expect(locationOf(answer)).toBe(location);
  });
});

test('a failure is never kept, a file named by its content is', async () => {
  expect(await ask('/assets/gone.js')).toMatch(/^HTTP\/1.1 404[^]*cache-control: no-store/i);
  expect(await ask('/assets/a.js')).toMatch(/^HTTP\/1.1 200[^]*max-age=31536000, immutable/i);
  expect(await ask('/_headers')).toMatch(/^HTTP\/1.1 404/);
});

test('10,000 request lines with a seed: each is answered, nothing outside the folder is shown, no redirect leaves the site', async () => {
  const pieces = fc.constantFrom(
    ...['/', '//', '/..', '%2e%2e', '%2f', '%5c', '\\', '%00', '%0a', '%0d', '%', '%c3', '%ff', '?', '#', '&', '@', ':', '.'],
    ...[
      'guides',
      'assets',
      'a.js',
      'secret.txt',
      'site-secret',
      'evil.example',
      'http://evil.example',
      '_headers',
      '404.html',
      'ü',
      '~',
      '*',
      '[',
      '{',
    ],
  );
  const lines = fc.sample(
    fc.tuple(fc.boolean(), fc.array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ maxLength: 6 })), { maxLength: 9 })),
    {
      numRuns: 10_000,
      seed: 20261128,
    },
  );
  const left = lines.map(([slash, parts]) => (slash ? '/' : '') + parts.join('').replaceAll(/[\s\p{Cc}]/gu, ''));
  const worker = async () => {
    for (let target = left.pop(); target !== undefined; target = left.pop()) {
      const answer = await ask(target || '/', target.length % 7 === 0 ? 'HEAD' : 'GET');
      expect(answer, target).toMatch(/^HTTP\/1.1 (200|301|304|400|404|405) /);
      expect(answer.includes('\r\n\r\nsecret'), target).toBe(false);
      const location = locationOf(answer);
      if (location !== undefined) expect(location, target).toMatch(/^\/(?![/\\])/);
    }
  };
  await Promise.all(Array.from({ length: 40 }, worker));
  expect(await ask('/')).toContain('A page');
}, 120_000);
