// Where a Chromium or Chrome lives, and how it is started.
import { findExecutable, underProgramFiles } from './executable.mjs';

/** The browser to test in: `CHROME_PATH`, then the usual places of the platform, then the search path. */
export function findChromium() {
  return findExecutable({
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    usual: {
      darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ],
      win32: underProgramFiles('Google', 'Chrome', 'Application', 'chrome.exe'),
      linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
    },
  });
}

/** Flags every automated Chromium of this repository is started with. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];
