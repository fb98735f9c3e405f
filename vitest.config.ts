import { getViteConfig } from 'astro/config';

const project = (name: string, folder: string, options: object = {}) => ({
  extends: true,
  test: { name, include: [`test/${folder}/**/*.test.{ts,tsx}`], ...options },
});

export default getViteConfig({
  test: {
    projects: [
      // Some start the command line or read the whole content, which takes a while on a busy machine.
      project('unit', 'unit', { testTimeout: 30_000 }),
      project('content', 'content', { testTimeout: 60_000 }),
      project('search', 'search', { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('site', 'site', { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('other-browsers', 'other-browsers', { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }),
      // A browser for each of two files at a time: a page keeps one processor busy, and a small machine has two.
      project('browser', 'browser', {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        maxWorkers: 2,
        // A busy machine draws late; what never comes is still noticed.
        expect: { poll: { timeout: 10_000 } },
      }),
    ],
  },
} as never);
