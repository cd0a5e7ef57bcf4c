import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Started = ChildProcessByStdio<null, Readable, Readable>;

describe('npm start', () => {
  let dataDir: string;
  let server: Started | undefined;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'omni-start-'));
  });
  after(() => rm(dataDir, { recursive: true, force: true }));
  afterEach(() => {
    server?.kill('SIGKILL');
    server = undefined;
  });

  function start(env: Record<string, string> = {}): Started {
    server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', CRM_PORT: '0', DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return server;
  }

  async function said(stream: Readable, pattern: RegExp): Promise<RegExpExecArray> {
    let text = '';
    for await (const piece of stream) {
      text += String(piece);
      const match = pattern.exec(text);
      if (match) return match;
    }
    throw new Error(`It never said ${String(pattern)}, only: ${text}`);
  }

  it('prints addresses that answer, and ends at once on Ctrl-C, also with a page listening', async () => {
    const running = start();
    const [, crm = ''] = await said(
      running.stdout,
      /Demo CRM\s+(http:\/\/localhost:\d+)\/[\s\S]*Ctrl-C stops/,
    );
    expect((await fetch(crm)).status).to.equal(200);
    expect((await fetch(`${crm}/composed.html`)).status).to.equal(200);
    const listening = await fetch(`${crm}/api/changes`);
    expect(listening.headers.get('content-type')).to.contain('text/event-stream');
    running.kill('SIGINT');
    const [code] = (await once(running, 'exit')) as [number | null];
    expect(code).to.equal(0);
    await listening.body?.cancel().catch(() => undefined);
  });

  it('refuses a wildcard in ALLOWED_ORIGINS, and says what to write', async () => {
    const running = start({ ALLOWED_ORIGINS: 'https://*.example.com' });
    const ended = once(running, 'exit');
    await said(running.stderr, /ALLOWED_ORIGINS: .*wildcard.*https:\/\/crm\.example\.com/);
    expect((await ended)[0]).to.equal(1);
  });
});
