/** The conformance suite of `/embed/v1/`, second part: hosts that mean no good, and places where the widget cannot run. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ELEMENT_STYLE } from '../../src/embed/snippets.ts';
import { hashOf } from '../../src/embed/style-hash.ts';
import { setScene, works, type Scene } from '../support/embedding.ts';
import { clean } from '../support/host.ts';
import { DIST } from '../support/site.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

describe('hosts that are not kind', () => {
  test('two on one page do not hear each other', async () => {
    const two =
      scene.pasted('element.html').replace('<approach-advisor', '<approach-advisor id="one" label="First"') +
      scene
        .pasted('element-compact.html')
        .replace('<approach-advisor', '<approach-advisor id="two" label="Second"')
        .replace('gap=facts', 'gap=form');
    const hosted = await scene.open({ snippet: two, options: { viewport: { width: 1280, height: 2000 } } });
    await expect.poll(async () => (await hosted.told()).length).toBe(4);
    const frame = await (await hosted.page.locator('#one iframe').elementHandle())!.contentFrame();
    await frame!.getByRole('button', { name: 'All questions' }).click();
    await frame!.locator('[data-question=citations] [value=needed]').check();
    await expect.poll(async () => (await hosted.told()).slice(4).map(({ on }) => on)).toEqual(['one', 'one']);
    await hosted.page.evaluate(() => (document.querySelector('#two') as unknown as { reset(): void }).reset());
    const answers = (id: string) =>
      hosted.page.evaluate(
        (one) => (document.querySelector(one) as unknown as { getState(): { answers: object } }).getState().answers,
        id,
      );
    await expect.poll(() => answers('#two')).toEqual({});
    expect(Object.keys(await answers('#one')).length).toBe(4);
    expect(await hosted.shift()).toBe(0);
    await clean(hosted);
  });

  test('forged messages move nothing, neither here nor in the frame', async () => {
    const hosted = await scene.open({
      snippet: `${scene.pasted('element.html')}<iframe id="stranger" sandbox="allow-scripts" srcdoc="<p>Another frame</p>" title="stranger"></iframe>`,
    });
    await works(hosted);
    const before = (await hosted.told()).length;
    const forge = (page: Page) =>
      page.evaluate(() => {
        const claim = { source: 'approach-advisor', v: 1, type: 'result', winner: 'hybrid', answers: { gap: 'form' } };
        postMessage(claim, '*');
        const frame = document.querySelector('approach-advisor')!.shadowRoot!.querySelector('iframe')!.contentWindow!;
        for (const nonsense of [
          null,
          7,
          'set',
          [],
          {},
          { ...claim, type: 'set', v: 2, answers: 'gap=form' },
          { ...claim, type: 'set', answers: { gap: 'form' }, accent: {} },
          { ...claim, type: 'constructor' },
          { ...claim, type: 'set', answers: 'x'.repeat(5000) },
          { ...claim, type: 'set', answers: 'gap=facts&corpus=large&change=often&__proto__=1&%' },
        ])
          frame.postMessage(nonsense, '*');
      });
    const stranger = await (await hosted.page.locator('#stranger').elementHandle())!.contentFrame();
    await stranger!.evaluate(() => {
      parent.postMessage({ source: 'approach-advisor', v: 1, type: 'result', winner: 'hybrid', answers: {} }, '*');
      for (let at = 0; at < parent.length; at++) parent[at]!.postMessage({ source: 'approach-advisor', v: 1, type: 'reset' }, '*');
    });
    await forge(hosted.page);
    await expect.poll(async () => (await hosted.told()).length).toBeGreaterThan(before);
    await hosted.page.waitForTimeout(500);
    const after = (await hosted.told()).slice(before);
    // Only the page around may set answers, and it set valid ones; the frame says so and nothing else.
    expect(after.map(({ type, detail }) => [type, detail.answers])).toEqual([
      ['advisor-result', { gap: 'facts', corpus: 'large', change: 'often' }],
    ]);
    await clean(hosted);
  });

  test('a frame that other frames can reach obeys none of them', async () => {
    const stranger = '<iframe id="stranger" sandbox="allow-scripts" srcdoc="<p>Another frame</p>" title="stranger"></iframe>';
    const hosted = await scene.open({ snippet: scene.pasted('frame.html') + stranger });
    const frame = await hosted.ready();
    const forger = await (await hosted.page.locator('#stranger').elementHandle())!.contentFrame();
    const send = () =>
      forger!.evaluate(() => {
        for (const type of ['reset', 'set'])
          parent[0]!.postMessage({ source: 'approach-advisor', v: 1, type, theme: 'light', answers: 'gap=form' }, '*');
        return parent.length;
      });
    expect(await send()).toBe(2);
    await hosted.page.waitForTimeout(500);
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await frame.locator('[data-advisor-result]').getAttribute('data-winner')).toBe('rag');
    await clean(hosted);
  });

  test('a policy that refuses the frame leaves the link', async () => {
    const origin = new URL(scene.site).origin;
    const hosted = await scene.open({
      headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${origin}; style-src ${await hashOf(ELEMENT_STYLE)}` },
    });
    const link = hosted.page.getByRole('link', { name: 'Open the advisor' });
    await link.waitFor();
    await expect.poll(() => hosted.page.locator('approach-advisor iframe').count()).toBe(0);
    expect(await link.getAttribute('href')).toBe(`${scene.site}advisor/?gap=facts&corpus=large&change=often`);
    await hosted.close();
  });
});

describe('hosts that only look strict', () => {
  test.each(["frame-src 'none'", "default-src 'self'"])(
    'a policy of %s that only reports leaves the widget at work',
    async (policy) => {
      const hosted = await scene.open({ headers: { 'Content-Security-Policy-Report-Only': policy } });
      await works(hosted);
      await hosted.close();
    },
  );

  test('ten thousand messages at once are followed by the last', async () => {
    const hosted = await scene.open();
    await works(hosted);
    const before = (await hosted.told()).length;
    await hosted.page.evaluate(() => {
      const frame = document.querySelector('approach-advisor')!.shadowRoot!.querySelector('iframe')!.contentWindow!;
      for (let at = 0; at < 10_000; at++) {
        const answers = at === 9999 ? 'gap=form' : `gap=facts&corpus=${at % 2 ? 'large' : 'small'}`;
        frame.postMessage({ source: 'approach-advisor', v: 1, type: 'set', answers }, '*');
      }
    });
    await expect.poll(async () => (await hosted.told()).at(-1)?.detail.answers, { timeout: 60_000 }).toEqual({ gap: 'form' });
    // Without bringing messages together each would be a result.
    expect((await hosted.told()).length - before).toBeLessThan(5000);
    await clean(hosted);
  });
});

describe('where the widget cannot run', () => {
  const text = (page: Page) => page.frameLocator('iframe').getByRole('link', { name: 'open it on its own page' });
  const dead = (page: Page) => page.frameLocator('iframe').locator('.question input');

  test('without JavaScript there is the link, and text in the frame', async () => {
    const options = { javaScriptEnabled: false };
    const element = await scene.open({ options });
    expect(await element.page.getByRole('link', { name: 'Open the advisor' }).isVisible()).toBe(true);
    await clean(element);
    for (const snippet of [scene.pasted('frame.html'), scene.pasted('frame.html').replace('allow-scripts', '')]) {
      const frame = await scene.open({ snippet, ...(snippet.includes('allow-scripts') && { options }) });
      await text(frame.page).waitFor();
      expect(await dead(frame.page).first().isVisible()).toBe(false);
      await frame.close();
    }
  });

  test.each([
    ['headers that refuse', '/*\n  Cross-Origin-Resource-Policy: same-origin\n'],
    ['no headers', ''],
  ])('served with %s, the frame shows text and a link', async (_kind, headers) => {
    const folder = mkdtempSync(join(tmpdir(), 'embed-'));
    cpSync(join(DIST, 'embed'), join(folder, 'embed'), { recursive: true });
    writeFileSync(join(folder, '_headers'), headers);
    const from = await scene.serve({ folder });
    const hosted = await scene.open({ snippet: scene.pasted('frame.html', from), from });
    await text(hosted.page).waitFor();
    expect(await text(hosted.page).evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${from}advisor/`);
    expect(await dead(hosted.page).first().isVisible()).toBe(false);
    expect(await hosted.shift()).toBe(0);
    await hosted.close();
    rmSync(folder, { recursive: true });
  });
});
