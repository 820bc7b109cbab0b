import { defineConfig } from 'vitest/config';

/** The tests of stores, waves and crashes once more, on AWS's own DynamoDB Local instead of dynalite. */
export default defineConfig({
  test: {
    include: ['test/{conformance,store,action-steps,wave-steps,api,crash}/*.test.ts'],
    globalSetup: './test/conformance/dynamodb-local.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/closing-line-reporter.ts'],
  },
});
