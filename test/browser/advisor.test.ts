import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { open } from '../../src/decision/index.ts';
import { loadModel } from '../../src/decision/load.ts';
import { axeFaults } from '../support/axe.ts';
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
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND');
    expect(await page.locator('.progress').innerText()).toMatch(/^Question 2 of about \d+$/);
    await page.getByRole('button', { name: 'Previous' }).press('Enter');
    await expect.poll(() => page.locator('.question legend').innerText()).toBe(first);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND');
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
    expect(await page.locator('.given').textContent()).toMatch(/facts/i);
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
    await page.locator('fieldset.question.compact').first().waitFor();
    expect(await page.locator('fieldset.question').count()).toBe(model.questions.length);
    await page.locator('.explanation summary').first().waitFor();
    for (const summary of await page.locator('.answering summary').all()) await summary.click();
    await page.locator('.contributions tbody tr').first().waitFor();
    await page.locator('.near-cases li').first().waitFor();
    // Measured from the top: wherever one scrolls, something is half under the head of the page.
    await page.evaluate(() => scrollTo(0, 0));
    expect(await axeFaults(page)).toEqual([]);
    await sound(visit);
  });

  test('on a use case the short form loads its code at the first touch, and one press changes an answer in place', async () => {
    const visit = await stage.open('/use-cases/news/');
    const { page } = visit;
    const scripts = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length);
    const before = await scripts();
    const short = page.locator('[data-compact-advisor]');
    expect(await short.locator('.then').getAttribute('data-winner')).toBe('rag');
    await short.hover();
    await expect.poll(scripts).toBeGreaterThan(before);
    const pages = page.url();
    const chip = short.locator('[data-ask=change]');
    await chip.click();
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    expect(page.url()).toBe(pages);
    expect(await page.locator('[data-advisor-result]').getAttribute('data-winner')).toBe('rag');
    expect(await page.locator('.question').getAttribute('data-question')).toBe('change');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND');
    expect(await page.locator('.question input:checked').count()).toBe(1);
    await sound(visit);
  });

  test('the first view says what, how sure, why and what to do first, and nothing of it is folded', async () => {
    const visit = await stage.open(`/advisor/?${query(FACTS)}&from=fine-tuning`, { viewport: { width: 360, height: 740 } });
    const { page } = visit;
    await page.locator('.steps li').first().waitFor();
    expect(await page.locator('.verdict-panel h2.headline').isVisible()).toBe(true);
    expect((await page.locator('.headline').boundingBox())!.y).toBeLessThan(500);
    expect(await page.locator('.sure').innerText()).toMatch(/^(Sure|Likely|A close call|Too little)/);
    expect(await page.locator('.two-levers li').count()).toBe(2);
    expect(await page.locator('.bars li').count()).toBe(5);
    expect(await page.locator('.why-this a[href*="/evidence/#"]').first().isVisible()).toBe(true);
    expect(await page.locator('.steps > ol > li').count()).toBe(3);
    expect(await page.locator('.takes').isVisible()).toBe(true);
    expect(await page.locator('.why-not dt').first().innerText()).toBe('You came with this: Fine-tuning');
    expect(await page.title()).toContain(await page.locator('.headline').innerText());
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await sound(visit);
  });

  test('a link may ask for one question first, and the result prints on one page with answers, model and address', async () => {
    const visit = await stage.open('/advisor/?gap=facts&ask=corpus');
    const { page } = visit;
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('How much text is there to draw on?');
    await page.getByRole('button', { name: 'To the result' }).click();
    await page.locator('.steps').waitFor();
    const sheet = await page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' } });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.printed').innerText()).toContain('/advisor/?gap=facts');
    expect(await page.locator('.given').innerText()).toContain('What is wrong: it does not know our facts');
    expect(await page.locator('.asking').isVisible()).toBe(false);
    await sound(visit);
  });

  test('without answers there is no result; answers outlive a visit to another page in the same tab', async () => {
    const visit = await stage.open('/advisor/');
    const { page } = visit;
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    expect(await page.locator('[data-advisor-result]').getAttribute('data-winner')).toBe('');
    expect(await page.locator('.invitation a').count()).toBe(3);
    await page.locator('.question input').nth(1).check();
    const answers = new URL(page.url()).searchParams.get('gap');
    await page.goto(new URL('../about/', page.url()).href);
    await page.goto(new URL('../advisor/', page.url()).href);
    await expect.poll(() => page.locator('.given').textContent()).toContain('Your answers (1)');
    expect(answers).not.toBeNull();
    await sound(visit);
  });

  test('the duties are one screen of ticks, and none of them is an answer too', async () => {
    const visit = await stage.open('/advisor/');
    const { page } = visit;
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    for (let at = 0; at < 3; at++) {
      await page.locator('.question input').first().check();
      await page.getByRole('button', { name: 'Next question' }).click();
    }
    await page.locator('fieldset.musts').waitFor();
    await page.getByRole('checkbox', { name: /sources/ }).check();
    await expect.poll(() => page.url()).toContain('citations=needed');
    await page.getByRole('checkbox', { name: /sources/ }).uncheck();
    await page.getByRole('button', { name: 'None of these: next' }).click();
    await expect.poll(() => page.url()).toContain('citations=not-needed');
    await sound(visit);
  });
});
