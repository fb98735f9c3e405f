/**
 * The main ways through the built site in WebKit, by hand: `apt-get install webkit2gtk-driver xvfb xauth`, then
 * `xvfb-run -a node test/other-browsers/webkit.ts`. Prints a line a way; the exit code says whether all went well. No part of
 * `npm test`: outside Debian there is no such driver. The commands are those of https://www.w3.org/TR/webdriver2/.
 */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { serveSite } from '../../.scripts/site-server.ts';
import { DIST } from '../support/site.ts';

const PORT = 4477;
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
/** Milliseconds for what a page does by itself. */
const PATIENCE = 60_000;
const CONTROL = '\uE009';
const DOWN = '\uE015';
const ENTER = '\uE007';

const driver = spawn('WebKitWebDriver', [`--port=${PORT}`], { stdio: 'inherit' });
const { url, server } = await serveSite({ folder: DIST });

async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, { method, body: body === undefined ? null : JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(JSON.stringify(value).slice(0, 300));
  return value;
}

await pause(1000);
const { sessionId, capabilities } = (await ask('POST', '/session', {
  capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } } },
})) as { sessionId: string; capabilities: { browserVersion: string } };
const session = `/session/${sessionId}`;

const run = <T>(script: string): Promise<T> => ask('POST', `${session}/execute/sync`, { script, args: [] }) as Promise<T>;

async function until(condition: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await run<boolean>(`return Boolean(${condition})`))) {
    if (Date.now() > end) throw new Error(`not so after ${PATIENCE / 1000} s: ${condition}`);
    await pause(250);
  }
}

async function open(path: string): Promise<void> {
  await ask('POST', `${session}/url`, { url: new URL(path, url).href });
  // Errors before this line are not seen; those of scripts that come after the first paint are.
  await run('window.failed = []; addEventListener("error", ({ message }) => failed.push(message))');
  await until('document.querySelector("html[data-scripts], html:not(:has(script[data-late]))")');
}

/** Presses keys one after another; the first ones may be held. */
const press = (keys: readonly string[], held: readonly string[] = []) =>
  ask('POST', `${session}/actions`, {
    actions: [
      {
        type: 'key',
        id: 'keyboard',
        actions: [
          ...held.map((value) => ({ type: 'keyDown', value })),
          ...keys.flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
          ...held.map((value) => ({ type: 'keyUp', value })),
        ],
      },
    ],
  });

const RESULT = 'document.querySelector("[data-advisor-result][data-state=done]")';
const WAYS: Readonly<Record<string, () => Promise<void>>> = {
  'browse: from home to an approach': async () => {
    await open('');
    await run(`document.querySelector('main a[href$="/approaches/rag/"]').click()`);
    await until('location.pathname === "/approaches/rag/" && document.querySelector("h1").textContent.includes("RAG")');
  },
  'land on a note, at its place': async () => {
    await open('approaches/rag/');
    await run('document.querySelector(".cite a").click()');
    await until('location.hash.startsWith("#note-")');
    await until('(({ top }) => top >= 0 && top < innerHeight)(document.querySelector(location.hash).getBoundingClientRect())');
  },
  'search by keyboard, from opening to landing': async () => {
    await open('guides/roadmap/');
    await press(['k'], [CONTROL]);
    await until('document.querySelector("dialog.search-dialog[open]")');
    await press([...'lora']);
    await until('document.querySelector("[data-search-results][data-state=done] [data-search-result]")');
    await press([DOWN, ENTER]);
    await until('/lora/.test(location.href)');
  },
  'decide: a link with answers gives its result': async () => {
    await open('advisor/?gap=facts&arrival=collection&corpus=large&output=answers');
    await until(`${RESULT}?.dataset.winner === "rag"`);
  },
  'embed: the frame on its own shows a result': async () => {
    await open('embed/v1/?gap=facts&corpus=large&change=often');
    await until(RESULT);
  },
  'numbers: a changed figure changes the address': async () => {
    await open('numbers/cost/');
    const before = await run<string>('return location.href');
    await run(`const field = [...document.querySelectorAll('input[data-key]')].find(({ type }) => type === 'text' || type === '');
      field.value = '123';
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));`);
    await until(`location.href !== ${JSON.stringify(before)}`);
  },
  'check: the example of own documents is measured': async () => {
    await open('check/');
    await run(`document.querySelector('[data-do=example]').click()`);
    await until('document.querySelector("[data-check-result][data-state=done]")');
  },
  'nothing scrolls sideways': async () => {
    for (const path of ['', 'compare/', 'approaches/rag/', 'advisor/', 'numbers/', 'evidence/head-to-head/', 'cases/']) {
      await open(path);
      const over = await run<number>('return document.documentElement.scrollWidth - innerWidth');
      if (over > 0) throw new Error(`/${path} is ${over} px too wide`);
    }
  },
};

console.log(`WebKitGTK ${capabilities.browserVersion}`);
let failed = 0;
for (const [name, way] of Object.entries(WAYS)) {
  try {
    await way();
    const errors = await run<string[]>('return window.failed ?? []');
    if (errors.length > 0) throw new Error(errors.join('; '));
    console.log(`ok     ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}: ${(error as Error).message}`);
  }
}
await ask('DELETE', session);
driver.kill();
server.closeAllConnections();
server.close();
process.exitCode = failed > 0 ? 1 : 0;
