import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';
import { run } from '../run.js';
import { findWebKit, findXvfb } from './webkit.mjs';

interface Kind {
  readonly name: string;
  readonly variable: string;
  readonly find: () => string | undefined;
  readonly debian: string;
  readonly commands: Readonly<Partial<Record<NodeJS.Platform, string>>>;
}

const KINDS = {
  chromium: {
    name: 'Chromium or Chrome',
    variable: 'CHROME_PATH',
    find: findChromium,
    debian: 'chromium',
    commands: { darwin: 'brew install --cask google-chrome', win32: 'winget install Google.Chrome' },
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    find: findFirefox,
    debian: 'firefox-esr',
    commands: { darwin: 'brew install --cask firefox', win32: 'winget install Mozilla.Firefox' },
  },
  webkit: {
    name: "WebKitGTK's WebDriver",
    variable: 'WEBKIT_PATH',
    find: findWebKit,
    debian: 'webkit2gtk-driver',
    commands: {},
  },
  xvfb: { name: 'Xvfb', variable: 'XVFB_PATH', find: findXvfb, debian: 'xvfb', commands: {} },
} as const satisfies Record<string, Kind>;

export type Browser = keyof typeof KINDS;

/** Whether this process may install Debian packages itself. */
function mayUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs the missing packages in one run. Answers the output of apt when that failed, else an empty text. */
async function installWithApt(packages: readonly string[]): Promise<string> {
  console.log(`Not every browser was found: installing with apt: ${packages.join(', ')}.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { quiet: true, env });
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    quiet: true,
    env,
  });
  return install.code === 0 ? '' : update.output + install.output;
}

/** The one command that installs all of them. */
export function howToInstall(
  browsers: readonly Browser[],
  platform: NodeJS.Platform = process.platform,
): string {
  const kinds: Kind[] = browsers.map((name) => KINDS[name]);
  const apt = `sudo apt-get install -y ${kinds.map(({ debian }) => debian).join(' ')}`;
  const commands = kinds.map(({ commands }) => commands[platform]);
  return commands.some((command) => command === undefined) ? apt : commands.join(' && ');
}

/**
 * The paths of the browsers that the tests run in, by the names of their environment variables. Installs what is
 * missing when this process may, else throws with the command to run.
 */
export async function requireBrowsers(wanted: readonly Browser[]): Promise<Readonly<Record<string, string>>> {
  const missing = (): Browser[] => wanted.filter((name) => KINDS[name].find() === undefined);
  if (missing().length > 0 && mayUseApt()) {
    const log = await installWithApt(missing().map((name) => KINDS[name].debian));
    if (log) console.error(log);
  }
  const lacking = missing();
  if (lacking.length === 0) {
    return Object.fromEntries(wanted.map((name) => [KINDS[name].variable, KINDS[name].find()!]));
  }
  const names = lacking.map((name) => KINDS[name].name).join(' and ');
  const variables = lacking.map((name) => KINDS[name].variable).join(', ');
  throw new Error(
    `The tests need ${names}, which could not be found. Install what is missing and run them again:\n\n` +
      `    ${howToInstall(lacking)}\n\n` +
      `A browser at an unusual place is named by an environment variable: ${variables}.`,
  );
}
