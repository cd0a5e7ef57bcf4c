import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/campaign-picker/define.js';
import '../../src/components/extension-picker/define.js';
import type { OmniCampaignPicker } from '../../src/components/campaign-picker/campaign-picker.js';
import type { OmniExtensionPicker } from '../../src/components/extension-picker/extension-picker.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { Campaign } from '../../src/core/model/session.js';
import { waitUntil } from '../support/wait-until.js';
import { campaign } from './support/samples.js';
import { inside } from './support/inside.js';
import { emptySlices, memoryOmni } from './support/memory-omni.js';

const campaigns: readonly Campaign[] = [
  campaign({ id: 172, name: 'Support', primary: true, channels: ['voice', 'chat'] }),
  campaign({ id: 47, name: 'WhatsApp care', channels: ['whatsapp'] }),
  campaign({ id: 48, name: '<b>Billing</b>', channels: ['telegram'] }),
];
const extensions = [
  { callContextId: 5, name: 'Browser', phone: '1234567890' },
  { callContextId: 6, name: 'Desk', phone: '' },
];

const session = {
  ...emptySlices.session,
  status: 'signed-in',
  assignedCampaigns: campaigns,
  extensions,
} as const;
const boxes = (el: HTMLElement): HTMLInputElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLInputElement>('.choice input'),
];
const press = (el: HTMLElement): void =>
  el.shadowRoot!.querySelector<HTMLElement>('[part="submit"]')!.click();
const problem = (el: HTMLElement): string =>
  el.shadowRoot!.querySelector('[part="problem"]')?.textContent ?? '';

describe('omni-campaign-picker', () => {
  it("offers the agent's assigned campaigns, with the usual ones chosen", async () => {
    const el = await inside(memoryOmni({ session }), 'omni-campaign-picker');
    expect(boxes(el).map(({ checked }) => checked)).to.deep.equal([false, true, false, false]);
    expect(boxes(el)[0]!.indeterminate).to.equal(true);
    expect(el.shadowRoot!.textContent).to.contain('<b>Billing</b>');
    await expect(el).to.be.accessible();
  });

  it('reads campaigns from an attribute, also without channels', async () => {
    const asked = JSON.stringify([{ id: 1, name: 'Billing' }]);
    const el = await fixture(html`<omni-campaign-picker campaigns=${asked}></omni-campaign-picker>`);
    expect(el.shadowRoot!.querySelector('.name')!.textContent).to.equal('Billing');
  });

  it('chooses several, all and none', async () => {
    const omni = memoryOmni({ session });
    const el = await inside(omni, 'omni-campaign-picker');
    boxes(el)[0]!.click();
    await el.updateComplete;
    expect(boxes(el).every(({ checked }) => checked)).to.equal(true);
    boxes(el)[2]!.click();
    await el.updateComplete;
    press(el);
    expect(omni.calls[0]!.params).to.deep.equal({ campaignIds: [172, 48] });
    const done = oneEvent(el, 'omni-campaigns-selected');
    omni.calls[0]!.resolve();
    expect((await done).detail).to.deep.equal({ campaignIds: [172, 48] });
  });

  it('needs at least one, and shows why the contact center refused', async () => {
    const omni = memoryOmni({ session });
    const el = await inside(omni, 'omni-campaign-picker');
    boxes(el)[1]!.click();
    await el.updateComplete;
    press(el);
    await el.updateComplete;
    expect(problem(el)).to.contain('at least one');
    expect(omni.calls).to.have.length(0);
    await expect(el).to.be.accessible();
    boxes(el)[1]!.click();
    press(el);
    omni.calls[0]!.reject(new OmniError('DATA_NOT_FOUND', 'Campaign 172 has been closed.'));
    await waitUntil(() => problem(el).includes('closed'));
  });

  it('works from properties with no core, and says so when there is nothing to choose', async () => {
    const el = await fixture<OmniCampaignPicker>(
      html`<omni-campaign-picker
        .campaigns=${campaigns.slice(0, 2)}
        .selected=${[47]}
      ></omni-campaign-picker>`,
    );
    expect(boxes(el).map(({ checked }) => checked)).to.deep.equal([false, true]);
    const intent = oneEvent(el, 'omni-campaign-select');
    press(el);
    expect((await intent).detail).to.deep.equal({ campaignIds: [47] });
    el.campaigns = [];
    await el.updateComplete;
    expect(el.shadowRoot!.textContent).to.contain('not assigned');
    await expect(el).to.be.accessible();
  });
});

describe('omni-extension-picker', () => {
  it('offers the first telephone by default, and uses its number', async () => {
    const omni = memoryOmni({ session });
    const el = await inside(omni, 'omni-extension-picker');
    expect(boxes(el).map(({ checked }) => checked)).to.deep.equal([true, false]);
    await expect(el).to.be.accessible();
    press(el);
    expect(omni.calls[0]!.params).to.deep.equal({ callContextId: 5, phone: '1234567890' });
    await el.updateComplete;
    await expect(el).to.be.accessible();
  });

  it('asks for a choice when the host has filled in one that does not exist', async () => {
    const prefill = { ...emptySlices.prefill, extension: { callContextId: 99, phone: '' } };
    const omni = memoryOmni({ session, prefill });
    const el = await inside(omni, 'omni-extension-picker');
    press(el);
    await el.updateComplete;
    expect(problem(el)).to.contain('Choose');
    expect(omni.calls).to.have.length(0);
    boxes(el)[0]!.click();
    await el.updateComplete;
    press(el);
    expect(omni.calls[0]!.params).to.deep.equal({ callContextId: 5, phone: '1234567890' });
  });

  it('asks for a number where there is none, and uses the one that the host has filled in', async () => {
    const prefill = { ...emptySlices.prefill, extension: { callContextId: 6, phone: '' } };
    const omni = memoryOmni({ session, prefill });
    const el = await inside(omni, 'omni-extension-picker');
    press(el);
    await el.updateComplete;
    expect(problem(el)).to.contain('number');
    expect(el.shadowRoot!.activeElement?.id).to.equal('phone');
    omni.set('prefill', { ...prefill, extension: { callContextId: 6, phone: '555' } });
    await el.updateComplete;
    press(el);
    expect(omni.calls[0]!.params).to.deep.equal({ callContextId: 6, phone: '555' });
  });

  it('lets an agent go on without calls', async () => {
    const el = await fixture<OmniExtensionPicker>(
      html`<omni-extension-picker .extensions=${[]}></omni-extension-picker>`,
    );
    const skipped = oneEvent(el, 'omni-extension-skip');
    el.shadowRoot!.querySelector<HTMLElement>('[part="skip"]')!.click();
    await skipped;
    await expect(el).to.be.accessible();
  });
});
