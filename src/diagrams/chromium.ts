/** Finds a Chromium to run: the one carried by an npm package on Linux x64, an installed one elsewhere. Node only. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, LaunchOptions } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Where desktop systems usually keep a Chrome or Chromium. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags that keep a headless browser from looking for its maker, and let it start as root in a container. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export class NoChromiumError extends Error {
  constructor() {
    super(
      'No Chromium was found. The diagrams and the browser tests need one.\n' +
        '    → On Linux x64 it comes with `npm install`. Elsewhere install Chrome or Chromium, ' +
        'or set CHROMIUM_PATH to its executable.',
    );
    this.name = 'NoChromiumError';
  }
}

/**
 * Starts a headless Chromium.
 *
 * @throws NoChromiumError when none can be found
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findChromium();
  // Loaded here: most builds draw nothing, and it takes half a second. Not by `import`, which Vite, who loads the
  // project's configuration, no longer answers by then.
  const { chromium } = require('playwright-core') as typeof import('playwright-core');
  return chromium.launch({ ...options, executablePath, args: [...ARGUMENTS, ...(options.args ?? [])] });
}

/** The executable's path: `CHROMIUM_PATH`, the packaged browser on Linux x64, or an installed one. */
export async function findChromium(): Promise<string> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen))
      throw new Error(
        `CHROMIUM_PATH names ${chosen}, which does not exist.\n    → Set it to the executable of a Chrome or Chromium, or unset it.`,
      );
    return chosen;
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed === undefined) throw new NoChromiumError();
  return installed;
}

/** Unpacks the packaged browser with its libraries once, beside the other caches, and points the loader at them. */
async function unpackChromium(): Promise<string> {
  const { setupLambdaEnvironment } = require('@sparticuz/chromium') as typeof import('@sparticuz/chromium');
  const home = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = require(join(home, 'package.json')) as { version: string };
  const caches = join(home, '../../.cache');
  const folder = join(caches, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(caches, { recursive: true });
    const unfinished = mkdtempSync(join(caches, 'chromium-'));
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((part) => join(home, 'bin', part));
    const module = pathToFileURL(require.resolve('@sparticuz/chromium')).href;
    const script = `import { inflate } from ${JSON.stringify(module)};for (const part of ${JSON.stringify(parts)}) await inflate(part);`;
    // It unpacks into TMPDIR. In a process of its own, since threads that start meanwhile would take that over for good.
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TMPDIR: unfinished },
    });
    // The packaged font list names Lambda's folders; this one names ours, and no other, so that text has one width everywhere.
    writeFileSync(
      join(unfinished, 'fonts/fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    );
    try {
      renameSync(unfinished, folder); // whole or not at all, however many start at once
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(unfinished, { recursive: true });
    }
  }
  process.env.FONTCONFIG_PATH ??= join(folder, 'fonts');
  setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
  return join(folder, 'chromium');
}
