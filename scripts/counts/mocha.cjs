'use strict';
// Mocha's dot reporter. It also writes the counts of all files together to the file that TEST_COUNTS names, and prints
// which tests had to be tried again.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

const GRACE_TO_EXIT = 20_000;

class CountingReporter extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      console.warn(`\nTried again: ${test.fullTitle()}\n  ${error.message}`);
    });
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes = 0, failures = 0, pending = 0 } = this.stats;
      if (process.env.TEST_COUNTS) {
        writeFileSync(
          process.env.TEST_COUNTS,
          JSON.stringify({ '': { passed: passes, failed: failures, skipped: pending } }),
        );
      }
      // This timer is unreferenced: it fires only when something else keeps the process alive, which is a leak of the
      // tests.
      setTimeout(() => {
        console.error('The tests are over but something they opened is still open.');
        console.error(process.getActiveResourcesInfo().join(', '));
        process.exit(1);
      }, GRACE_TO_EXIT).unref();
    });
  }
}

module.exports = CountingReporter;
