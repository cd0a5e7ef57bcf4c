import { existsSync } from 'node:fs';
import { CHROMIUM_ARGS, findChromium } from './chromium.mjs';
import { run } from './run.js';

export { CHROMIUM_ARGS, findChromium };

const HOW_TO_INSTALL: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'brew install --cask google-chrome',
  win32: 'winget install Google.Chrome',
  linux: 'sudo apt-get install -y chromium',
};

/** Whether this process may install Debian packages itself. */
function mayUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function installWithApt(): Promise<string> {
  console.log('No Chromium or Chrome found: installing the Debian package chromium.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { quiet: true, env });
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    quiet: true,
    env,
  });
  return install.code === 0 ? '' : update.output + install.output;
}

/** The browser that the tests run in; installs one when that is allowed, else says how to and throws. */
export async function requireChromium(): Promise<string> {
  let found = findChromium();
  let log = '';
  if (!found && mayUseApt()) {
    log = await installWithApt();
    found = findChromium();
  }
  if (found) return found;
  if (log) console.error(log);
  throw new Error(
    'The tests need Chromium or Chrome and none was found. Install one and run the tests again:\n\n' +
      `    ${HOW_TO_INSTALL[process.platform] ?? HOW_TO_INSTALL.linux}\n\n` +
      'A browser at an unusual place is named by the environment variable CHROME_PATH.',
  );
}
