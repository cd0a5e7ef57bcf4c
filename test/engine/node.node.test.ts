import { expect } from 'chai';
import { pbkdf2, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import {
  createCenter,
  memoryStorage,
  parseScenario,
  type AgentUpdate,
  type PasswordHash,
} from 'omni-toolbar/center';
import type { Clock } from 'omni-toolbar/core';
import { hash as webHash } from './support/stage.js';

const derive = promisify(pbkdf2);
const nodeHash: PasswordHash = async (password, salt, iterations) =>
  (await derive(password, salt, iterations, 32, 'sha256')).toString('hex');

const machineClock: Clock = {
  now: () => Date.now(),
  schedule(at, callback) {
    const timer = setTimeout(callback, Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  },
};

describe('the scenario in the manual', () => {
  it('is one', async () => {
    const manual = await readFile(new URL('../../docs/center.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n([\s\S]+?)```/.exec(manual) ?? [];
    expect(parseScenario(JSON.parse(example)).steps).to.have.length(4);
  });
});

describe('the center in Node', () => {
  it('derives passwords as a page does', async () => {
    expect(await nodeHash('sesame', 'ab12', 1_000)).to.equal(await webHash('sesame', 'ab12', 1_000));
  });

  it('runs on the machine’s clock, and leaves no timer behind', async () => {
    const center = createCenter({
      storage: memoryStorage(),
      clock: machineClock,
      ids: { next: () => randomUUID() },
      hash: nodeHash,
    });
    const updates: AgentUpdate[] = [];
    const agent = center.agent('tab', (update) => updates.push(update));
    await center.start();
    await agent.perform({
      name: 'signIn',
      params: { username: 'supervisor', password: 'supervisor', takeOver: false },
      key: 'sign-in',
    });
    expect(updates[0]?.kind).to.equal('snapshot');
    const types = updates.flatMap((update) => (update.kind === 'event' ? [update.event.type] : []));
    expect(types).to.include('session.opened');
    await center.stop();
  });
});
