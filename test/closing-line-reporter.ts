import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one line: `N passed, N failed`. What could not be run counts as failed. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const testModule of modules) {
      for (const test of testModule.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else failed += 1;
      }
      if (testModule.errors().length > 0) failed += 1;
    }
    if (passed + failed === 0) failed = 1;
    setImmediate(() => console.log(`\n${passed} passed, ${failed} failed`));
  }
}
