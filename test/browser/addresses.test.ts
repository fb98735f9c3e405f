/**
 * Whatever stands in an address, the built pages come up and nothing is thrown. A few addresses for each page in every run;
 * `ADDRESSES=400 SEED=7 npx vitest run --project browser test/browser/addresses.test.ts` tries 400 for each of the five, others than before.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { queries } from '../support/addresses.ts';
import { setStage, sound, type Stage } from '../support/browser.ts';

const MANY = Number(process.env.ADDRESSES ?? 8);
const SEED = Number(process.env.SEED ?? 24);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const { questions } = parse(
  readFileSync(fileURLToPath(new URL('../../content/decision/questions.yaml', import.meta.url)), 'utf8'),
) as {
  questions: { id: string; options: object }[];
};
const answers = questions.flatMap(({ id, options }) => [id, ...Object.keys(options)]);

/** Page, what means something in its address, and what is there once it has come up. */
const PAGES: readonly [page: string, ids: readonly string[], up: string][] = [
  ['advisor/', answers, '[data-advisor-result][data-state=done]'],
  ['numbers/cost/', ['vol', 'in', 'out', 'price', 'users', 'days'], 'html[data-scripts] main'],
  ['search/', ['q', 'kind', 'approach', 'lora', 'rag'], '.search-panel input'],
  ['check/', ['documents', 'questions', 'examples', 'limit'], '[data-check-tool=documents] [data-script]:not([hidden])'],
  ['compare/', ['for', 'evidence', 'sort', 'without', 'rag', 'answers'], '[data-matrix-count]:not(:empty)'],
];

test.each(PAGES)('/%s takes any address', { timeout: 60_000 + MANY * 4_000 }, async (path, ids, up) => {
  const visit = await stage.open(path);
  const { page } = visit;
  for (const [at, query] of fc.sample(queries(ids), { numRuns: MANY, seed: SEED }).entries()) {
    // An address holds no half characters: browsers write them so.
    const address = stage.url + path + query.toWellFormed();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector(up, { state: 'attached' }).catch(() => visit.complaints.push('did not come up'));
    // A page that is still busy keeps the next from being opened.
    await page.goto('about:blank').catch(() => visit.complaints.push('could not be left'));
    if (visit.complaints.length > 0)
      expect.soft(visit.complaints.splice(0), `seed ${SEED}, ${at}: ${JSON.stringify(query)}`).toEqual([]);
  }
  await sound(visit);
});
