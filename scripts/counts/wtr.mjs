import { relative } from 'node:path';
import { writeFileSync } from 'node:fs';

/** A reporter for @web/test-runner that counts what passed; TEST_COUNTS names a file for the counts of each test file. */
export function countsReporter() {
  return {
    /** @param {{ sessions: import('@web/test-runner').TestSession[] }} run */
    stop({ sessions }) {
      const files = Object.fromEntries(
        sessions.map((session) => [relative('.', session.testFile), countsOf(session)]),
      );
      const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ what) =>
        Object.values(files).reduce((total, counts) => total + counts[what], 0);
      console.log(
        `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped in the browser`,
      );
      if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(files));
    },
  };
}

/** @param {import('@web/test-runner').TestSession} session */
function countsOf({ testResults, passed }) {
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
  if (testResults) add(testResults);
  // A file whose tests never ran, or which failed outside of its tests, counts as one failure.
  if (!passed && counts.failed === 0) counts.failed++;
  return counts;
}
