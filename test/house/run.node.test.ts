import { expect } from 'chai';
import { howToInstall } from '../../scripts/browsers/require.js';
import { findChromium } from '../../scripts/browsers/chromium.mjs';
import { findFirefox } from '../../scripts/browsers/firefox.mjs';
import { run } from '../../scripts/run.js';
import { findWebKit, findXvfb } from '../../scripts/browsers/webkit.mjs';

const node = (code: string): readonly [string, readonly string[]] => [process.execPath, ['-e', code]];

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('running a program', () => {
  it('gives its exit code and what it printed', async () => {
    const result = await run(...node('console.log("out"); console.error("err"); process.exit(3)'), {
      quiet: true,
    });
    expect(result.code).to.equal(3);
    expect(result.output).to.include('out').and.include('err');
  });

  it('says so when there is no such program', async () => {
    const result = await run('there-is-no-such-program', [], { quiet: true });
    expect(result.code).to.equal(1);
    expect(result.output).to.include('there-is-no-such-program');
  });

  it('ends a program that hangs, with everything that it started', async () => {
    const grandchild = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      console.log(child.pid);
      setInterval(() => {}, 1000);`;
    const result = await run(...node(grandchild), { quiet: true, deadline: 1_500 });
    expect(result).to.include({ code: 1, hung: true });
    const pid = Number(result.output.trim());
    expect(pid).to.be.greaterThan(0);
    while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
  });
});

for (const [variable, find] of [
  ['CHROME_PATH', findChromium],
  ['FIREFOX_PATH', findFirefox],
  ['WEBKIT_PATH', findWebKit],
  ['XVFB_PATH', findXvfb],
] as const) {
  describe(`finding the browser that ${variable} names`, () => {
    const before = process.env[variable];
    afterEach(() => {
      if (before === undefined) Reflect.deleteProperty(process.env, variable);
      else process.env[variable] = before;
    });

    it('takes it', () => {
      process.env[variable] = process.execPath;
      expect(find()).to.equal(process.execPath);
    });

    it('never uses another one when it is wrong', () => {
      process.env[variable] = '/there/is/no/such/browser';
      expect(find).to.throw(variable);
    });
  });
}

describe('installing browsers', () => {
  it('is one command for whatever is missing', () => {
    expect(howToInstall(['chromium', 'firefox'], 'linux')).to.equal(
      'sudo apt-get install -y chromium firefox-esr',
    );
    expect(howToInstall(['firefox'], 'linux')).to.equal('sudo apt-get install -y firefox-esr');
    expect(howToInstall(['webkit', 'xvfb'], 'linux')).to.equal(
      'sudo apt-get install -y webkit2gtk-driver xvfb',
    );
    expect(howToInstall(['chromium', 'firefox'], 'darwin')).to.equal(
      'brew install --cask google-chrome && brew install --cask firefox',
    );
  });
});
