/**
 * How long a full evaluation takes: result, next question, reasons and what would change it, and the working in a browser on a slow processor: `npm run bench:decision`.
 *
 * Every tenth case is evaluated in a headless Chromium slowed down four times. Absolute times depend on the machine.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { loadModel } from '../../src/decision/load.ts';
import { launchChromium } from '../../src/diagrams/chromium.ts';

const SLOWDOWN = 4;
const ROUNDS = 2;
/** Of so many cases one: the search for what can still win takes its time. */
const STEP = 10;
const root = fileURLToPath(new URL('../../', import.meta.url));
const { model, cases } = loadModel(root);

const output = await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { write: false, minify: true, lib: { entry: `${root}src/decision/index.ts`, formats: ['iife'], name: 'engine' } },
});
const chunk = (Array.isArray(output) ? output : [output])
  .flatMap((one) => ('output' in one ? one.output : []))
  .find(({ type }) => type === 'chunk');
if (chunk?.type !== 'chunk') throw new Error('Vite bundled no engine.');

const sets = cases.filter((_, at) => at % STEP === 0).map(({ answers }) => answers);
const browser = await launchChromium();
const page = await browser.newPage();
await page.setContent('<!doctype html><title>bench</title>');
await page.addScriptTag({ content: chunk.code });
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
const times = await page.evaluate(
  ({ model, sets, rounds }) => {
    const { engine } = globalThis as never as { engine: typeof import('../../src/decision/index.ts') };
    const evaluate = (answers: Record<string, string>) => {
      const start = performance.now();
      const now = engine.open(model).at(answers);
      void now.assessment;
      now.next();
      const first = performance.now();
      now.explain();
      const full = performance.now();
      now.flips({ size: 2, count: 5 });
      const flipped = performance.now();
      now.readings();
      const read = performance.now();
      now.canStillWin();
      const done = performance.now();
      return { first: first - start, full: full - start, flips: flipped - full, readings: read - flipped, search: done - read };
    };
    for (const answers of sets) evaluate(answers); // warm, as after the first click
    return Array.from({ length: rounds }, () => sets.map(evaluate)).flat();
  },
  { model, sets, rounds: ROUNDS },
);
await browser.close();

const at = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
for (const [name, values] of [
  ['result and next question', times.map(({ first }) => first)],
  ['full evaluation, with reasons', times.map(({ full }) => full)],
  ['what would change it', times.map(({ flips }) => flips)],
  ['sampled readings', times.map(({ readings }) => readings)],
  ['what can still win', times.map(({ search }) => search)],
] as const) {
  console.log(
    `${name}: median ${at(values, 0.5).toFixed(1)} ms, 95th percentile ${at(values, 0.95).toFixed(1)} ms, worst ${at(values, 1).toFixed(1)} ms`,
  );
}
console.log(`${times.length} evaluations of ${sets.length} cases, processor slowed ${SLOWDOWN} times`);
