import { expect } from 'chai';
import { findChromium } from '../../scripts/chromium.mjs';
import { run } from '../../scripts/run.js';

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

  it('ends one that hangs, with what it started', async () => {
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

describe('finding a browser', () => {
  const before = process.env.CHROME_PATH;
  afterEach(() => {
    if (before === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = before;
  });

  it('takes the one that CHROME_PATH names', () => {
    process.env.CHROME_PATH = process.execPath;
    expect(findChromium()).to.equal(process.execPath);
  });

  it('never takes another one when CHROME_PATH is wrong', () => {
    process.env.CHROME_PATH = '/there/is/no/such/browser';
    expect(findChromium).to.throw('CHROME_PATH');
  });
});
