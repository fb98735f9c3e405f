/**
 * How well the reader of people's own words reads, set by set, and how long a long text takes: `npm run bench:reading [-- FILE.yaml…]`.
 *
 * An answer is right when it is the label of that question; an answer to a question without label counts against precision.
 * Times are of a headless Chromium slowed down four times and depend on the machine.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { parse } from 'yaml';
import { loadModel } from '../../src/decision/load.ts';
import { open } from '../../src/decision/open.ts';
import { launchChromium } from '../../src/diagrams/chromium.ts';
import { loadReading } from '../../src/reading/load.ts';
import { pack } from '../../src/reading/pack.ts';
import { LONGEST, read } from '../../src/reading/read.ts';
import type { Reader } from './reading-page.ts';

interface Told {
  id: string;
  text?: string;
  answers: Record<string, string>;
  accepted?: string[];
}

const SLOWDOWN = 4;
const root = fileURLToPath(new URL('../../', import.meta.url));
const sets = [
  ...['people', 'people-shared', 'people-more', 'people-apart', 'people-more-apart'].map(
    (name) => `${root}content/decision/cases/${name}.yaml`,
  ),
  ...['asked', 'asked-more'].map((name) => `${root}content/reading/${name}.yaml`),
];
const files = process.argv.slice(2);
const { data } = loadReading(root);
const engine = open(loadModel(root).model);
const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

let longest = '';
// The last stand apart from all others: no weight is fitted to them.
const kept = `${root}test/fixtures/reading/`;
const last = readdirSync(kept)
  .filter((name) => name.startsWith('people-last'))
  .map((name) => kept + name);
for (const file of files.length > 0 ? files : [...sets, ...last]) {
  const told = (parse(readFileSync(file, 'utf8')) as Told[]).filter(({ text }) => text !== undefined);
  const sum = { right: 0, given: 0, labels: 0, judged: 0, advised: 0, clearAndWrong: 0 };
  for (const { text = '', answers, accepted } of told) {
    longest += `${text}\n`;
    const got = read(text, data).answers;
    sum.given += Object.keys(got).length;
    sum.labels += Object.keys(answers).length;
    sum.right += Object.entries(got).filter(([question, option]) => String(answers[question]) === option).length;
    if (!accepted) continue;
    const { winner, status } = engine.at(got).assessment;
    const fine = winner !== null && accepted.includes(winner);
    sum.judged += 1;
    sum.advised += Number(fine);
    sum.clearAndWrong += Number(!fine && status === 'clear');
  }
  console.log(
    `${basename(file)}: ${told.length} texts, precision ${percent(sum.right, sum.given)}, recall ${percent(sum.right, sum.labels)}, advisor right ${percent(sum.advised, sum.judged)}, clear and wrong ${sum.clearAndWrong}`,
  );
}

const output = await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { write: false, minify: true, lib: { entry: `${root}test/bench/reading-page.ts`, formats: ['iife'], name: 'reader' } },
});
const chunk = (Array.isArray(output) ? output : [output])
  .flatMap((one) => ('output' in one ? one.output : []))
  .find(({ type }) => type === 'chunk');
if (chunk?.type !== 'chunk') throw new Error('Vite bundled no reader.');
const browser = await launchChromium();
const page = await browser.newPage();
await page.setContent('<!doctype html><title>bench</title>');
await page.addScriptTag({ content: chunk.code });
await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
const times = await page.evaluate(
  async ({ packed, text }) => {
    const { reader } = globalThis as never as { reader: Reader };
    const data = reader.unpack(packed);
    const list: { all: number; turn: number }[] = [];
    for (let round = 0; round < 6; round++) {
      let turn = 0;
      let last = performance.now();
      // A timer that wants to run all the time: how late it comes is how long the page stood still.
      let on = true;
      const tick = () => {
        turn = Math.max(turn, performance.now() - last);
        last = performance.now();
        if (on) setTimeout(tick);
      };
      tick();
      const start = performance.now();
      await reader.readSoon(text, data);
      list.push({ all: performance.now() - start, turn });
      on = false;
    }
    return list;
  },
  { packed: pack(data), text: longest.slice(0, LONGEST) },
);
await browser.close();
const [first, ...others] = times;
const middle = others.map(({ all }) => all).sort((a, b) => a - b)[others.length >> 1]!;
console.log(
  `${Math.min(longest.length, LONGEST)} characters, processor slowed ${SLOWDOWN} times: first ${first!.all.toFixed(0)} ms, then ${middle.toFixed(0)} ms; the page stood still for ${Math.max(...others.map(({ turn }) => turn)).toFixed(0)} ms at most`,
);
