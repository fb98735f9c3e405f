/**
 * Heard, not only seen: the main ways through the site as a screen reader says them. `heard/` keeps what is said, for people to read;
 * `npx vitest run -u --project browser test/browser/heard.test.ts` writes down what is said now.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setStage, sound, type Stage } from '../support/browser.ts';
import { listen, plain, withoutRows, type Ear } from '../support/heard.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Writes down what is said at each step. */
class Transcript {
  readonly #parts: string[] = [];
  readonly ear: Ear;
  constructor(ear: Ear) {
    this.ear = ear;
  }

  /** A part that is read from beginning to end; `kept` takes from it the lines that are of interest. */
  async read(what: string, selector: string, kept: (lines: string[]) => string[] = (lines) => lines): Promise<void> {
    const lines = plain(kept(await this.ear.read(selector)));
    expect(lines.length, what).toBeGreaterThan(1);
    this.#parts.push(`# ${what}`, ...lines, '');
  }

  /** Something that the reader does, and what is said by itself until something was said that fits. */
  async after(what: string, act: () => Promise<unknown>, until: RegExp): Promise<void> {
    await this.ear.heard();
    await act();
    const said: string[] = [];
    await expect
      .poll(async () => {
        said.push(...(await this.ear.heard()));
        return said.join('\n');
      })
      .toMatch(until);
    // What is said on the way there, such as "Working.", depends on how fast it goes.
    const last = said.findLastIndex((line) => until.test(line));
    const lines = said.filter((line, at) => at === last || !/^(polite|assertive):/.test(line));
    this.#parts.push(`# ${what}`, ...plain(lines), '');
  }

  same(file: string): Promise<void> {
    return expect(this.#parts.join('\n')).toMatchFileSnapshot(`./heard/${file}.txt`);
  }
}

async function open(path: string) {
  const visit = await stage.open(path);
  return { visit, page: visit.page, told: new Transcript(await listen(visit.page)) };
}

test('the advisor, from the first question to its result', async () => {
  const { visit, page, told } = await open('/advisor/');
  await page.locator('[data-advisor-result][data-state=done]').waitFor();
  await told.read('The first question', '.asking');
  const first = page.getByRole('radio').nth(1);
  await told.after('Focus on the second answer', () => first.focus(), /radio/);
  await told.after('Space: the first answer is given', () => page.keyboard.press('Space'), /polite: Recommended now: /);
  const on = page.getByRole('button', { name: 'Next question' });
  await told.after('Enter on “Next question”', () => on.press('Enter'), /\?/);
  // The costs come last.
  await page.locator('.takes details').first().waitFor();
  await told.read('The result', '[data-advisor-result] .verdict');
  await told.read('What further stands there', '.answering', (lines) =>
    lines.filter((line) => /^(heading|button|region|group|details|summary|table)/.test(line)),
  );
  await told.same('advisor');
  await sound(visit);
});

test('the search, from opening it to a result', async () => {
  const { visit, page, told } = await open('/guides/roadmap/');
  await told.after('Ctrl+K', () => page.keyboard.press('Control+k'), /combobox/);
  await told.after('“lora”, typed', () => page.keyboard.type('lora'), /polite: .*results for lora/);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('option').first().waitFor();
  await told.after(
    'A word that nobody has',
    async () => {
      await page.getByRole('combobox').fill('');
      await page.keyboard.type('zqxvvk');
    },
    /polite: .*zqxvvk/i,
  );
  await told.read('The dialog', 'dialog[open]');
  await told.same('search');
  await sound(visit);
});

test('the matrix: its filters and its first rows', async () => {
  const { visit, page, told } = await open('/compare/');
  await told.read('The filters', '[data-matrix-filters]');
  await told.read('The head of the table', '[data-matrix] thead');
  await told.read('The first theme', '[data-matrix] tbody');
  await told.after('An approach is hidden', () => page.getByRole('checkbox', { name: 'RAG' }).uncheck(), /./);
  const reader = page.locator('[data-matrix-filters] select').first();
  await told.after('A reader is chosen', () => reader.selectOption({ index: 1 }), /polite: .*rows/);
  await told.same('matrix');
  await sound(visit);
});

test('the check of own documents, to its result', async () => {
  const { visit, page, told } = await open('/check/');
  await told.read('The first tool', '[data-check-tool=documents]');
  const button = page.locator('[data-check-tool=documents]').getByRole('button', { name: 'Try it with an example' });
  await told.after('Enter on the example', () => button.press('Enter'), /polite: .*result is below/);
  await page.locator('[data-check-result=documents][data-state=done]').waitFor();
  await told.read('The result', '[data-check-result=documents]', (lines) => withoutRows(lines, /Everything in one prompt/));
  await told.same('check');
  await sound(visit);
});
