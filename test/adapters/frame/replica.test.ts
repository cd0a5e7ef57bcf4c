import { expect } from 'chai';
import { filter, firstValueFrom } from 'rxjs';
import { openFrame } from '../../../src/adapters/frame/index.js';
import type { Omni } from '../../../src/core/types.js';
import { addFrame, connected, failure, removeFrames } from './support/host.js';

let centers = 0;

function centerFrame(grant = false): HTMLIFrameElement {
  const frame = addFrame({ page: 'center.html' });
  const url = new URL(frame.src);
  url.searchParams.set('center', `frame-test-${++centers}-${Date.now()}`);
  if (grant) url.searchParams.set('grant', '');
  frame.src = url.href;
  return frame;
}

const signedIn = (omni: Omni): Promise<unknown> =>
  firstValueFrom(omni.state.observe('session').pipe(filter(({ status }) => status === 'signed-in')));

describe('the adapter "frame"', () => {
  const open: Omni[] = [];
  async function follow(frame: HTMLIFrameElement): Promise<Omni> {
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

  it('stands beside the SDK, and sees what that does', async () => {
    const frame = centerFrame();
    const [omni, sdk] = await Promise.all([follow(frame), connected(frame)]);
    await sdk.login('executive', 'executive');
    await signedIn(omni);
    expect(await sdk.getCurrentUser()).to.include({ userId: 'executive' });
    sdk.disconnect();
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

  it('waits for a frame that a script is about to make', async () => {
    const opening = openFrame({ frame: 'later' });
    const frame = centerFrame();
    frame.id = 'later';
    const omni = await opening;
    open.push(omni);
    expect(omni.state.get('session').status).to.equal('signed-out');
  });

  it('is refused where the SDK would be', async () => {
    const frame = addFrame({ page: 'center.html', allow: ['https://crm.example.com'] });
    expect(await failure(openFrame({ frame: frame.id }))).to.have.property('code', 1003);
  });
});
