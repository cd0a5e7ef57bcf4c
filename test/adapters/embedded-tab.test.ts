import { expect } from 'chai';
import { broadcastBus } from '../../src/adapters/embedded/hub/bus.js';
import { claimTab, type TabIdentity } from '../../src/adapters/embedded/hub/tab.js';
import { browserStorage } from '../../src/adapters/shared/browser/storage.js';
import { hostIds } from '../../src/core/surroundings.js';

describe('the identity of a tab', () => {
  let center = '';
  let claimed: TabIdentity[] = [];

  beforeEach(() => {
    center = `test-${hostIds.next()}`;
    claimed = [];
  });
  afterEach(() => {
    for (const tab of claimed) tab.release();
  });

  async function claim(locks: LockManager | null = navigator.locks): Promise<TabIdentity> {
    const tab = await claimTab({
      kind: 'agent',
      center,
      storage: browserStorage('sessionStorage', 'test:'),
      locks,
      bus: broadcastBus,
    });
    claimed.push(tab);
    return tab;
  }

  it('is the same after a reload', async () => {
    const before = await claim();
    before.release();
    expect((await claim()).id).to.equal(before.id);
  });

  it('waits until the former page has released its lock', async () => {
    const before = await claim();
    let release: () => void = () => undefined;
    // The former page has ended and no longer answers, but its lock is not released yet.
    before.release();
    await new Promise<void>((held) => {
      void navigator.locks.request(`${center}:tab:${before.id}`, () => {
        held();
        return new Promise<void>((resolve) => (release = resolve));
      });
    });
    const after = claim();
    release();
    expect((await after).id).to.equal(before.id);
  });

  it('differs in a duplicated tab, and each tab keeps its own', async () => {
    const original = await claim();
    const copy = await claim();
    expect(copy.id).not.to.equal(original.id);
    copy.release();
    expect((await claim()).id).to.equal(copy.id);
  });

  it('is different in each of several copies of a tab that open at once', async () => {
    await claim().then((tab) => tab.release());
    const all = await Promise.all([claim(), claim(), claim()]);
    expect(new Set(all.map(({ id }) => id)).size).to.equal(3);
  });

  it('is kept without locks', async () => {
    const before = await claim(null);
    before.release();
    expect((await claim(null)).id).to.equal(before.id);
  });
});
