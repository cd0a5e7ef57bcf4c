import { expect } from '@open-wc/testing';
import type { Subject } from 'rxjs';
import '../../src/components/toolbar/define.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import type { LogEntry } from '../../src/core/model/events.js';
import type { Notification, ScheduledCallback } from '../../src/core/model/notification.js';
import { waitUntil } from '../support/wait-until.js';
import { find } from './support/inside.js';
import type { MemoryOmni } from './support/memory-omni.js';
import { atWork, NOW } from './support/samples.js';
import { toolbar, working } from './support/working.js';

const promise: ScheduledCallback = {
  id: 'cb',
  at: NOW,
  phone: '+919811122334',
  customerName: 'Priya Sharma',
  campaignId: 172,
  mine: true,
  due: true,
};
const notice: Notification = {
  id: 'n',
  text: 'Callback due. Customer Name: Priya Sharma Contact Number: +919811122334',
  severity: 1,
  type: 'application.notification.type',
  subType: 'notification.callback.type',
  at: NOW,
  read: false,
  repeated: 0,
  call: null,
  extra: { callbackId: 'cb', name: 'Priya Sharma', contact: '+919811122334' },
};

describe('reminders of a toolbar', () => {
  let omni: MemoryOmni;
  let el: OmniToolbar;
  const emit = (event: LogEntry['event'], at = NOW): void =>
    (omni.events as Subject<LogEntry>).next({ epoch: 'test', seq: 1, at, event });
  const toasts = (): string[] =>
    [...find(el, 'omni-toast')!.shadowRoot!.querySelectorAll('[part="toast"]')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
  const said = (): string => find(el, '.hidden-text[role=status]')!.textContent;
  /** Makes a callback due, and waits until its reminder is on screen. */
  const remind = async (): Promise<void> => {
    omni.set('callbacks', [promise]);
    emit({ type: 'notification.raised', notification: notice });
    await waitUntil(() => toasts().length === 1);
  };

  beforeEach(async () => {
    omni = working();
    el = await toolbar(omni);
    // The module that follows the core's events is fetched later.
    await waitUntil(
      () => (omni.events as Subject<LogEntry>).observed && el.renderRoot.querySelector('.still'),
    );
    await el.updateComplete;
  });

  it('announce a due callback and show it with a button to make it, also in a pill', async () => {
    el.mode = 'collapsed';
    await remind();
    expect(toasts()[0]).to.match(/Callback due: Priya Sharma Call back$/);
    await waitUntil(() => said().includes('Callback due: Priya Sharma'));
    const told: unknown[] = [];
    el.addEventListener('omni-notification-call', ({ detail }) => told.push(detail));
    find(el, 'omni-toast')!.shadowRoot!.querySelector<HTMLElement>('[part="action"]')!.click();
    const who = { campaignId: 172, customerId: null, name: 'Priya Sharma', phone: '+919811122334' };
    expect(told).to.deep.equal([who]);
    expect(omni.calls.map(({ name }) => name)).to.deep.equal(['startInteraction']);
    expect(omni.calls[0]!.params).to.deep.include(who);
    await waitUntil(() => toasts().length === 0);
  });

  it('disappear with the callback, however it was made', async () => {
    await remind();
    omni.set('callbacks', []);
    await waitUntil(() => toasts().length === 0);
  });

  it('cover nothing while the agent works: they are announced, and shown when the agent is free', async () => {
    omni.set('interactions', ['i1']);
    omni.set('callbacks', [promise]);
    emit({ type: 'notification.raised', notification: notice });
    await waitUntil(() => said().includes('Callback due: Priya Sharma'));
    expect(toasts()).to.deep.equal([]);
    omni.set('interactions', []);
    await waitUntil(() => toasts().length === 1);
    omni.set('interactions', ['i2']);
    await waitUntil(() => toasts().length === 0);
  });

  it('stay away after they were dismissed', async () => {
    await remind();
    find(el, 'omni-toast')!.shadowRoot!.querySelector<HTMLElement>('[part="dismiss"]')!.click();
    await waitUntil(() => toasts().length === 0);
    omni.set('interactions', ['i1']);
    omni.set('interactions', []);
    const other = { ...promise, id: 'other', customerName: 'Asha' };
    omni.set('callbacks', [promise, other]);
    await waitUntil(() => toasts().length === 1);
    expect(toasts()[0]).to.contain('Asha');
  });

  it('announce every other notification once, but none that is repeated after signing in', async () => {
    const missed: Notification = {
      ...notice,
      subType: 'notification.missed.call.type',
      call: { campaignId: 172, customerId: 9, name: 'Asha', phone: null },
      extra: {},
    };
    emit({ type: 'session.opened', ...opened }, NOW + 1_000);
    emit({ type: 'notification.raised', notification: missed }, NOW + 1_000);
    emit({
      type: 'notification.raised',
      notification: { ...missed, at: NOW + 2_000, call: null, text: 'News' },
    });
    await waitUntil(() => said() !== '');
    expect(said()).to.equal('News');
    expect(toasts()).to.deep.equal([]);
  });
});

const opened = {
  sessionId: 's',
  user: atWork.user!,
  settings: atWork.settings!,
  assignedCampaigns: [],
  extensions: [],
  resumed: false,
};
