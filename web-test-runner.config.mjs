import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();
if (!executablePath) {
  throw new Error('No Chromium or Chrome found. Set CHROME_PATH to one, or install one (Debian: apt-get install chromium).');
}

// chai 4 is CommonJS; the browser gets the ES module build which @open-wc/testing also uses, so both share one chai.
const chaiForBrowsers = {
  name: 'chai-for-browsers',
  resolveImport: ({ source }) => (source === 'chai' ? '/node_modules/@esm-bundle/chai/esm/chai.js' : undefined),
};

export default {
  files: [
    'test/contract/**/*.test.ts',
    'test/core/**/*.test.ts',
    'test/engine/**/*.test.ts',
    'test/components/**/*.test.ts',
    'test/adapters/**/*.test.ts',
    '!**/*.node.test.ts',
  ],
  // Two pages at once leave one of them hidden, and a hidden page gets no animation frames.
  concurrency: 1,
  nodeResolve: { exportConditions: ['omni-source', 'browser', 'development'] },
  plugins: [
    chaiForBrowsers,
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath, headless: true, args: CHROMIUM_ARGS } })],
  testFramework: { config: { timeout: '10000' } },
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false })],
};
