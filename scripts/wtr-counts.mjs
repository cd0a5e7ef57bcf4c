import { writeFileSync } from 'node:fs';

/** A reporter for @web/test-runner that sums up all sessions; TEST_COUNTS names a file for the counts. */
export function countsReporter() {
  return {
    /** @param {{ sessions: import('@web/test-runner').TestSession[] }} run */
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      /** @param {import('@web/test-runner').TestSuiteResult} suite */
      const add = (suite) => {
        for (const test of suite.tests) {
          if (test.skipped) counts.skipped++;
          else if (test.passed) counts.passed++;
          else counts.failed++;
        }
        suite.suites.forEach(add);
      };
      for (const session of sessions) {
        if (session.testResults) add(session.testResults);
        // A file that never came to run its tests, or broke outside of them, is a failure of its own.
        const failedTests = session.testResults ? hasFailure(session.testResults) : false;
        if (!session.passed && !failedTests) counts.failed++;
      }
      console.log(
        `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in the browser`,
      );
      if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {boolean}
 */
function hasFailure(suite) {
  return suite.tests.some((test) => !test.passed && !test.skipped) || suite.suites.some(hasFailure);
}
