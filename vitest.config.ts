import { getViteConfig } from 'astro/config';
import { LongestFirst } from './test/support/longest-first.ts';

const project = (name: string, folder: string, options: object = {}) => ({
  extends: true,
  test: { name, include: [`test/${folder}/**/*.test.{ts,tsx}`], ...options },
});

export default getViteConfig({
  test: {
    // Vitest would leave one of two processors free, and most tests wait for a child process or a browser now and then.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Some work over the whole content, which takes a while on a busy machine. Nothing is left behind that another file would see,
      // and to load our code anew for each of them would take as long as the tests.
      project('unit', 'unit', { testTimeout: 30_000, isolate: false }),
      // They start and end processes against the clock: one at a time.
      project('commands', 'commands', { testTimeout: 60_000, fileParallelism: false }),
      project('content', 'content', { testTimeout: 60_000 }),
      project('search', 'search', { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('site', 'site', { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('other-browsers', 'other-browsers', { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }),
      project('browser', 'browser', {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // A busy machine draws late; what never comes is still noticed.
        expect: { poll: { timeout: 10_000 } },
      }),
    ],
  },
} as never);
