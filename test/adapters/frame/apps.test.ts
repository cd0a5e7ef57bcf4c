import { expect } from '@open-wc/testing';
import { openEmbedded } from '../../../src/adapters/embedded/index.js';
import {
  AppFrames,
  serveFrame,
  type AppInstance,
  type FrameServer,
} from '../../../src/adapters/frame/index.js';
import type { Omni } from '../../../src/core/types.js';
import { waitUntil } from '../../support/wait-until.js';
import type { AppWindow } from './pages/app.js';
import { failure } from './support/host.js';

const APP = { appId: 'notes', name: 'Notes', url: '/test/adapters/frame/pages/app.html' };

describe('an app that is opened twice', () => {
  const apps = new AppFrames();
  const open: AppInstance[] = [];
  let omni: Omni;
  let server: FrameServer;

  before(async () => {
    omni = await openEmbedded({ seed: '1', center: 'app-test' });
    server = serveFrame({ omni, apps, allowedOrigins: [] });
  });
  afterEach(() => {
    for (const instance of open.splice(0)) apps.close(instance);
    localStorage.clear();
  });
  after(() => {
    server.close();
    omni.destroy();
  });

  async function opened(): Promise<AppInstance & { page: AppWindow }> {
    const instance = apps.open(APP);
    open.push(instance);
    document.body.append(instance.frame);
    await waitUntil(() => instance.state === 'connected');
    return Object.assign(instance, { page: instance.frame.contentWindow as AppWindow });
  }

  it('has two instances, which know each other', async () => {
    const [one, two] = [await opened(), await opened()];
    expect([one.instanceId, two.instanceId]).to.deep.equal(['notes-1', 'notes-2']);
    const about = { appId: 'notes', name: 'Notes', state: 'connected' };
    for (const { page } of [one, two]) {
      expect(await page.sdk.appInstance.getAllInfo({ appId: 'notes' })).to.deep.equal([
        { instanceId: 'notes-1', ...about },
        { instanceId: 'notes-2', ...about },
      ]);
    }
    expect(server.clients).to.equal(2);
  });

  it('has a store for each instance, which the instance that replaces it finds again', async () => {
    const [one, two] = [await opened(), await opened()];
    await one.page.sdk.store.set({ key: 'draft', value: 'first' });
    expect(await failure(two.page.sdk.store.get({ key: 'draft' }))).to.include({ code: 4000 });
    await two.page.sdk.store.set({ key: 'draft', value: 'second' });
    expect(await one.page.sdk.store.get({ key: 'draft' })).to.equal('first');
    apps.close(one);
    const again = await opened();
    expect(again.instanceId).to.equal('notes-1');
    expect(await again.page.sdk.store.get({ key: 'draft' })).to.equal('first');
    expect(await two.page.sdk.store.get({ key: 'draft' })).to.equal('second');
  });

  it('delivers a message to the instance that it is for, and to no other', async () => {
    const [one, two] = [await opened(), await opened()];
    await one.page.sdk.appInstance.sendDataToApp({ instanceId: 'notes-2', contextData: { to: 2 } });
    await two.page.sdk.appInstance.sendDataToApp({ instanceId: 'notes-1', contextData: { to: 1 } });
    await waitUntil(() => one.page.heard.length > 0 && two.page.heard.length > 0);
    expect([one.page.heard, two.page.heard]).to.deep.equal([[{ to: 1 }], [{ to: 2 }]]);
    apps.close(two);
    const gone = one.page.sdk.appInstance.sendDataToApp({ instanceId: 'notes-2', contextData: {} });
    expect(await failure(gone)).to.include({ code: 4000 });
  });
});
