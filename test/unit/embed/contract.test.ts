import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundleLoader } from '../../../src/build/embed-bundle.ts';
import { formatQuery, parseQuery } from '../../../src/decision/index.ts';
import { loadModel } from '../../../src/decision/load.ts';
import { message } from '../../../src/embed/messages.ts';
import { RESERVED } from '../../../src/embed/parameters.ts';
import { contractOf, type MessageSchema } from '../../support/embed-contract.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const recorded = JSON.parse(read('test/fixtures/embed-v1/contract.json')) as Omit<ReturnType<typeof contractOf>, 'messages'>;
const recordedMessages = readdirSync(`${root}test/fixtures/embed-v1/messages`).map(
  (name) => JSON.parse(read(`test/fixtures/embed-v1/messages/${name}`)) as MessageSchema,
);
const { model } = loadModel(root);
const now = contractOf(model, read('src/embed/loader.ts'));

test('what was promised is still there: names, parameters, heights', () => {
  for (const key of ['element', 'sandbox', 'heights', 'autoHeight'] as const) expect(now[key]).toEqual(recorded[key]);
  for (const key of ['attributes', 'events', 'methods', 'parameters', 'approaches', 'variants'] as const) {
    expect(now[key]).toEqual(expect.arrayContaining([...recorded[key]]));
  }
});

test('every question and option that was ever in a link is understood', () => {
  for (const [question, options] of Object.entries(recorded.questions)) {
    for (const option of options) {
      const { answers, ignored } = parseQuery(model, `${question}=${option}&theme=dark&lang=de`, RESERVED);
      expect({ ignored, answered: Object.keys(answers).length }, `${question}=${option}`).toEqual({ ignored: [], answered: 1 });
      expect(formatQuery(model, answers)).not.toBe('');
    }
  }
});

test('messages keep their fields: what the recorded schema demands is still sent, and of the same kind', () => {
  const kinds = (list: readonly MessageSchema[]) => new Map(list.map((one) => [one.properties.type!.const, one]));
  const after = kinds(now.messages);
  const before = kinds(recordedMessages);
  expect(before.size).toBeGreaterThan(2);
  for (const [type, { properties, required }] of before) {
    expect(after.get(type)?.required, String(type)).toEqual(expect.arrayContaining(required));
    for (const [name, shape] of Object.entries(properties))
      expect(after.get(type)?.properties[name], `${String(type)}.${name}`).toEqual(shape);
  }
});

test('messages recorded when v1 was published are still valid', () => {
  for (const one of JSON.parse(read('test/fixtures/embed-v1/messages.json')) as unknown[]) {
    expect(message.safeParse(one).error, JSON.stringify(one)).toBeUndefined();
  }
});

test('every script that pages may have pinned is served byte for byte, today’s among them', async () => {
  const pinned = readdirSync(`${root}public/embed/v1`).filter((name) => /^advisor\.\w+\.js$/.test(name));
  for (const name of pinned) {
    expect(name).toBe(
      `advisor.${createHash('sha256')
        .update(read(`public/embed/v1/${name}`))
        .digest('hex')
        .slice(0, 10)}.js`,
    );
  }
  const { file } = await bundleLoader(root);
  expect(pinned, 'The loader changed: run `node test/fixtures/embed-v1/record.ts` and keep the older files.').toContain(file);
});
