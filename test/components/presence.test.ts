import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/presence/define.js';
import type { OmniPresence } from '../../src/components/presence/presence.js';
import type { Presence } from '../../src/core/model/session.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { waitUntil } from '../support/wait-until.js';
import { inside } from './support/inside.js';
import { calls, emptySlices, memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { press, words } from './support/press.js';
import { providing } from './support/provide.js';

const available: Presence = {
  status: 'available',
  label: 'Available',
  since: 1_000_000 - 724_000,
  next: null,
  autoCall: true,
  cause: 'agent.set.ready',
};
const busy: Presence = { ...available, status: 'busy', label: 'On a call' };

const trigger = (el: OmniPresence): HTMLButtonElement =>
  el.renderRoot.querySelector<HTMLButtonElement>('.trigger')!;
const items = (el: OmniPresence): HTMLButtonElement[] => [
  ...el.renderRoot.querySelectorAll<HTMLButtonElement>('.item'),
];

const inCore = (omni: MemoryOmni): Promise<OmniPresence> => inside(omni, 'omni-presence');

function signedIn(presence: Presence): MemoryOmni {
  const settings = { breaks: ['Coffee Break', 'Lunch Break'] } as never;
  return memoryOmni({ presence, session: { ...emptySlices.session, status: 'signed-in', settings } });
}

describe('omni-presence', () => {
  it('shows a status by attribute alone, and is accessible', async () => {
    const el = await fixture<OmniPresence>(
      html`<omni-presence status="break" label="Lunch Break"></omni-presence>`,
    );
    expect(words(trigger(el))).to.contain('Lunch Break');
    expect(el.matches(':state(away)')).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('shows properties with no core; the property overrides the attribute', async () => {
    const el = await fixture<OmniPresence>(
      html`<omni-presence
        status="break"
        .presence=${{ ...available, since: Date.now() - 65_000 }}
      ></omni-presence>`,
    );
    expect(words(trigger(el))).to.match(/^Available 1:0[56]$/);
    await expect(el).to.be.accessible();
  });

  it('is empty and closed when nothing is known', async () => {
    const el = await fixture<OmniPresence>(html`<omni-presence></omni-presence>`);
    expect(words(trigger(el))).to.equal('Offline');
    expect(trigger(el).disabled).to.equal(true);
  });

  it('shows no time before anybody has signed in', async () => {
    const omni = signedIn({ ...available, status: 'offline', label: 'Offline', since: 0 });
    expect(words(trigger(await inCore(omni)))).to.equal('Offline');
  });

  it('follows the core, and measures time by its clock', async () => {
    const omni = signedIn(available);
    const el = await inCore(omni);
    expect(words(trigger(el))).to.equal('Available 12:04');
    omni.set('presence', { ...busy, next: { status: 'break', label: 'Lunch Break' } });
    await el.updateComplete;
    expect(words(trigger(el))).to.equal('On a call 12:04 then Lunch Break');
    expect(el.matches(':state(busy)')).to.equal(true);
  });

  it('opens by keyboard on the present status, moves and closes', async () => {
    const el = await inCore(signedIn({ ...available, status: 'break', label: 'Lunch Break' }));
    trigger(el).focus();
    press(trigger(el), 'ArrowDown');
    await waitUntil(() => el.shadowRoot!.activeElement?.getAttribute('aria-checked') === 'true');
    expect(words(el.shadowRoot!.activeElement)).to.equal('Lunch Break');
    await expect(el).to.be.accessible();
    press(el.shadowRoot!.activeElement!, 'ArrowDown');
    expect(words(el.shadowRoot!.activeElement)).to.equal('Available');
    const copying = press(el.shadowRoot!.activeElement!, 'c', { ctrlKey: true });
    expect(copying.defaultPrevented, 'keys of the browser').to.equal(false);
    expect(words(el.shadowRoot!.activeElement)).to.equal('Available');
    press(el.shadowRoot!.activeElement!, 'c');
    expect(words(el.shadowRoot!.activeElement)).to.equal('Coffee Break');
    press(el.shadowRoot!.activeElement!, 'End');
    expect(words(el.shadowRoot!.activeElement)).to.equal('Lunch Break');
  });

  it('asks the core for a break, is busy meanwhile, and fires its event afterwards', async () => {
    const omni = signedIn(available);
    const el = await inCore(omni);
    items(el)[1]!.click();
    await el.updateComplete;
    expect(trigger(el).getAttribute('aria-busy')).to.equal('true');
    expect(calls(omni)).to.deep.equal([['takeBreak', { label: 'Coffee Break' }]]);
    items(el)[1]!.click();
    expect(omni.calls).to.have.length(1);
    queueMicrotask(() => omni.calls[0]!.resolve());
    const changed = await oneEvent(el, 'omni-presence-changed');
    expect(changed.detail).to.deep.equal({ status: 'break', label: 'Coffee Break' });
    await el.updateComplete;
    expect(trigger(el).hasAttribute('aria-busy')).to.equal(false);
  });

  it('leaves the work to a host that prevents the intent', async () => {
    const omni = signedIn(available);
    const el = await inCore(omni);
    el.addEventListener('omni-presence-change', (event) => event.preventDefault());
    items(el)[1]!.click();
    await el.updateComplete;
    expect(omni.calls).to.have.length(0);
  });

  it('shows a failure with a button to try again', async () => {
    const omni = signedIn(available);
    const el = await inCore(omni);
    items(el)[0]!.click();
    const failed = oneEvent(el, 'omni-command-failed');
    omni.calls[0]!.reject(new OmniError('DISCONNECTED', 'The connection was lost.'));
    const { detail } = await failed;
    expect(detail.error.message).to.equal('The connection was lost.');
    detail.retry();
    expect(omni.calls.map(({ name }) => name)).to.deep.equal(['goAvailable', 'goAvailable']);
  });

  it('is empty outside of its provider, and finds a provider that comes later', async () => {
    const omni = signedIn(available);
    const el = await inCore(omni);
    expect(omni.followers('presence')).to.equal(1);
    document.body.append(el);
    await el.updateComplete;
    expect(omni.followers('presence')).to.equal(0);
    expect(words(trigger(el))).to.equal('Offline');
    const other = await fixture(providing(signedIn(busy)));
    other.append(el);
    await el.updateComplete;
    expect(words(trigger(el))).to.contain('On a call');
    el.remove();
  });

  it('uses the tokens for colours and for the size of controls', async () => {
    const el = await fixture<OmniPresence>(html`<omni-presence status="available"></omni-presence>`);
    expect(trigger(el).offsetHeight).to.equal(32);
    el.density = 'touch';
    el.theme = 'dark';
    await el.updateComplete;
    expect(trigger(el).offsetHeight).to.equal(44);
    expect(getComputedStyle(el).colorScheme).to.equal('dark');
    await expect(el).to.be.accessible();
    el.density = 'compact';
    el.theme = 'light';
    await el.updateComplete;
    expect(trigger(el).offsetHeight).to.equal(28);
    expect(getComputedStyle(trigger(el)).color).to.equal('rgb(22, 27, 38)');
  });
});
