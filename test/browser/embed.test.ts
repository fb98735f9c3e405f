import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WIDTH_CLASSES } from '../../src/embed/heights.ts';
import { message } from '../../src/embed/messages.ts';
import { elementSnippet, frameSnippet, PLAIN } from '../../src/embed/snippets.ts';
import { setScene, type Scene } from '../support/embedding.ts';
import { around, clean, placesAt } from '../support/host.ts';
import { DIST } from '../support/site.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

const element = (choice = {}) =>
  elementSnippet({ ...PLAIN, ...choice }, placesAt(scene.site)).replace('<approach-advisor', '<approach-advisor id="one"');
const open = (snippet: string, options = {}) => scene.open({ snippet, options });
const answerFirst = (frame: Frame) => frame.locator('.question input').first().check();
const evaluate = (frame: Frame, body: object) => frame.evaluate((data) => parent.postMessage(data, '*'), body);

describe('the element', () => {
  test('tells its page what happens, and leaves everything else alone', async () => {
    const hosted = await open(element());
    const frame = await hosted.ready();
    const before = await hosted.page.evaluate(() => history.length);
    expect(await hosted.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await answerFirst(frame);
    await frame.getByRole('button', { name: 'Next question' }).press('Enter');
    await answerFirst(frame);
    await frame.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await hosted.told()).filter(({ type }) => type === 'advisor-answer').length).toBe(3);
    const told = await hosted.told();
    expect(told.map(({ type }) => type).slice(0, 2)).toEqual(['advisor-ready', 'advisor-result']);
    expect(told.every(({ frozen, on }) => frozen && on === 'one')).toBe(true);
    const answers = told.filter(({ type }) => type === 'advisor-answer').map(({ detail }) => detail);
    expect(answers[0]!.answers).toEqual({ [answers[0]!.question!]: answers[0]!.option });
    expect(answers[2]).toMatchObject({ question: answers[1]!.question, option: null, answers: answers[0]!.answers });
    await expect.poll(async () => (await hosted.told()).at(-1)!.type).toBe('advisor-result');
    expect(await hosted.page.evaluate(() => history.length)).toBe(before);
    expect(await hosted.shift()).toBe(0);
    await clean(hosted);
  });

  test('state and reset; changed attributes take effect without a reload or a history entry', async () => {
    const hosted = await open(element({ answers: 'gap=facts&corpus=large&lang=de&unknown=x' }));
    const frame = await hosted.ready();
    const before = await hosted.page.evaluate(() => history.length);
    const state = () =>
      hosted.page.evaluate(() =>
        (document.querySelector('#one') as unknown as { getState(): { ready: boolean; answers: object } }).getState(),
      );
    await expect.poll(state).toMatchObject({ ready: true, answers: { gap: 'facts', corpus: 'large' } });
    await hosted.page.evaluate(() => {
      const one = document.querySelector('#one')!;
      one.setAttribute('theme', 'dark');
      one.setAttribute('accent', '#ffcc00');
      one.setAttribute('compact', '');
      one.setAttribute('answers', 'gap=form&examples=many');
    });
    await expect.poll(state).toMatchObject({ answers: { gap: 'form', examples: 'many' } });
    const look = () =>
      frame.evaluate(() => {
        const root = document.documentElement;
        return [
          root.dataset.theme,
          root.classList.contains('compact'),
          root.style.getPropertyValue('--host-accent'),
          root.style.getPropertyValue('--host-accent-ink'),
        ];
      });
    await expect.poll(look).toEqual(['dark', true, '#ffcc00', '#000000']);
    await hosted.page.evaluate(() => document.querySelector('#one')!.setAttribute('accent', 'red;background:url(//x)'));
    await expect.poll(() => frame.evaluate(() => document.documentElement.classList.contains('accented'))).toBe(false);
    await hosted.page.evaluate(() => (document.querySelector('#one') as unknown as { reset(): void }).reset());
    await expect.poll(state).toMatchObject({ answers: {} });
    expect(await hosted.page.evaluate(() => history.length)).toBe(before);
    await clean(hosted);
  });

  test('taken out of the page it is silent, put back it works again', async () => {
    const hosted = await open(element());
    await hosted.ready();
    await hosted.page.evaluate(() => {
      const one = document.querySelector('#one')!;
      Object.assign(window, { one });
      one.remove();
      postMessage({ source: 'approach-advisor', v: 1, type: 'ready', answers: {} }, '*');
    });
    await expect.poll(() => hosted.frames().length).toBe(0);
    expect(await hosted.page.evaluate(() => (window as never as { one: HTMLElement }).one.shadowRoot!.childElementCount)).toBe(0);
    const before = (await hosted.told()).length;
    await hosted.page.evaluate(() => document.querySelector('main')!.append((window as never as { one: HTMLElement }).one));
    await hosted.ready();
    await expect
      .poll(async () => (await hosted.told()).slice(before).map(({ type }) => type))
      .toEqual(['advisor-ready', 'advisor-result']);
    await clean(hosted);
  });

  test('height="auto" follows the content within limits', async () => {
    const hosted = await open(element({ auto: true }));
    const frame = await hosted.ready();
    const height = () =>
      hosted.page.locator('#one').evaluate((one) => one.shadowRoot!.querySelector('iframe')!.getBoundingClientRect().height);
    const content = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await expect.poll(async () => (await height()) - (await content())).toBe(0);
    await frame.getByRole('button', { name: 'All questions' }).click();
    await expect.poll(async () => [(await height()) > 1500, (await height()) - Math.min(4000, await content())]).toEqual([true, 0]);
    const claim = { source: 'approach-advisor', v: 1, type: 'resize' };
    for (const [asked, got] of [
      [1e9, 4000],
      [-5, 320],
      ['9', 320],
      [null, 320],
    ] as const) {
      await evaluate(frame, { ...claim, height: asked });
      await expect.poll(height).toBe(got);
    }
    await clean(hosted);
  });

  test.each(WIDTH_CLASSES)('keeps the published height free: $name', async ({ from, height, compact }) => {
    for (const [choice, expected] of [
      [{}, height],
      [{ compact: true }, compact],
    ] as const) {
      const hosted = await open(`<div id="place">${element(choice)}</div><style>#place{width:${Math.max(320, from)}px}</style>`);
      await hosted.ready();
      expect((await hosted.page.locator('#one').boundingBox())!.height).toBe(expected);
      expect(await hosted.shift()).toBe(0);
      await clean(hosted);
    }
  });
});

