import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/notification-center/define.js';
import type { OmniNotificationCenter } from '../../src/components/notification-center/notification-center.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { Notification, ScheduledCallback } from '../../src/core/model/notification.js';
import { waitUntil } from '../support/wait-until.js';
import { inside } from './support/inside.js';
import { memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { NOW } from './support/samples.js';

const notice = (id: string, over: Partial<Notification> = {}): Notification => ({
  id,
  text: `Notice ${id}`,
  severity: 1,
  type: 'general',
  subType: 'x',
  at: NOW,
  read: false,
  repeated: 0,
  call: null,
  ...over,
});
const who = { campaignId: 172, customerId: 9, name: 'Asha', phone: '555' };
const missed = notice('m', { text: 'Missed call from Asha', severity: 2, call: who, repeated: 2 });
const callback: ScheduledCallback = {
  id: 'cb',
  at: NOW,
  phone: '777',
  customerName: 'Ravi',
  campaignId: 172,
  mine: true,
  due: true,
};

const bell = (el: OmniNotificationCenter): HTMLButtonElement =>
  el.shadowRoot!.querySelector<HTMLButtonElement>('[part="base"]')!;
const panel = (el: OmniNotificationCenter): HTMLElement =>
  el.shadowRoot!.querySelector<HTMLElement>('#panel')!;

const inCore = (omni: MemoryOmni): Promise<OmniNotificationCenter> =>
  inside(omni, 'omni-notification-center');

async function open(el: OmniNotificationCenter): Promise<void> {
  bell(el).click();
  await waitUntil(() => bell(el).getAttribute('aria-expanded') === 'true');
}

describe('omni-notification-center', () => {
  it('counts unread notifications and due callbacks, also in its accessible name', async () => {
    const omni = memoryOmni({
      notifications: [notice('1'), notice('2', { read: true }), missed],
      callbacks: [callback],
    });
    const el = await inCore(omni);
    expect(bell(el).getAttribute('aria-label')).to.equal('Notifications, 3 unread');
    expect(el.matches(':state(unread)')).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('opens with the newest first, is accessible, and marks all as read when closed', async () => {
    const omni = memoryOmni({
      notifications: [notice('1'), missed],
      callbacks: [callback, { ...callback, id: 'later', due: false }],
    });
    const el = await inCore(omni);
    await open(el);
    const lines = [...el.shadowRoot!.querySelectorAll('[part="notice"]')].map(
      ({ textContent }) => textContent,
    );
    expect(lines).to.have.length(3);
    expect(lines[0]).to.contain('Ravi');
    expect(lines[1]).to.contain('Missed call from Asha').and.to.contain('2 more');
    await expect(el).to.be.accessible();
    panel(el).hidePopover();
    await waitUntil(() => omni.calls.length === 1);
    expect(omni.calls[0]).to.deep.include({ name: 'readNotifications', params: { ids: ['m', '1'] } });
  });

  it('has one line for a due callback and its notification', async () => {
    const told = notice('n', { extra: { callbackId: 'cb' } });
    const omni = memoryOmni({ notifications: [told], callbacks: [callback] });
    const el = await inCore(omni);
    expect(bell(el).getAttribute('aria-label')).to.equal('Notifications, 1 unread');
    await open(el);
    expect(el.shadowRoot!.querySelectorAll('[part="notice"]')).to.have.length(1);
  });

  it('translates the notifications of contact centers', async () => {
    const told = notice('n', {
      text: 'Call Missed!!',
      subType: 'notification.missed.call.type',
      call: { ...who, phone: null },
    });
    const el = await inCore(memoryOmni({ notifications: [told] }));
    await open(el);
    expect(el.shadowRoot!.querySelector('.words bdi')!.textContent).to.equal('Missed: Asha');
  });

  it('keeps the focus when nothing is left to mark as read', async () => {
    const omni = memoryOmni({ notifications: [notice('1')] });
    const el = await inCore(omni);
    await open(el);
    const button = panel(el).querySelector<HTMLElement>('.head button')!;
    button.focus();
    button.click();
    omni.set('notifications', [notice('1', { read: true })]);
    await waitUntil(() => !button.isConnected);
    expect(el.shadowRoot!.activeElement?.id).to.equal('panel');
  });

  it("starts a callback's call once, and reports that", async () => {
    const omni = memoryOmni({ notifications: [{ ...missed, read: true }] });
    const el = await inCore(omni);
    await open(el);
    const button = el.shadowRoot!.querySelector<HTMLElement>('[part="call"]')!;
    button.click();
    button.click();
    expect(omni.calls).to.have.length(1);
    expect(omni.calls[0]!.name).to.equal('startInteraction');
    expect(omni.calls[0]!.params).to.deep.include({ campaignId: 172, phone: '555', customerId: 9 });
    const called = oneEvent(el, 'omni-notification-called');
    omni.calls[0]!.resolve({ interactionId: 'i' });
    await called;
    await waitUntil(() => bell(el).getAttribute('aria-expanded') === 'false');
  });

  it('reports a call that cannot be made, and leaves the call to a host that prevents the event', async () => {
    const omni = memoryOmni({ notifications: [{ ...missed, read: true }] });
    const el = await inCore(omni);
    const button = el.shadowRoot!.querySelector<HTMLElement>('[part="call"]')!;
    button.click();
    const failed = oneEvent(el, 'omni-command-failed');
    omni.calls[0]!.reject(new OmniError('WRONG_STATE', 'You are on a call.'));
    expect((await failed).detail.error.message).to.equal('You are on a call.');
    el.addEventListener('omni-notification-call', (event) => event.preventDefault());
    button.click();
    expect(omni.calls).to.have.length(1);
  });

  it('works from properties with no core, and when empty says what it is for', async () => {
    const el = await fixture<OmniNotificationCenter>(
      html`<omni-notification-center .notifications=${[]}></omni-notification-center>`,
    );
    await open(el);
    expect(panel(el).textContent).to.contain('Nothing new');
    await expect(el).to.be.accessible();
    el.notifications = [notice('1', { text: '<b>bold</b>', severity: 3 })];
    await el.updateComplete;
    expect(panel(el).querySelector('b')).to.equal(null);
    expect(panel(el).textContent).to.contain('<b>bold</b>');
  });

  it('updates the names of days at midnight, also while it is open', async () => {
    const omni = memoryOmni({ notifications: [notice('1', { at: new Date(2026, 10, 22, 23).getTime() })] });
    omni.time = new Date(2026, 10, 22, 23, 30).getTime();
    const el = await inCore(omni);
    await open(el);
    const when = (): string => el.shadowRoot!.querySelector('.under')!.textContent.trim();
    expect(when()).to.match(/^11:00.PM$/);
    omni.time = new Date(2026, 10, 23, 0, 0, 1).getTime();
    await waitUntil(() => when().startsWith('Nov 22, 2026'));
  });
});
