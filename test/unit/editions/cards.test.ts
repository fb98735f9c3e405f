import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CardPainter } from '../../../src/editions/cards/draw.ts';
import { pictureOf } from '../../../src/editions/cards/picture.ts';
import { CARD } from '../../../src/editions/cards/card.ts';

const styles = new URL('../../../src/styles/', import.meta.url);
const look = {
  site: 'Site',
  host: 'site.example',
  tokens: readFileSync(new URL('tokens.css', styles), 'utf8'),
  font: readFileSync(new URL('fonts/newsreader-600.woff2', styles)).toString('base64'),
};
const cache = mkdtempSync(join(tmpdir(), 'cards-'));
const painter = new CardPainter(look, cache);
afterAll(async () => {
  await painter.close();
  rmSync(cache, { recursive: true });
});

const description = 'A description of the greatest length that the schema lets a page have, which is as long as this one. '
  .repeat(3)
  .slice(0, 220);
const titles = [
  ['a short one', 'Cost', 104],
  ['the longest that a page may have', 'Why retrieval-augmented generation and fine-tuning answer such different questions', 40],
  ['the widest', 'WWWWWWWWWWWW '.repeat(7).slice(0, 80), 40],
  ['one word too long for a line', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 40],
] as const;

test.each(titles)('the card fits its title: %s', { timeout: 60_000 }, async (_name, title, least) => {
  const { png, size } = await painter.paint({ title: title.slice(0, 80), description, kicker: 'Guides', approach: 'rag' });
  expect(size).toBeGreaterThanOrEqual(least);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
});

test('a title that cannot fit stops the build', { timeout: 60_000 }, async () => {
  await expect(painter.paint({ title: 'WWWW '.repeat(80), description, kicker: '' })).rejects.toThrow('does not fit');
});

test('a card that was drawn before comes from the cache', async () => {
  const before = painter.drawn;
  const { size } = await painter.paint({ title: 'Cost', description, kicker: 'Guides', approach: 'rag' });
  expect([size, painter.drawn]).toEqual([undefined, before]);
});

test('the same card gives the same bytes', { timeout: 60_000 }, async () => {
  const fresh = new CardPainter(look);
  const card = { title: 'How retrieval works', description, kicker: 'Guides' };
  const [first, second] = [await fresh.paint(card), await fresh.paint(card)];
  await fresh.close();
  expect(first.png.equals(second.png)).toBe(true);
});

test('a page’s own picture stands on its card: three rows, with the key of their marks', { timeout: 60_000 }, async () => {
  const key = ['rag', 'hybrid'].map((id) => `<li><svg class="mark"><use href="#m-${id}"></use></svg> ${id}</li>`);
  const row = (task: string) =>
    `<span class="task">${task}</span> <span class="under">2024 <svg></svg></span> <svg class="strip" height="18"><use href="#m-rag" x="50%" y="9"><title>half</title></use></svg>`;
  const html = `<svg class="symbols"><path id="m-rag" class="arm rag" d="M-6 0h9v9z"></path></svg><ul class="key">${key.join('')}</ul>${['One', 'Two', 'Three', 'Four'].map(row).join('')}`;
  const picture = pictureOf(html)!;
  expect(picture).toContain('<p>Three</p><svg class="strip"');
  expect(picture).not.toContain('Four');
  expect(picture).not.toContain('#m-hybrid');
  const card = { title: 'Latency', description, kicker: 'Dimensions' };
  const { png, size } = await painter.paint({ ...card, picture });
  expect(size).toBeGreaterThanOrEqual(60);
  expect(png.equals((await painter.paint(card)).png)).toBe(false);
});
test('a page without experiments keeps its description', () => expect(pictureOf('<svg class="strip"></svg>')).toBeUndefined());
