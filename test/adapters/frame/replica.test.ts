import { expect } from 'chai';
import { filter, firstValueFrom, map } from 'rxjs';
import { openFrame } from '../../../src/adapters/frame/index.js';
import type { Omni } from '../../../src/core/types.js';
import { addFrame, connected, failure, isThere, removeFrames } from './support/host.js';

let centers = 0;

function centerFrame(grant = false): HTMLIFrameElement {
  const frame = addFrame({ page: 'center.html' });
  const url = new URL(frame.src);
  url.searchParams.set('center', `frame-test-${++centers}-${Date.now()}`);
  if (grant) url.searchParams.set('grant', '');
  frame.src = url.href;
  return frame;
}

function addCopy(frame: HTMLIFrameElement): HTMLIFrameElement {
  const copy = addFrame({ id: frame.id });
  copy.src = frame.src;
  return copy;
}

const signedIn = (omni: Omni): Promise<unknown> =>
  firstValueFrom(omni.state.observe('session').pipe(filter(({ status }) => status === 'signed-in')));

describe('the adapter "frame"', () => {
  const open: Omni[] = [];
  async function follow(frame: HTMLIFrameElement): Promise<Omni> {
    await isThere(frame);
    const omni = await openFrame({ frame: frame.id });
    open.push(omni);
    return omni;
  }
  afterEach(() => {
    for (const omni of open.splice(0)) omni.destroy();
    removeFrames();
  });

  it('has the state of the toolbar in the frame, and acts through it', async () => {
    const omni = await follow(centerFrame());
    expect(omni.state.get('session').status).to.equal('signed-out');
    await omni.call('login', { username: 'executive', password: 'executive' });
    await signedIn(omni);
    expect(omni.state.get('session').user?.id).to.equal('executive');
    expect(await failure(omni.call('acceptInteraction', { interactionId: 'none' }))).to.have.property(
      'code',
      4000,
    );
  });

  it('rejects at once what cannot be sent, also when that shows only while sending', async () => {
    const omni = await follow(centerFrame());
    const live = new Proxy({ data: new Date(0), fromInstanceId: null }, {});
    expect(await failure(omni.call('sendDataToCrm', live))).to.have.property('code', 2001);
  });

  it('works beside the SDK, and sees what the SDK does', async () => {
    const frame = centerFrame();
    const [omni, sdk] = await Promise.all([follow(frame), connected(frame)]);
    await sdk.login('executive', 'executive');
    await signedIn(omni);
    expect(await sdk.getCurrentUser()).to.include({ userId: 'executive' });
    sdk.disconnect();
  });

  it('works beside another copy of the same toolbar', async () => {
    const frame = centerFrame();
    const [one, other] = await Promise.all([follow(frame), follow(frame)]);
    await one.call('login', { username: 'executive', password: 'executive' });
    await Promise.all([signedIn(one), signedIn(other)]);
    await Promise.all([one.call('refreshDirectory', {}), other.call('refreshDirectory', {})]);
    expect(other.state.get('connection').status).to.equal('connected');
  });

  it('gets neither directory nor numbers without a grant', async () => {
    const omni = await follow(centerFrame());
    await omni.call('login', { username: 'executive', password: 'executive' });
    await omni.call('enterDialerPhone', { phone: '+14155550123' });
    await omni.call('refreshDirectory', {}).catch(() => undefined);
    expect(JSON.stringify(omni.state.snapshot())).not.to.contain('4155550123');
    expect(omni.state.get('directory')).to.deep.equal([]);
  });

  it('gets what its origin was granted', async () => {
    const omni = await follow(centerFrame(true));
    await omni.call('login', { username: 'executive', password: 'executive' });
    const entered = firstValueFrom(omni.state.observe('dialerPhone').pipe(filter((phone) => phone !== '')));
    await omni.call('enterDialerPhone', { phone: '+14155550123' });
    expect(await entered).to.equal('+14155550123');
  });

  it('attaches again when the toolbar is loaded again', async () => {
    const frame = centerFrame();
    const omni = await follow(frame);
    await omni.call('login', { username: 'executive', password: 'executive' });
    const { epoch } = omni.state.position;
    const replaced = firstValueFrom(
      omni.events.pipe(filter((entry) => entry.event.type === 'state.replaced' && entry.epoch !== epoch)),
    );
    const address = frame.src;
    frame.src = address;
    await replaced;
    await signedIn(omni);
    await omni.call('logout', {});
  });

  it('shows that the toolbar is away while its frame is, and that it is back', async () => {
    const frame = centerFrame();
    const omni = await follow(frame);
    const status = (wanted: string): Promise<unknown> =>
      firstValueFrom(omni.state.observe('connection').pipe(filter((now) => now.status === wanted)));
    await status('connected');
    const away = status('connecting');
    frame.remove();
    await away;
    document.body.append(frame);
    await status('connected');
  });

  for (const [what, change] of [
    ['removed and put back', (frame: HTMLIFrameElement) => (frame.remove(), document.body.append(frame))],
    ['moved', (frame: HTMLIFrameElement) => document.body.append(frame)],
    ['replaced', (frame: HTMLIFrameElement) => frame.replaceWith(addCopy(frame))],
  ] as const) {
    it(`rejects calls under way when the frame is ${what}, and acts once for a repeated key`, async () => {
      const frame = centerFrame();
      const [omni, sdk] = await Promise.all([follow(frame), connected(frame)]);
      await sdk.login('executive', 'executive');
      await signedIn(omni);
      await omni.call('selectCampaigns', { campaignIds: [172] });
      await omni.call('selectExtension', { callContextId: 5, phone: '1234567890' });
      const dial = {
        channel: { kind: 'voice', name: 'voice', subType: null },
        phone: '5550100',
        campaignId: 172,
      } as const;
      const call = (): Promise<unknown> =>
        omni.call('startInteraction', dial, { idempotencyKey: 'dial-once' }).then(
          () => 'done',
          ({ code }: { code: number }) => code,
        );
      const replaced = firstValueFrom(
        omni.events.pipe(filter(({ event }) => event.type === 'state.replaced')),
      );
      const first = call();
      const asked = failure(sdk.getAllLiveInteractionsForAgent());
      change(frame);
      expect(['done', 5005]).to.include(await first);
      expect(await asked).to.have.property('code', 5005);
      await replaced;
      await signedIn(omni);
      expect(await call()).to.equal('done');
      expect(await call()).to.equal('done');
      expect(omni.state.get('interactions')).to.have.length(1);
      expect(await sdk.getCurrentUser()).to.include({ userId: 'executive' });
      sdk.disconnect();
    });
  }

  it('keeps a disposition made while a page of the CRM was disconnected, until that page is back', async () => {
    const frame = centerFrame();
    const omni = await follow(frame);
    const page = await connected(frame);
    await page.login('executive', 'executive');
    await signedIn(omni);
    await omni.call('selectCampaigns', { campaignIds: [172] });
    await omni.call('selectExtension', { callContextId: 5, phone: '1234567890' });
    page.disconnect();
    const offered = firstValueFrom(
      omni.state.observe('interactions').pipe(
        filter((ids) => ids.length > 0),
        map(([id]) => String(id)),
      ),
    );
    const channel = { kind: 'voice', name: 'voice', subType: null } as const;
    await omni.call('startInteraction', { channel, phone: '5550100', campaignId: 172 });
    const interactionId = await offered;
    await omni.call('hangUp', { interactionId });
    await omni.call('disposeInteraction', { interactionId, codeId: 1344 });
    // After the logout the toolbar itself has forgotten the interaction.
    await omni.call('logout', {});
    const disposed = new Promise((resolve) => page.once('handleInteractionDisposed', resolve));
    await page.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
    expect(await disposed).to.include({ interactionId });
    page.disconnect();
  });

  it("shows the toolbar's own message when the two are of different releases", async () => {
    const frame = addFrame({ page: 'rogue.html' });
    const error = await failure(openFrame({ frame: frame.id }));
    expect(error).to.include({ code: 5010, message: 'Load both from the same release.' });
  });

  it('waits for a frame that a script is about to make', async () => {
    const opening = openFrame({ frame: 'later' });
    const frame = centerFrame();
    frame.id = 'later';
    const omni = await opening;
    open.push(omni);
    expect(omni.state.get('session').status).to.equal('signed-out');
  });

  it('is refused where the SDK would be refused', async () => {
    const frame = addFrame({ page: 'center.html', allow: ['https://crm.example.com'] });
    expect(await failure(openFrame({ frame: frame.id }))).to.have.property('code', 1003);
  });
});
