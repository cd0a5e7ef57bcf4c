import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { defaultConfig } from '../../server/config.js';
import { launch, startServers, type RunningServers, type StartOptions } from '../../server/start.js';

/** A server in a process of its own, which prints a line when it has started. */
const SERVER = `
  import { startServers } from './server/start.ts';
  await startServers({ port: 0, crmPort: 0, dataDir: process.argv[1] });
  console.log('started');
`;

const failure = (starting: Promise<unknown>): Promise<Error | undefined> =>
  starting.then(
    () => undefined,
    (error: Error) => error,
  );

describe('starting the servers', () => {
  let folder: string;
  const running: RunningServers[] = [];

  async function start(options: StartOptions = {}): Promise<RunningServers> {
    const servers = await startServers({
      port: 0,
      crmPort: 0,
      dataDir: folder,
      log: () => undefined,
      ...options,
    });
    running.push(servers);
    return servers;
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'omni-start-'));
  });
  afterEach(async () => {
    for (const servers of running.splice(0)) await servers.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('on a port that is taken', () => {
    let other: Server;
    let taken: number;
    beforeEach(async () => {
      other = createServer();
      other.listen(0);
      await once(other, 'listening');
      taken = (other.address() as AddressInfo).port;
    });
    afterEach(() => new Promise((resolve) => other.close(resolve)));

    for (const [variable, ports] of [
      ['PORT', (port: number) => ({ port, crmPort: 0 })],
      ['CRM_PORT', (crmPort: number) => ({ port: 0, crmPort })],
    ] as const) {
      it(`builds nothing, and names ${variable}`, async () => {
        let built = 0;
        const build = (): Promise<boolean> => Promise.resolve(++built > 0);
        const error = await failure(launch({ ...defaultConfig, dataDir: folder, ...ports(taken) }, build));
        expect(error?.message).to.contain(`Port ${taken} is taken`).and.to.contain(` ${variable}=<port>`);
        expect(built).to.equal(0);
      });
    }
  });

  it('starts nothing when the build has failed', async () => {
    const config = { ...defaultConfig, port: 0, crmPort: 0, dataDir: folder };
    expect((await failure(launch(config, () => Promise.resolve(false))))?.message).to.contain('built');
    await start();
  });

  it('refuses a second server on one folder, under whatever path, until the first has stopped', async () => {
    const first = await start();
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    try {
      for (const dataDir of [folder, link]) {
        const error = await failure(start({ dataDir }));
        expect(error?.message).to.contain(dataDir).and.to.contain('DATA_DIR=');
      }
    } finally {
      rmSync(link);
    }
    expect((await fetch(`${first.crmUrl}/api/objects`)).status).to.equal(200);
    await running.splice(0)[0]?.close();
    await start();
  });

  it('leaves no lock when it cannot start, nor when its process is killed', async () => {
    const holder = createServer();
    holder.listen(0);
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    expect((await failure(start({ crmPort: port })))?.message).to.contain('taken');
    await new Promise((resolve) => holder.close(resolve));

    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', SERVER, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(child.stdout, 'data');
      expect((await failure(start()))?.message).to.contain('Another server');
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await start();
  });
});
