import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_ARGS, findChromium } from './scripts/browsers/chromium.mjs';
import { FIREFOX_PREFS, findFirefox } from './scripts/browsers/firefox.mjs';
import { findWebKit, findXvfb } from './scripts/browsers/webkit.mjs';
import { webkitLauncher } from './scripts/browsers/webkit-launcher.mjs';
import { countsReporter } from './scripts/counts/wtr.mjs';

function chromium() {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      'No Chromium or Chrome found. `npm test` installs one or says how; CHROME_PATH names one.',
    );
  }
  return chromeLauncher({ launchOptions: { executablePath, headless: true, args: CHROMIUM_ARGS } });
}

// The launcher is named after the browser it was made for; puppeteer below it drives Firefox as well.
function firefox() {
  const executablePath = findFirefox();
  if (!executablePath) {
    throw new Error('No Firefox found. `npm test` installs one or says how; FIREFOX_PATH names one.');
  }
  return chromeLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath,
      headless: true,
      args: [],
      extraPrefsFirefox: FIREFOX_PREFS,
    },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      const setViewport = page.setViewport.bind(page);
      // Puppeteer turns the screen along with it, which Firefox cannot do before 144: the size alone is enough.
      page.setViewport = (viewport) =>
        setViewport(viewport).catch((error) => {
          if (!String(error).includes('setScreenOrientationOverride')) throw error;
        });
      return page;
    },
  });
}

function webkit() {
  const [driver, xvfb] = [findWebKit(), findXvfb()];
  if (!driver || !xvfb) {
    throw new Error(
      'No WebKitWebDriver or no Xvfb found. `npm test` installs them or says how; WEBKIT_PATH and XVFB_PATH name them.',
    );
  }
  return webkitLauncher({ driver, xvfb });
}

const inChromium = (process.env.TEST_BROWSER ?? 'chromium') === 'chromium';

function browser() {
  if (inChromium) return chromium();
  return process.env.TEST_BROWSER === 'webkit' ? webkit() : firefox();
}

// chai 4 is CommonJS. Browsers get its ES module build, which is also what @open-wc/testing uses: one chai for all.
const chaiForBrowsers = {
  name: 'chai-for-browsers',
  /** @param {{ source: string }} asked */
  resolveImport: ({ source }) =>
    source === 'chai' ? '/node_modules/@esm-bundle/chai/esm/chai.js' : undefined,
};

const report = defaultReporter({ reportTestResults: true, reportTestProgress: false });

// Tests of failures make browsers complain. When all tests run, only what a failed file said is of interest.
const quietReporter = {
  ...report,
  /** @param {Parameters<NonNullable<typeof report.reportTestFileResults>>[0]} results */
  reportTestFileResults: (results) =>
    process.env.TEST_COUNTS && results.sessionsForTestFile.every(({ passed }) => passed)
      ? undefined
      : report.reportTestFileResults?.(results),
};

export default {
  files: ['contract', 'core', 'engine', 'components', 'adapters']
    .map((room) => `test/${room}/**/*.test.ts`)
    .concat('!**/*.node.test.ts'),
  // What is shown is there at once: whether it is accessible is not asked of a toast that is half faded in.
  testRunnerHtml: (test) =>
    `<!doctype html>
    <style>:root { --omni-motion: 0 }</style>
    <script type="module" src="/test/support/seed.ts?seed=${process.env.SEED ?? ''}"></script>
    <script type="module" src="${test}"></script>`,
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
  browsers: [browser()],
  // Firefox takes its time with hundreds of modules which it asks for anew in every frame, and so does WebKit; and the
  // machine may have much else to do. What goes wrong says so itself, and long before.
  testFramework: { config: { timeout: '120000' } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  // Lit's development build greets; what else it says is worth reading.
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args }) =>
    !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [quietReporter, countsReporter()],
};
