import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/call-quality/define.js';
import '../../src/components/click-to-dial/define.js';
import '../../src/components/device-picker/define.js';
import '../../src/components/dialer/define.js';
import '../../src/components/dialpad/define.js';
import '../../src/components/doctor/define.js';
import '../../src/components/login-form/define.js';
import '../../src/components/notification-center/define.js';
import '../../src/components/presence/define.js';
import '../../src/components/toast/define.js';
import '../../src/components/transfer-panel/define.js';
import { bareNumber } from '../../src/components/internal/phone-number.js';
import type { OmniDoctor } from '../../src/components/doctor/doctor.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { AudioDevices } from '../../src/core/model/audio.js';
import type { DirectoryEntry } from '../../src/core/model/session.js';
import { all, find, inside } from './support/inside.js';
import { called, type Call, type MemoryOmni, memoryOmni } from './support/memory-omni.js';
import { press, type, words } from './support/press.js';
import { providing } from './support/provide.js';
import { atWork, available, demoCenter, interaction, quality } from './support/samples.js';
import { waitUntil } from '../support/wait-until.js';

const SYSTEM = { device: null, missing: false };
const DEVICES: AudioDevices = {
  permission: 'ask',
  microphones: [],
  outputs: [],
  choices: { microphone: SYSTEM, speaker: SYSTEM, ringer: SYSTEM },
  canChooseOutput: true,
  testing: false,
};
const COLLEAGUES: readonly DirectoryEntry[] = Array.from({ length: 60 }, (_, at) => ({
  kind: 'user',
  id: `u${at}`,
  name: `Colleague ${at}`,
  available: true,
  detail: null,
}));

function core(over: Partial<Parameters<typeof memoryOmni>[0]> = {}): MemoryOmni {
  const omni = memoryOmni({ session: atWork, center: demoCenter, presence: available, ...over });
  for (const id of ['i1', 'i2']) omni.set(`interaction:${id}`, interaction({ id }));
  return omni;
}
const asked = (omni: MemoryOmni, name: Call['name']): unknown[] =>
  called(omni, name).map(({ params }) => params);
const click = (button: Element, detail: number): boolean =>
  button.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, composed: true }));

