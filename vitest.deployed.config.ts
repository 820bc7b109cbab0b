import { defineConfig } from 'vitest/config';

/** The stack as deployed to an emulated AWS: slow, and in a tier of its own. */
export default defineConfig({
  test: {
    include: ['test/deployed/*.test.ts'],
    pool: 'forks',
    bail: 1,
    reporters: ['default', './test/closing-line-reporter.ts'],
  },
});