describe('the frame alone', () => {
  test('says what the published schema allows, and nothing else', async () => {
    const hosted = await open(
      `<script>heard=[];addEventListener('message',e=>heard.push([e.origin,e.data]))</script>${frameSnippet(PLAIN, placesAt(scene.site))}`,
    );
    const frame = await hosted.ready();
    await answerFirst(frame);
    const heard = () => hosted.page.evaluate(() => (window as never as { heard: [string, unknown][] }).heard);
    await expect
      .poll(async () => (await heard()).filter(([, data]) => (data as { type: string }).type === 'result').length)
      .toBe(2);
    for (const [origin, data] of await heard()) {
      expect(origin).toBe('null');
      expect(message.safeParse(data).error).toBeUndefined();
    }
    expect(new Set((await heard()).map(([, data]) => (data as { type: string }).type))).toEqual(
      new Set(['ready', 'result', 'resize', 'answer']),
    );
    await clean(hosted);
  });

  test('leads to the full advisor in a new tab, with the answers', async () => {
    const hosted = await open(frameSnippet({ ...PLAIN, answers: 'gap=facts' }, placesAt(scene.site)));
    const frame = await hosted.ready();
    const popup = hosted.page.waitForEvent('popup');
    await frame.getByRole('link', { name: 'full advisor' }).click();
    const tab = await popup;
    await tab.locator('[data-advisor-result][data-state=done]').waitFor();
    expect(new URL(tab.url()).pathname).toBe('/advisor/');
    expect(new URL(tab.url()).searchParams.get('gap')).toBe('facts');
    await clean(hosted);
  });

  test('opens reasons and plan, and axe finds nothing', async () => {
    // The palest accent on white, and the frame as it comes on black: the other two lie between.
    for (const [colorScheme, width, choice] of [
      ['light', 1280, { accent: '#ffee00', compact: true }],
      ['dark', 320, { answers: 'gap=facts&corpus=large' }],
    ] as const) {
      const hosted = await open(frameSnippet({ ...PLAIN, ...choice }, placesAt(scene.site)), {
        colorScheme,
        viewport: { width, height: 900 },
      });
      const frame = await hosted.ready();
      for (const summary of await frame.locator('.answering summary').all()) await summary.click();
      await frame.getByRole('button', { name: 'All questions' }).click();
      const { violations } = await new AxeBuilder({ page: hosted.page })
        .options({ preload: false, resultTypes: ['violations'] })
        // A frame's first heading stands in an outline that only the page around it knows.
        .disableRules(['heading-order'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await clean(hosted);
    }
  });

  test('comes to at most 45 kB, the loader to at most 1.5 kB', async () => {
    const hosted = await open('');
    const asked = new Set<string>();
    hosted.page.on('request', (request) => asked.add(request.url()));
    await hosted.page.goto(scene.host.page('weight.html', around(element())));
    await hosted.ready();
    const files = [...asked].filter((url) => url.startsWith(scene.site)).map((url) => new URL(url).pathname);
    expect(files.every((path) => path.startsWith('/embed/v1/'))).toBe(true);
    const size = (path: string) =>
      brotliCompressSync(readFileSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path))).length;
    const loader = files.filter((path) => path.endsWith('/advisor.js'));
    expect(loader).toHaveLength(1);
    expect(size(loader[0]!)).toBeLessThanOrEqual(1500);
    const total = files.filter((path) => path !== loader[0]).reduce((sum, path) => sum + size(path), 0);
    console.info(`first view of the embed: ${total} bytes in ${files.length - 1} files; loader: ${size(loader[0]!)} bytes`);
    expect(total).toBeLessThanOrEqual(45_000);
    await clean(hosted);
  });
});