describe('an element that changes while something is under way', () => {
  it('starts no second call when a number is clicked twice, and shows for a number nothing that belongs to another', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-click-to-dial', { phone: '98765' });
    const button = find(el, 'button')!;
    click(button, 1);
    await el.updateComplete;
    called(omni, 'startInteraction')[0]!.resolve({ interactionId: 'i9' });
    await waitUntil(() => !button.hasAttribute('aria-busy'));
    click(button, 2);
    expect(called(omni, 'startInteraction')).to.have.length(1);
    click(button, 1);
    called(omni, 'startInteraction')[1]!.reject(new OmniError('TIMEOUT', 'No answer.'));
    await waitUntil(() => find(el, '[part="problem"]'));
    el.phone = '12345';
    await el.updateComplete;
    expect(all(el, '[part="problem"]')).to.have.length(0);
  });

  it('keeps a number that is typed while the one before is dialled', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-dialer');
    const phone = find<HTMLInputElement>(el, '#phone')!;
    type(phone, '98765');
    find(el, '[part="submit"]')!.click();
    type(phone, '12345');
    await el.updateComplete;
    called(omni, 'startInteraction')[0]!.resolve({ interactionId: 'i9' });
    await waitUntil(() => !find(el, '[part="submit"]')!.hasAttribute('aria-busy'));
    // Only the digits are compared: the number is formatted if the countries are loaded by now.
    expect(bareNumber(phone.value)).to.equal('12345');
  });

  it('clears the dialled number when the dialer was removed before the answer', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-dialer');
    type(find(el, '#phone'), '98765');
    find(el, '[part="submit"]')!.click();
    el.remove();
    called(omni, 'startInteraction')[0]!.resolve({ interactionId: 'i9' });
    await waitUntil(() => called(omni, 'enterDialerPhone').length === 2);
    expect(asked(omni, 'enterDialerPhone')[1]).to.deep.equal({ phone: '' });
  });

  it('names the country of a number in a page whose lang is no language tag', async () => {
    const host = await fixture<HTMLElement>(providing(core()));
    host.lang = 'en_US';
    const el = document.createElement('omni-dialer');
    el.phone = '+91 98765 43210';
    host.append(el);
    await waitUntil(() => find(el, '#phone-country'), 'the country');
    expect(words(find(el, '#phone-country'))).to.equal('India');
  });

  it('releases the microphone when its picker is removed before the permission', async () => {
    const omni = core({ devices: DEVICES });
    const el = await inside(omni, 'omni-device-picker');
    all(el, '[part="test"]')
      .find((button) => words(button).startsWith('Allow'))!
      .click();
    el.remove();
    expect(asked(omni, 'testMicrophone')).to.deep.equal([{ on: true }, { on: false }]);
  });

  it('is blocked from its first rendering when the microphone is', async () => {
    const omni = core({ devices: { ...DEVICES, permission: 'refused' } });
    expect((await inside(omni, 'omni-device-picker')).matches(':state(blocked)')).to.equal(true);
  });

  it('releases a microphone whose level cannot be measured', async () => {
    const { mediaDevices } = navigator;
    const Context = window.AudioContext;
    const context = new Context();
    const { stream } = context.createMediaStreamDestination();
    const original = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = () => Promise.resolve(stream);
    window.AudioContext = class {
      constructor() {
        throw new DOMException('There are too many.', 'NotSupportedError');
      }
    } as unknown as typeof AudioContext;
    try {
      const el = await fixture<OmniDoctor>(html`<omni-doctor .findings=${[]}></omni-doctor>`);
      find(el, '.test .button')!.click();
      await waitUntil(() => words(find(el, '.test [role="status"]')) !== '');
      expect(stream.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
    } finally {
      mediaDevices.getUserMedia = original;
      window.AudioContext = Context;
      await context.close();
    }
  });

  it('shows for a call nothing that belongs to the call before', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-call-quality', { 'interaction-id': 'i1' });
    const told: string[] = [];
    el.addEventListener('omni-announce', ({ detail }) => told.push(detail.text));
    el.addEventListener('omni-call-quality-changed', ({ detail }) => told.push(detail.grade));
    omni.transients.next({ type: 'quality', interactionId: 'i1', ...quality, lossIn: 0.3 });
    await el.updateComplete;
    expect(told).to.have.length(1);
    el.interactionId = 'i2';
    await el.updateComplete;
    expect(el.matches(':state(poor)')).to.equal(false);
    omni.transients.next({ type: 'quality', interactionId: 'i2', ...quality });
    await el.updateComplete;
    expect(el.matches(':state(good)')).to.equal(true);
    expect(told).to.have.length(1);
  });

  it('sends the password once when the button is pressed twice', async () => {
    const omni = memoryOmni();
    const el = await inside(omni, 'omni-login-form');
    type(find(el, '#username'), 'executive');
    type(find(el, '#password'), 'secret');
    find(el, '[part="submit"]')!.click();
    find(el, '[part="submit"]')!.click();
    await el.updateComplete;
    expect(called(omni, 'login')).to.have.length(1);
    expect(all(el, '#password-problem')).to.have.length(0);
  });

  it('asks for the break that was chosen last, also while another request is under way', async () => {
    const settings = { breaks: ['Coffee', 'Lunch'] } as never;
    const omni = core({ session: { ...atWork, settings } });
    const el = await inside(omni, 'omni-presence');
    for (const item of all(el, '.item').slice(1)) item.click();
    expect(asked(omni, 'takeBreak')).to.deep.equal([{ label: 'Coffee' }, { label: 'Lunch' }]);
  });

  it('sends the tones of a closed keypad: one for a key held down, and digits of any script', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-dialpad', { 'interaction-id': 'i1' });
    const [key] = all(el, '.key');
    press(key!, '1');
    press(key!, '1', { repeat: true });
    press(key!, '٢');
    await waitUntil(() => called(omni, 'sendDtmf').length === 1);
    el.remove();
    called(omni, 'sendDtmf')[0]!.resolve();
    await waitUntil(() => called(omni, 'sendDtmf').length === 2);
    expect(asked(omni, 'playKeys')).to.deep.equal([{ digits: '1' }, { digits: '2' }]);
    expect(asked(omni, 'sendDtmf')[1]).to.deep.equal({ interactionId: 'i1', digits: '2' });
  });

  it('accepts other keys after the pointer has left a 0 that was held down', async () => {
    const el = await fixture<HTMLElement>(html`<omni-dialpad></omni-dialpad>`);
    const pressed: string[] = [];
    el.addEventListener('omni-dialpad-press', ({ detail }) => pressed.push(detail.digits));
    const keys = all(el, '.key');
    keys[10]!.dispatchEvent(new PointerEvent('pointerdown'));
    await waitUntil(() => pressed.length === 1);
    keys[10]!.dispatchEvent(new PointerEvent('pointerleave'));
    keys[4]!.click();
    expect(pressed).to.deep.equal(['+', '5']);
  });

  it('focuses another message when its own disappears later', async () => {
    const toasts = ['a', 'b'].map((id) => ({ id, message: id, variant: 'error' as const }));
    const omni = core({ toasts: toasts as never });
    const el = await inside(omni, 'omni-toast');
    const [first, second] = all(el, '[part="dismiss"]');
    first!.focus();
    first!.click();
    await waitUntil(() => second!.matches(':focus'));
    omni.set('toasts', toasts.slice(1) as never);
    await el.updateComplete;
    expect([first!.isConnected, second!.matches(':focus')]).to.deep.equal([false, true]);
  });

  it('can be opened again when it was moved in the page while open', async () => {
    const el = await inside(core(), 'omni-notification-center');
    const expanded = (): string | null => find(el, '[part="base"]')!.getAttribute('aria-expanded');
    el.show();
    await waitUntil(() => expanded() === 'true');
    const parent = el.parentElement!;
    el.remove();
    parent.append(el);
    await waitUntil(() => expanded() === 'false');
    el.show();
    expect(find(el, '#panel')!.matches(':popover-open')).to.equal(true);
  });

  describe('in the list of transfer targets', () => {
    const chosen = (el: Element): number => all(el, '[aria-selected="true"]').length;

    it('keeps its scroll position while colleagues come and go, and leaves arrow keys to an input method', async () => {
      const omni = core({ directory: COLLEAGUES });
      const el = await inside(omni, 'omni-transfer-panel', { 'interaction-id': 'i1' });
      press(find(el, '#search')!, 'ArrowDown', { isComposing: true });
      await el.updateComplete;
      expect(chosen(el)).to.equal(0);
      all(el, '.target')[0]!.click();
      await el.updateComplete;
      const list = find(el, '.targets')!;
      list.scrollTop = list.scrollHeight;
      const { scrollTop } = list;
      expect(scrollTop).to.be.above(100);
      omni.set('directory', [{ ...COLLEAGUES[0]!, available: false }, ...COLLEAGUES.slice(1)]);
      await el.updateComplete;
      expect(all(el, '.target .off')).to.have.length(1);
      expect(list.scrollTop).to.equal(scrollTop);
    });

    it('takes neither the choice nor the failure of one conversation to the next', async () => {
      const omni = core({ directory: COLLEAGUES });
      const el = await inside(omni, 'omni-transfer-panel', { 'interaction-id': 'i1' });
      all(el, '.target')[0]!.click();
      await el.updateComplete;
      find(el, '[part="transfer"]')!.click();
      called(omni, 'transferInteraction')[0]!.reject(new OmniError('TIMEOUT', 'No answer.'));
      await waitUntil(() => find(el, '.problem'));
      el.interactionId = 'i2';
      await el.updateComplete;
      expect([chosen(el), all(el, '.problem').length]).to.deep.equal([0, 0]);
      expect(find<HTMLButtonElement>(el, '[part="transfer"]')!.disabled).to.equal(true);
    });
  });
});
