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

// It is called `chromeLauncher`, but puppeteer, on which it stands, drives Firefox as well.
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
      // Puppeteer also sets the orientation of the screen, which Firefox before 144 cannot do. The size is enough for
      // us, so that error is ignored.
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

// chai 4 is CommonJS. Browsers get its ES module build, which @open-wc/testing uses as well: so there is only one chai.
const chaiForBrowsers = {
  name: 'chai-for-browsers',
  /** @param {{ source: string }} asked */
  resolveImport: ({ source }) =>
    source === 'chai' ? '/node_modules/@esm-bundle/chai/esm/chai.js' : undefined,
};

const report = defaultReporter({ reportTestResults: true, reportTestProgress: false });

// Tests of failures make browsers log errors. When all tests run, only the logs of files that failed are shown.
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
  // Without motion an element is fully there at once: accessibility is not to be checked on a toast that is half faded
  // in.
  testRunnerHtml: (test) =>
    `<!doctype html>
    <style>:root { --omni-motion: 0 }</style>
    <script type="module" src="/test/support/seed.ts?seed=${process.env.SEED ?? ''}"></script>
    <script type="module" src="${test}"></script>`,
  // With two pages at once, one of them is hidden, and a hidden page gets no animation frames.
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
  // Firefox and WebKit are slow with the hundreds of modules that every test page fetches again, and the machine may be
  // busy with other work. A test that is really wrong fails by itself long before this.
  testFramework: { config: { timeout: '120000' } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  // Lit's development build logs a greeting. Its other messages are worth reading.
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args }) =>
    !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [quietReporter, countsReporter()],
};
