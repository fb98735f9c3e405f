/** The tests of one group, named in MUTATION_TESTS, as the mutation test runs them again and again. */
import { defineConfig } from 'vitest/config';

const tests = (process.env.MUTATION_TESTS ?? '').split(',').filter(Boolean);

export default defineConfig({
  test: { include: tests.map((name) => `test/unit/decision/${name}.test.ts`), testTimeout: 60_000 },
});
