import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { open } from '../../src/decision/index.ts';
import { loadModel } from '../../src/decision/load.ts';
import { setStage, sound, type Stage } from '../support/browser.ts';

const { model } = loadModel(fileURLToPath(new URL('../../', import.meta.url)));
const FACTS = { gap: 'facts', change: 'live', corpus: 'large', known: 'absent' };
const query = (answers: Record<string, string>) => new URLSearchParams(answers).toString();

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('the advisor', () => {
  test('answers from the address give the same result as the engine in Node', async () => {
    const visit = await stage.open(`/advisor/?${query(FACTS)}`);
    const result = visit.page.locator('[data-advisor-result][data-state=done]');
    await result.waitFor();
    const expected = open(model).at(FACTS).assessment;
    expect(await result.getAttribute('data-winner')).toBe(expected.winner);
    expect(await result.getAttribute('data-variant')).toBe(expected.variant);
    expect(await result.getAttribute('data-status')).toBe(expected.status);
    expect(Number(await result.getAttribute('data-probability'))).toBeCloseTo(expected.probability, 2);
    await sound(visit);
  });

  test('answering by keyboard changes the result, the address and the question; back undoes it', async () => {
    const visit = await stage.open('/advisor/');
    const { page } = visit;
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    const first = await page.locator('.question legend').innerText();
    await page.locator('.question input').first().focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.url()).toContain('?');
    expect(await page.locator('.question legend').innerText()).toBe(first);
    await page.getByRole('button', { name: 'Next question' }).press('Enter');
    await expect.poll(() => page.locator('.question legend').innerText()).not.toBe(first);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await sound(visit);
  });

  test('a mangled link says what was left out and uses the rest', async () => {
    const visit = await stage.open('/advisor/?gap=facts&corpus=gigantic&__proto__=x&nonsense=1&change=%F0%9F%92%A9');
    const { page } = visit;
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    const notice = await page.locator('.notice').innerText();
    expect(notice).toContain('corpus');
    expect(notice).toContain('nonsense');
    expect(await page.locator('.given').innerText()).toMatch(/facts/i);
    await sound(visit);
  });

  test('answers that contradict each other give no winner and name the pair', async () => {
    const visit = await stage.open('/advisor/?offline=yes&weights=api-only');
    const { page } = visit;
    const result = page.locator('[data-advisor-result][data-state=done]');
    await result.waitFor();
    expect(await result.getAttribute('data-status')).toBe('conflict');
    expect(await result.getAttribute('data-winner')).toBe('');
    await sound(visit);
  });

  test('all questions at once, explanations open, nothing for axe to find', async () => {
    const visit = await stage.open(`/advisor/?${query(FACTS)}`);
    const { page } = visit;
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    await page.getByRole('button', { name: 'All questions' }).click();
    expect(await page.locator('fieldset.question').count()).toBe(model.questions.length);
    for (const summary of await page.locator('.answering summary').all()) await summary.click();
    await page.locator('.contributions tbody tr').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    await sound(visit);
  });

  test('on a use case the code loads at the first touch, and the facts are there', async () => {
    const visit = await stage.open('/use-cases/news/');
    const { page } = visit;
    const scripts = await page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
    );
    await page.locator('[data-advisor]').hover();
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    expect(
      await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length),
    ).toBeGreaterThan(scripts);
    expect(await page.locator('[data-advisor-result]').getAttribute('data-winner')).toBe('rag');
    await sound(visit);
  });
});
