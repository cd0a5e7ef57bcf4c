import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/connection-status/define.js';
import '../../src/components/notification-center/define.js';
import '../../src/components/presence/define.js';
import '../../src/components/provider/define.js';
import '../../src/components/toolbar/define.js';
import '../../src/components/transfer-panel/define.js';
import type { Notification } from '../../src/core/model/notification.js';
import type { Presence } from '../../src/core/model/session.js';
import { centerEn } from '../../src/locales/en/center.js';
import { hi } from '../../src/locales/hi.js';
import { whenLocale } from '../../src/locales/registry.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { emptySlices, memoryOmni } from './support/memory-omni.js';
import { itHasOwnWords, words } from './support/own-words.js';

const lunch: Presence = {
  status: 'break',
  label: 'Lunch Break',
  since: 1_000_000,
  next: { status: 'available', label: 'Available' },
  autoCall: false,
  cause: 'agent.set.break',
};
const missed: Notification = {
  id: 'n1',
  text: 'Call Missed!! Customer Name: Anshika Rao Contact Number: +919876543210 Missed Call Time: Mon Jul 14',
  severity: 2,
  type: 'application.notification.type',
  subType: 'notification.missed.call.type',
  at: 1_000_000,
  read: false,
  repeated: 0,
  call: { campaignId: 1, customerId: 1, name: 'Anshika Rao', phone: '+919876543210' },
};

describe('words of the contact center', () => {
  before(() => Promise.all([whenLocale('ar'), whenLocale('hi')]));

  itHasOwnWords(centerEn);

  it('are translated for presences and breaks, but sent as the center names them', async () => {
    const settings = { breaks: ['Lunch Break', 'Coffee_break', 'Prayer room', '{x}'] } as never;
    const session = { ...emptySlices.session, status: 'signed-in' as const, settings };
    const omni = memoryOmni({ presence: lunch, session });
    const el = await inside(omni, 'omni-presence');
    el.lang = 'ar';
    await el.updateComplete;
    expect(find(el, '[part="label"]')!.textContent).to.equal('استراحة غداء');
    expect(words(find(el, '[part="next"]'))).to.equal('ثم متاح');
    const items = all(el, '.item');
    expect(items.map(words)).to.deep.equal(['متاح', 'استراحة غداء', 'استراحة قهوة', 'Prayer room', '{x}']);
    expect(items.map(({ ariaChecked }) => ariaChecked)).to.deep.equal([
      'false',
      'true',
      'false',
      'false',
      'false',
    ]);
    items[2]!.click();
    expect(omni.calls.at(-1)!.params).to.deep.equal({ label: 'Coffee_break' });
    el.lang = 'en';
    await el.updateComplete;
    expect(find(el, '[part="label"]')!.textContent).to.equal('Lunch Break');
  });

  it("are replaced by a host's own, where it has some", async () => {
    const strings = { 'presence.label.lunch-break': 'Mittag' };
    const el = await fixture(
      html`<omni-provider .omni=${memoryOmni()} .strings=${strings}
        ><omni-presence .presence=${lunch}></omni-presence
      ></omni-provider>`,
    );
    await waitUntil(() => find(el.firstElementChild!, '[part="label"]')?.textContent === 'Mittag');
  });

  it("are translated for the center's limits, and for the reason of a lost connection", async () => {
    const center = {
      ...emptySlices.center!,
      limits: [{ name: 'framed', message: 'Framed.' }, { name: 'later', message: 'Later.' }, 'Plain.'],
    };
    const toolbar = await fixture(
      html`<omni-toolbar lang="hi" .omni=${memoryOmni({ center })}></omni-toolbar>`,
    );
    expect(all(toolbar, '.limits li').map(words)).to.deep.equal([
      hi.messages['limit.framed'],
      'Later.',
      'Plain.',
    ]);
    const connection = { status: 'lost', message: 'It does not answer.', name: 'silent' };
    const line = await fixture(
      html`<omni-connection-status lang="hi" .connection=${connection}></omni-connection-status>`,
    );
    expect(find(line, '[part="message"]')!.textContent).to.equal(hi.messages['connection.said.silent']);
  });

  it("are translated for a missed call, with the caller's name", async () => {
    const nameless = { ...missed, id: 'n2', call: { ...missed.call!, name: null } };
    const unknown = { ...missed, id: 'n3', text: 'Shift ends at 5.', subType: 'shift', call: null };
    const nobody = { ...unknown, id: 'n4', subType: 'notification.missed.call.type' };
    const unheard = { ...unknown, id: 'n5', subType: 'notification.connection.type' };
    const expired = { ...missed, id: 'n6', subType: 'notification.callback.expired.type' };
    const el = await fixture(
      html`<omni-notification-center
        lang="ar"
        .notifications=${[expired, unheard, nobody, unknown, nameless, missed]}
      ></omni-notification-center>`,
    );
    const first = (): string => all(el, '.notice bdi')[0]!.textContent;
    // The module that formats phone numbers is fetched later.
    await waitUntil(() => first().includes('98765 43210'), 'written');
    expect(all(el, '.notice bdi').map(words)).to.deep.equal([
      'فائتة: Anshika Rao · +91 98765 43210',
      'فائتة: +91 98765 43210',
      'Shift ends at 5.',
      'Shift ends at 5.',
      'انقطعت هذه الصفحة عن مركز الاتصال بعض الوقت.',
      'لم يعاود أحد الاتصال: Anshika Rao · +91 98765 43210',
    ]);
  });

  it('are translated for the presences of colleagues', async () => {
    const target = { kind: 'user' as const, id: 'a', name: 'Asha', available: false, detail: 'On a call' };
    const el = await inside(memoryOmni({ directory: [target] }), 'omni-transfer-panel');
    el.lang = 'ar';
    await waitUntil(() => find(el, '.target .detail')?.textContent === 'في مكالمة');
  });
});
