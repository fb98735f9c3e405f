/** The accessibility tree of what has behaviour of its own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setStage, sound, type Stage } from '../support/browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** What a screen reader is told: roles, names and states, without a person to listen. */
describe('the accessibility tree', () => {
  test('of the search: a dialog with a combobox that names its list, its active result and their number', async () => {
    const visit = await stage.open('/guides/roadmap/');
    const { page } = visit;
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: /search/i });
    const field = dialog.getByRole('combobox');
    await field.fill('lora');
    await dialog.getByRole('option').first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(active).not.toBeNull();
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    const tree = await dialog.ariaSnapshot();
    expect(tree).toMatch(/- combobox "[^"]+"/);
    expect(tree).toMatch(/- listbox "[^"]+"/);
    expect(tree).toMatch(/- option .*\[selected\]/);
    // How many there are is said once the typing pauses.
    await expect.poll(() => dialog.getByRole('status').allInnerTexts()).toContainEqual(expect.stringMatching(/\d+/));
    await sound(visit);
  });

  test('of the advisor: groups of radio buttons, a result region, and one sentence said when it changes', async () => {
    const visit = await stage.open('/advisor/');
    const { page } = visit;
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    const group = page.getByRole('group', { name: 'What is wrong today?' });
    expect(await group.getByRole('radio').count()).toBe(8);
    await group.getByRole('radio', { name: 'It does not know our facts' }).check();
    expect(await group.getByRole('radio', { name: 'It does not know our facts' }).isChecked()).toBe(true);
    const region = page.getByRole('region', { name: 'Recommendation' });
    await expect.poll(() => region.getByRole('status').innerText()).toMatch(/^Recommended now: .+\. Next: .+\.$/);
    expect(await page.locator('[role=status]:visible, [aria-live]:visible').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'One at a time' }).getAttribute('aria-pressed')).toBe('true');
    expect(await region.getByRole('heading').first().innerText()).not.toBe('');
    await sound(visit);
  });

  test('of the matrix: a table with a name, heads for rows and columns, ratings in words', async () => {
    const visit = await stage.open('/compare/');
    const { page } = visit;
    const table = page.getByRole('table', { name: /with the reason/ });
    for (const name of ['Prompting', 'Long context', 'RAG', 'Fine-tuning', 'Hybrid'])
      expect(await table.getByRole('columnheader', { name }).count(), name).toBe(1);
    const rows = await table.getByRole('row').count();
    expect(rows).toBeGreaterThan(25);
    const row = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: /fresh/i }) })
      .first();
    expect(await row.getByRole('cell').count()).toBe(5);
    for (const cell of await row.getByRole('cell').all()) expect((await cell.ariaSnapshot()).match(/[a-z]{4,}/i)).not.toBeNull();
    await page.getByRole('checkbox', { name: 'RAG' }).uncheck();
    expect(await table.getByRole('columnheader', { name: 'RAG' }).count()).toBe(0);
    await sound(visit);
  });
});
