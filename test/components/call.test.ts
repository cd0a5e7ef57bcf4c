import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/dialpad/define.js';
import '../../src/components/call-controls/define.js';
import '../../src/components/transfer-panel/define.js';
import type { OmniCallControls } from '../../src/components/call-controls/call-controls.js';
import type { OmniTransferPanel } from '../../src/components/transfer-panel/transfer-panel.js';
import { OmniTransferSubmittedEvent } from '../../src/components/transfer-panel/transfer-panel.events.js';
import { bareNumber } from '../../src/components/internal/phone-number.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { Interaction } from '../../src/core/model/interaction.js';
import type { DirectoryEntry } from '../../src/core/model/session.js';
import { whenLocale } from '../../src/locales/registry.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { called, calls, memoryOmni, type Call, type MemoryOmni } from './support/memory-omni.js';
import { press, type, words } from './support/press.js';
import { NOW, atWork, demoCenter, devices, interaction } from './support/samples.js';
import { itInChromium } from '../adapters/support/in-chromium.js';

const DIRECTORY: readonly DirectoryEntry[] = [
  { kind: 'user', id: 'supervisor', name: 'Supervisor', available: true, detail: null },
  { kind: 'user', id: 'ravi', name: '<b>Ravi</b> '.repeat(50), available: false, detail: 'Billing' },
  { kind: 'queue', id: '134', name: 'Care calls', available: true, detail: null },
];

function core(over: Partial<Interaction> = {}): MemoryOmni {
  const omni = memoryOmni({ session: atWork, center: demoCenter, directory: DIRECTORY });
  omni.set('interaction:i1', interaction(over));
  return omni;
}

describe('omni-call-controls', () => {
  const controls = (omni: MemoryOmni): Promise<OmniCallControls> =>
    inside(omni, 'omni-call-controls', { 'interaction-id': 'i1' });
  const names = (el: OmniCallControls): string[] => all(el, '.control').map(words);

  it('shows the controls that make sense in each phase, and is accessible in each', async () => {
    const shown = async (over: Partial<Interaction>): Promise<string[]> => {
      const el = await controls(core(over));
      await expect(el).to.be.accessible();
      return names(el);
    };
    expect(await shown({})).to.deep.equal(['Mute', 'Hold', 'Keypad', 'Transfer', 'End']);
    expect(await shown({ phase: 'held', muted: true })).to.deep.equal([
      'Unmute',
      'Resume',
      'Keypad',
      'Transfer',
      'End',
    ]);
    expect(await shown({ phase: 'ringing', direction: 'outbound' })).to.deep.equal(['End']);
    expect(await shown({ owned: false })).to.deep.equal(['Mute', 'Keypad', 'Leave']);
    const channel = { kind: 'other', name: 'telegram', subType: null } as const;
    expect(await shown({ channel })).to.deep.equal(['Transfer', 'End']);
  });

  it('hides what the center cannot do', async () => {
    const omni = core();
    const none = { hold: false, mute: false, dtmf: false, transfer: [], confer: [] };
    omni.set('center', { ...demoCenter, capabilities: { ...demoCenter.capabilities, ...none } });
    expect(names(await controls(omni))).to.deep.equal(['End']);
  });

  it('says in its labels what a button does next, and does not contradict that by aria-pressed', async () => {
    const el = await controls(core({ phase: 'held', muted: true }));
    expect(names(el)).to.include.members(['Unmute', 'Resume']);
    expect(all(el, '[aria-pressed]')).to.deep.equal([]);
  });

  it('works from a property with no core, and lets a host take over', async () => {
    const el = await fixture<OmniCallControls>(
      html`<omni-call-controls .interaction=${interaction()}></omni-call-controls>`,
    );
    const held = oneEvent(el, 'omni-call-hold');
    find(el, '.hold')!.click();
    expect((await held).detail).to.deep.equal({ interactionId: 'i1', held: true });
    const ended = oneEvent(el, 'omni-interaction-end');
    find(el, '.end')!.click();
    expect((await ended).detail).to.deep.equal({ interactionId: 'i1' });
    await expect(el).to.be.accessible();
  });

  it('shows what is wrong with the sound in the place of its quality', async () => {
    const omni = core({ connectedAt: NOW - 60_000 });
    omni.time = NOW;
    const el = await controls(omni);
    const told = async (over: Partial<Interaction>): Promise<string> => {
      omni.set('interaction:i1', interaction({ connectedAt: NOW - 60_000, ...over }));
      await el.updateComplete;
      return words(find(el, '[part="trouble"]'));
    };
    const lost = { who: 'customer', since: NOW, deadline: NOW + 28_000 } as const;
    expect(await told({ audioLoss: lost })).to.equal(
      'The customer’s page is gone: you cannot hear each other. 0:28 left for it to come back.',
    );
    expect(find(el, '.quality')!.checkVisibility()).to.equal(false);
    await expect(el).to.be.accessible();
    expect(await told({ audio: { status: 'blocked', message: 'Allow the microphone.' } })).to.equal(
      'Allow the microphone.',
    );
    expect(await told({ audio: { status: 'broken', message: null } })).to.contain('interrupted');
    expect(await told({ phase: 'held', audio: { status: 'connecting', message: null } })).to.contain('again');
    expect(await told({ phase: 'ringing', audioLoss: lost })).to.equal('');
    expect(await told({})).to.equal('');
    expect(find(el, '.quality')!.checkVisibility()).to.equal(true);
  });

  it("closes its open panel on Escape, with the focus on the panel's button", async () => {
    const el = await controls(core());
    const opened = { keypad: 'omni-dialpad', transfer: 'omni-transfer-panel' } as const;
    for (const drawer of ['keypad', 'transfer'] as const) {
      await el.toggle(drawer);
      const panel = find(el, opened[drawer])!;
      expect(el.shadowRoot!.activeElement).to.equal(panel);
      expect(press(panel.shadowRoot!.activeElement!, 'Escape').defaultPrevented).to.equal(true);
      await waitUntil(() => el.shadowRoot!.activeElement === find(el, `.${drawer}`));
      expect(find(el, '[part="drawer"]')).to.equal(null);
    }
  });

  it('calls the core once for each press', async () => {
    const omni = core();
    const el = await controls(omni);
    for (const name of ['mute', 'hold', 'end']) {
      find(el, `.${name}`)!.click();
      find(el, `.${name}`)!.click();
    }
    expect(calls(omni)).to.deep.equal([
      ['muteInteraction', { interactionId: 'i1', muted: true }],
      ['holdInteraction', { interactionId: 'i1' }],
      ['hangUp', { interactionId: 'i1' }],
    ]);
    el.addEventListener('omni-call-mute', (event) => event.preventDefault());
    omni.calls[0]!.resolve();
    await oneUpdate(el);
    find(el, '.mute')!.click();
    expect(omni.calls).to.have.length(3);
  });

  it('counts a double click on a switch as one click, also when the first one was carried out at once', async () => {
    const omni = core();
    const el = await controls(omni);
    const clicks = (detail: number): MouseEvent => new MouseEvent('click', { bubbles: true, detail });
    find(el, '.hold')!.dispatchEvent(clicks(1));
    omni.calls[0]!.resolve();
    omni.set('interaction:i1', interaction({ phase: 'held' }));
    await oneUpdate(el);
    find(el, '.hold')!.dispatchEvent(clicks(2));
    expect(calls(omni)).to.deep.equal([['holdInteraction', { interactionId: 'i1' }]]);
    find(el, '.hold')!.dispatchEvent(clicks(1));
    expect(calls(omni).at(-1)).to.deep.equal(['resumeInteraction', { interactionId: 'i1' }]);
  });

  it('shows the levels of both sides', async () => {
    const omni = core();
    const el = await controls(omni);
    expect(find(el, '.levels')).to.equal(null);
    omni.transients.next({ type: 'levels', interactionId: 'other', local: 1, remote: 1 });
    omni.transients.next({ type: 'levels', interactionId: 'i1', local: 0.5, remote: 7 });
    await el.updateComplete;
    expect(all(el, '.meter')).to.have.length(2);
  });

  it('keeps the space for the levels before there are any, and on hold', async () => {
    const omni = core();
    omni.set('devices', devices);
    const el = await controls(omni);
    const { top } = find(el, '.sound')!.getBoundingClientRect();
    const shown = (): boolean => find(el, '.meter')!.checkVisibility({ visibilityProperty: true });
    expect(shown()).to.equal(false);
    omni.transients.next({ type: 'levels', interactionId: 'i1', local: 0.5, remote: 0.5 });
    await el.updateComplete;
    expect(shown()).to.equal(true);
    for (const phase of ['connected', 'held'] as const) {
      omni.set('interaction:i1', interaction({ phase }));
      await el.updateComplete;
      expect(find(el, '.sound')!.getBoundingClientRect().top, phase).to.equal(top);
    }
    expect(shown()).to.equal(false);
  });

  it('does not take the focus back when the agent has moved it before the panel was loaded', async () => {
    let arrive: () => void = () => undefined;
    const el = await controls(core());
    const field = await fixture<HTMLInputElement>(html`<input />`);
    find(el, '.keypad')!.focus();
    // The element updates as late as on a slow network.
    const slow = { get: () => new Promise<boolean>((resolve) => (arrive = () => resolve(true))) };
    Object.defineProperty(el, 'updateComplete', { configurable: true, ...slow });
    const opening = el.toggle('keypad');
    field.focus();
    await waitUntil(() => find(el, '.drawer omni-dialpad'));
    Reflect.deleteProperty(el, 'updateComplete');
    arrive();
    await opening;
    expect(document.activeElement === field).to.equal(true);
  });

  it('opens the keypad and the transfer panel below, one at a time', async () => {
    const el = await controls(core());
    find(el, '.keypad')!.click();
    await el.updateComplete;
    expect(find(el, '.keypad')!.getAttribute('aria-expanded')).to.equal('true');
    await expect(el).to.be.accessible();
    // The focus goes to the keypad, where digits are typed, also after a click of the mouse.
    await waitUntil(() => find(el, 'omni-dialpad')!.shadowRoot!.activeElement);
    find(el, '.transfer')!.click();
    await waitUntil(() => find(el, 'omni-transfer-panel')?.shadowRoot!.activeElement);
    expect([find(el, 'omni-dialpad'), find(el, 'omni-transfer-panel') !== null]).to.deep.equal([null, true]);
    await expect(el).to.be.accessible();
  });
});

async function oneUpdate(el: OmniCallControls): Promise<void> {
  await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
  await el.updateComplete;
}

describe('omni-dialpad', () => {
  it('sends tones one after another, by pointer and by keyboard', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-dialpad', { 'interaction-id': 'i1' });
    await expect(el).to.be.accessible();
    const keys = all(el, '.key');
    keys[0]!.click();
    press(keys[0]!, '#');
    press(keys[0]!, 'x');
    await el.updateComplete;
    expect(words(find(el, '.sent'))).to.equal('1#');
    const asked = (command: string): Call[] => omni.calls.filter(({ name }) => name === command);
    expect(asked('playKeys').map(({ params }) => params)).to.deep.equal([{ digits: '1' }, { digits: '#' }]);
    expect(asked('sendDtmf').map(({ params }) => params)).to.deep.equal([
      { interactionId: 'i1', digits: '1' },
    ]);
    asked('sendDtmf')[0]!.resolve();
    await waitUntil(() => asked('sendDtmf').length === 2);
    expect(asked('sendDtmf')[1]!.params).to.deep.equal({ interactionId: 'i1', digits: '#' });
  });

  it('is one stop for Tab and moves by arrows', async () => {
    const el = await inside(core(), 'omni-dialpad', { 'interaction-id': 'i1' });
    const keys = all(el, '.key');
    keys[0]!.focus();
    press(keys[0]!, 'ArrowDown');
    expect(el.shadowRoot!.activeElement).to.equal(keys[3]);
    press(keys[3]!, 'ArrowRight');
    expect(el.shadowRoot!.activeElement).to.equal(keys[4]);
    await el.updateComplete;
    expect(keys.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([keys[4]]);
  });

  it('focuses the key whose digit was typed, so that it is seen and read out', async () => {
    const el = await inside(core(), 'omni-dialpad', { 'interaction-id': 'i1' });
    const keys = all(el, '.key');
    keys[0]!.focus();
    press(keys[0]!, '٩');
    expect(words(el.shadowRoot!.activeElement)).to.contain('9');
    expect(el.shadowRoot!.activeElement).to.equal(keys[8]);
  });

  itInChromium('sends what is pasted, as far as it is keys', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-dialpad', { 'interaction-id': 'i1' });
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'PIN: 12-34#');
    all(el, '.key')[0]!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    );
    await waitUntil(() => omni.calls.some(({ name }) => name === 'sendDtmf'));
    expect(omni.calls.at(-1)!.params).to.deep.equal({ interactionId: 'i1', digits: '1234#' });
  });

  it('types a plus for a 0 held down when there is no call, and keeps digits in order in Arabic', async () => {
    const pressed: string[] = [];
    const host = await fixture(html`<div dir="rtl" lang="ar"><omni-dialpad></omni-dialpad></div>`);
    const el = host.querySelector('omni-dialpad')!;
    await el.updateComplete;
    el.addEventListener('omni-dialpad-press', ({ detail }) => pressed.push(detail.digits));
    const keys = all(el, '.key');
    const zero = keys[10]!;
    zero.dispatchEvent(new PointerEvent('pointerdown'));
    await waitUntil(() => pressed.length === 1);
    zero.dispatchEvent(new PointerEvent('pointerup'));
    zero.click();
    zero.dispatchEvent(new PointerEvent('pointerdown'));
    zero.dispatchEvent(new PointerEvent('pointerup'));
    zero.click();
    press(zero, '+');
    expect(pressed).to.deep.equal(['+', '0', '+']);
    expect(keys[0]!.getBoundingClientRect().left).to.be.below(keys[2]!.getBoundingClientRect().left);
    await expect(el).to.be.accessible();
  });

  it('sends nothing that a host has prevented', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-dialpad', { 'interaction-id': 'i1' });
    el.addEventListener('omni-dialpad-press', (event) => event.preventDefault());
    all(el, '.key')[0]!.click();
    await el.updateComplete;
    expect([omni.calls.length, words(find(el, '.sent'))]).to.deep.equal([0, '']);
  });
});

describe('omni-transfer-panel', () => {
  const panel = (omni: MemoryOmni): Promise<OmniTransferPanel> =>
    inside(omni, 'omni-transfer-panel', { 'interaction-id': 'i1' });
  const targets = (el: OmniTransferPanel): HTMLElement[] => all(el, '[role="option"]');
  const part = (el: OmniTransferPanel, name: string): HTMLButtonElement | null =>
    find<HTMLButtonElement>(el, `[part="${name}"]`);
  const kind = async (el: OmniTransferPanel, index: number): Promise<void> => {
    all(el, '.kind')[index]!.click();
    await el.updateComplete;
  };

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is accessible for agents, queues and numbers, with and without a core', async () => {
    const el = await panel(core());
    for (const index of [0, 1, 2]) {
      await kind(el, index);
      await expect(el).to.be.accessible();
    }
    const bare = await fixture<OmniTransferPanel>(
      html`<omni-transfer-panel .directory=${DIRECTORY}></omni-transfer-panel>`,
    );
    expect(targets(bare)).to.have.length(2);
    await expect(bare).to.be.accessible();
  });

  it('loads the directory, filters it, and transfers to the chosen target', async () => {
    const omni = core();
    const el = await panel(omni);
    expect(omni.calls[0]!.name).to.equal('refreshDirectory');
    type(find(el, '#search'), 'SÚPER');
    await el.updateComplete;
    expect(targets(el)).to.have.length(1);
    expect(part(el, 'transfer')!.disabled).to.equal(true);
    targets(el)[0]!.click();
    await el.updateComplete;
    const submitted = oneEvent(el, 'omni-transfer-submitted');
    part(el, 'transfer')!.click();
    part(el, 'transfer')!.click();
    expect(omni.calls).to.have.length(2);
    omni.calls[1]!.resolve();
    expect((await submitted).detail).to.deep.equal({
      interactionId: 'i1',
      target: { kind: 'user', id: 'supervisor' },
    });
  });

  it('offers no queue that does not serve the channel', async () => {
    const queue = { kind: 'queue', id: '140', name: 'WhatsApp', available: true, detail: null } as const;
    const omni = core();
    omni.set('directory', [...DIRECTORY, { ...queue, channels: ['whatsapp'] }]);
    const el = await panel(omni);
    await kind(el, 1);
    expect(targets(el)).to.have.length(1);
    omni.set(
      'interaction:i1',
      interaction({ channel: { kind: 'whatsapp', name: 'whatsapp', subType: null } }),
    );
    await el.updateComplete;
    expect(targets(el)).to.have.length(2);
  });

  it('renders only a part of a large directory, and finds the rest by search', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...DIRECTORY[0]!,
      id: `a${index}`,
      name: `Agent ${index}`,
    }));
    const omni = core();
    omni.set('directory', many);
    const el = await panel(omni);
    expect(targets(el)).to.have.length(100);
    expect(words(find(el, '#more'))).to.equal('The first 100 of 10,000. Type to find the others.');
    await expect(el).to.be.accessible();
    press(find(el, '#search')!, 'ArrowUp');
    await el.updateComplete;
    expect(targets(el)[99]!.ariaSelected, 'the last one that is drawn').to.equal('true');
    omni.set('directory', [{ ...many[0]!, id: 'new' }, ...many]);
    await el.updateComplete;
    expect(targets(el).at(-1)!.ariaSelected, 'still to be seen').to.equal('true');
    type(find(el, '#search'), 'agent 9876');
    await el.updateComplete;
    expect([targets(el).length, find(el, '#more')]).to.deep.equal([1, null]);
    targets(el)[0]!.click();
    await el.updateComplete;
    part(el, 'transfer')!.click();
    expect(omni.calls.at(-1)!.params).to.deep.include({ target: { kind: 'user', id: 'a9876' } });
  });

  it('is operated by keyboard with the focus in the search field, and shows presences', async () => {
    const el = await panel(core());
    const field = find(el, '#search')!;
    press(field, 'ArrowDown');
    await el.updateComplete;
    press(field, 'ArrowDown');
    await el.updateComplete;
    const chosen = targets(el)[1]!;
    expect([chosen.ariaSelected, field.getAttribute('aria-activedescendant')]).to.deep.equal([
      'true',
      chosen.id,
    ]);
    expect(targets(el).map((each) => words(each.querySelector('.detail')))).to.deep.equal([
      'Available',
      'Billing',
    ]);
    press(field, 'ArrowDown');
    await el.updateComplete;
    expect(targets(el)[0]!.ariaSelected).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it('offers a conference only where the center has it, and transfers to a number', async () => {
    const omni = core();
    const el = await panel(omni);
    expect(part(el, 'confer')).not.to.equal(null);
    await kind(el, 2);
    expect(part(el, 'confer')).to.equal(null);
    type(find(el, '#search'), '12345');
    await el.updateComplete;
    part(el, 'transfer')!.click();
    expect(omni.calls[1]!.params).to.deep.equal({
      interactionId: 'i1',
      target: { kind: 'phone', id: '12345' },
    });
  });

  it('offers a consultation where the center has hold and conference, and neither for a chat', async () => {
    const omni = core();
    const el = await panel(omni);
    targets(el)[0]!.click();
    await el.updateComplete;
    part(el, 'consult')!.click();
    expect(omni.calls[1]!.params).to.deep.equal({
      interactionId: 'i1',
      target: { kind: 'user', id: 'supervisor' },
      consult: true,
    });
    const chat = await panel(core({ channel: { kind: 'chat', name: 'chat', subType: null } }));
    expect([part(chat, 'consult'), part(chat, 'confer')]).to.deep.equal([null, null]);
  });

  it('merges a consultation, talks to the colleague alone, and completes the transfer', async () => {
    const conference = {
      target: { kind: 'user', id: 'supervisor' },
      targetName: 'Supervisor',
      status: 'connected',
      participants: [],
      reason: null,
    } as const;
    const omni = core({ phase: 'held', conference });
    const el = await panel(omni);
    expect(words(find(el, '.with'))).to.equal('You talk to Supervisor alone; the customer is on hold.');
    await expect(el).to.be.accessible();
    part(el, 'merge')!.click();
    expect(omni.calls.at(-1)!.name).to.equal('resumeInteraction');
    omni.set('interaction:i1', interaction({ conference }));
    await el.updateComplete;
    part(el, 'merge')!.click();
    expect(omni.calls.at(-1)!.name).to.equal('holdInteraction');
    expect(words(part(el, 'complete'))).to.equal('Hand over to Supervisor');
    part(el, 'complete')!.click();
    expect(calls(omni).at(-1)).to.deep.equal(['leaveConference', { interactionId: 'i1' }]);
    await expect(el).to.be.accessible();
  });

  it('is open while a colleague is in the call, whenever the call is shown', async () => {
    const supervisor = { kind: 'user', id: 'supervisor' } as const;
    const there = { target: supervisor, targetName: 'Supervisor', participants: [], reason: null } as const;
    const omni = core({ phase: 'held', conference: { ...there, status: 'connected' } });
    omni.set('interaction:i2', interaction({ id: 'i2' }));
    const el = await inside(omni, 'omni-call-controls', { 'interaction-id': 'i1' });
    await waitUntil(() => find(el, 'omni-transfer-panel'));
    el.interactionId = 'i2';
    await el.updateComplete;
    expect(find(el, 'omni-transfer-panel')).to.equal(null);
    el.interactionId = 'i1';
    await el.updateComplete;
    expect(find(el, 'omni-transfer-panel')).to.not.equal(null);
    find(el, '.control.transfer')!.click();
    omni.set('interaction:i1', interaction({ conference: { ...there, status: 'connected' } }));
    await el.updateComplete;
    expect(find(el, 'omni-transfer-panel'), 'closed by the agent').to.equal(null);
  });

  it('swaps, merges and cancels a consultation where the center can; a host may do it instead', async () => {
    const supervisor = { kind: 'user', id: 'supervisor' } as const;
    const conference = {
      target: supervisor,
      targetName: 'Supervisor',
      participants: [],
      reason: null,
    } as const;
    const omni = core({ phase: 'held', conference: { ...conference, status: 'connected' } });
    omni.set('center', { ...demoCenter, capabilities: { ...demoCenter.capabilities, consult: true } });
    const el = await panel(omni);
    const last = (): unknown => calls(omni).at(-1);
    const order = (): (string | null)[] =>
      [...find(el, '.consultation')!.querySelectorAll('button')].map((button) => button.getAttribute('part'));
    expect(order()).to.deep.equal(['merge', 'swap', 'cancel', 'complete']);
    expect(words(part(el, 'swap'))).to.equal('Talk to the customer');
    part(el, 'swap')!.click();
    expect(last()).to.deep.equal(['swapConsultation', { interactionId: 'i1' }]);
    omni.set(
      'interaction:i1',
      interaction({ conference: { ...conference, status: 'connected', otherHeld: true } }),
    );
    await el.updateComplete;
    expect(words(find(el, '.with'))).to.equal('You talk to the customer; Supervisor is on hold.');
    expect(words(part(el, 'swap'))).to.equal('Talk to Supervisor');
    part(el, 'merge')!.click();
    expect(last()).to.deep.equal(['mergeConsultation', { interactionId: 'i1' }]);
    await expect(el).to.be.accessible();
    part(el, 'merge')!.focus();
    omni.set('interaction:i1', interaction({ conference: { ...conference, status: 'connected' } }));
    await el.updateComplete;
    // The agent may press twice, with the mouse or Enter: so the same button has to stay in the same place.
    expect(order()).to.deep.equal(['merge', 'cancel', 'complete']);
    expect(el.shadowRoot!.activeElement).to.equal(part(el, 'merge'));
    part(el, 'cancel')!.click();
    expect(last()).to.deep.equal(['cancelConsultation', { interactionId: 'i1' }]);
    queueMicrotask(() => omni.calls.at(-1)!.resolve());
    const { detail } = await oneEvent(el, 'omni-consultation-changed');
    expect(detail).to.deep.equal({ interactionId: 'i1', action: 'cancel' });
    omni.set('interaction:i1', interaction({ conference: { ...conference, status: 'initialized' } }));
    await el.updateComplete;
    expect(words(part(el, 'cancel'))).to.equal('Cancel');
    el.addEventListener('omni-consultation-change', (event) => event.preventDefault());
    const before = omni.calls.length;
    part(el, 'cancel')!.click();
    expect(omni.calls).to.have.length(before);
    await expect(el).to.be.accessible();
  });

  it('takes a pending transfer back where the center can, with the focus kept in place', async () => {
    const supervisor = { target: { kind: 'user', id: 'supervisor' }, targetName: 'Supervisor' } as const;
    const asked = { transfer: { ...supervisor, status: 'requested', reason: null } } as const;
    const without = await panel(core(asked));
    expect(words(find(without, '.waiting'))).to.equal('Waiting for Supervisor to answer');
    expect(part(without, 'cancel')).to.equal(null);

    const omni = core(asked);
    const capabilities = { ...demoCenter.capabilities, cancelTransfer: true };
    omni.set('center', { ...demoCenter, capabilities });
    const el = await panel(omni);
    expect(words(part(el, 'cancel'))).to.equal('Take it back');
    expect(part(el, 'transfer')!.checkVisibility({ visibilityProperty: true })).to.equal(false);
    await expect(el).to.be.accessible();
    const { height } = el.getBoundingClientRect();
    part(el, 'cancel')!.focus();
    part(el, 'cancel')!.click();
    part(el, 'cancel')!.click();
    expect(called(omni, 'cancelTransfer').map(({ params }) => params)).to.deep.equal([
      { interactionId: 'i1' },
    ]);
    queueMicrotask(() => omni.calls.at(-1)!.resolve());
    const { detail } = await oneEvent(el, 'omni-transfer-cancelled');
    expect(detail).to.deep.equal({ interactionId: 'i1' });
    omni.set('interaction:i1', interaction({ transfer: { ...asked.transfer, status: 'cancelled' } }));
    await el.updateComplete;
    expect(words(find(el, '.none'))).to.equal('Transfer to Supervisor taken back');
    expect(el.shadowRoot!.activeElement?.id).to.equal('search');
    await expect(el).to.be.accessible();

    omni.set('interaction:i1', interaction());
    await el.updateComplete;
    expect(el.getBoundingClientRect().height, 'nothing moves when it waits').to.equal(height);
    omni.set('interaction:i1', interaction(asked));
    await el.updateComplete;
    expect(el.shadowRoot!.activeElement).to.equal(find(el, '.waiting'));
    el.addEventListener('omni-transfer-cancel', (event) => event.preventDefault());
    const before = omni.calls.length;
    part(el, 'cancel')!.click();
    expect(omni.calls).to.have.length(before);
  });

  it('stays open while a pending transfer can be taken back, also when the call is shown again', async () => {
    const asked = {
      target: { kind: 'user', id: 'supervisor' },
      targetName: 'Supervisor',
      status: 'requested',
      reason: null,
    } as const;
    for (const cancelTransfer of [true, false]) {
      const omni = core();
      omni.set('center', { ...demoCenter, capabilities: { ...demoCenter.capabilities, cancelTransfer } });
      const el = await inside(omni, 'omni-call-controls', { 'interaction-id': 'i1' });
      find(el, '.control.transfer')!.click();
      await waitUntil(() => find(el, 'omni-transfer-panel'));
      omni.set('interaction:i1', interaction({ transfer: asked }));
      find(el, 'omni-transfer-panel')!.dispatchEvent(
        new OmniTransferSubmittedEvent({ interactionId: 'i1', target: asked.target }),
      );
      await el.updateComplete;
      expect(find(el, 'omni-transfer-panel') !== null).to.equal(cancelTransfer);
      const again = await inside(omni, 'omni-call-controls', { 'interaction-id': 'i1' });
      expect(find(again, 'omni-transfer-panel') !== null).to.equal(cancelTransfer);
    }
  });

  it('shows why a transfer failed, at once or later, and keeps the choice', async () => {
    const omni = core();
    const el = await panel(omni);
    targets(el)[0]!.click();
    await el.updateComplete;
    part(el, 'confer')!.click();
    omni.calls[1]!.reject(new OmniError('REFUSED', 'Supervisor is on a break.'));
    await waitUntil(() => words(find(el, '.problem')) === 'Supervisor is on a break.');
    expect(targets(el)[0]!.ariaSelected).to.equal('true');
    await expect(el).to.be.accessible();
    const transfer = { target: { kind: 'queue', id: '134' }, targetName: 'Care calls' } as const;
    const failed = { ...transfer, status: 'failed', reason: 'Nobody was free.' } as const;
    const before = core({ transfer: failed });
    const later = await panel(before);
    expect(words(find(later, '.problem'))).to.equal('Care calls did not take it. Nobody was free.');
    targets(later)[0]!.click();
    await later.updateComplete;
    part(later, 'transfer')!.click();
    before.calls[1]!.reject(new OmniError('REFUSED', 'Supervisor is on a break.'));
    await waitUntil(() => find(later, '.problem[role=alert]') !== null);
    expect(all(later, '.problem').map(words)).to.deep.equal(['Supervisor is on a break.']);
    const asked = core({ transfer: { ...transfer, status: 'requested', reason: null } });
    const waiting = await panel(asked);
    expect(words(find(waiting, '.waiting p'))).to.equal('Waiting for Care calls to answer');
    targets(waiting)[0]!.click();
    await waiting.updateComplete;
    const calls = asked.calls.length;
    for (const way of ['consult', 'confer', 'transfer']) part(waiting, way)!.click();
    expect(asked.calls).to.have.length(calls);
    await expect(waiting).to.be.accessible();
  });

  it('shows recent targets first, per agent, and numbers only in this tab', async () => {
    const omni = core();
    const el = await panel(omni);
    targets(el)[1]!.click();
    await el.updateComplete;
    const submitted = oneEvent(el, 'omni-transfer-submitted');
    part(el, 'transfer')!.click();
    omni.calls[1]!.resolve();
    await submitted;
    await kind(el, 2);
    type(find(el, '#search'), '12345');
    await el.updateComplete;
    const called = oneEvent(el, 'omni-transfer-submitted');
    part(el, 'transfer')!.click();
    omni.calls[2]!.resolve();
    await called;
    expect(JSON.stringify(localStorage)).not.to.contain('12345');
    const again = await panel(core());
    expect(targets(again).map(({ dataset }) => dataset['id'])).to.deep.equal(['ravi', 'supervisor']);
    expect(words(targets(again)[0])).to.contain('Recent');
    await kind(again, 2);
    press(find(again, '#search')!, 'ArrowDown');
    await again.updateComplete;
    expect(bareNumber(find<HTMLInputElement>(again, '#search')!.value)).to.equal('12345');
    const other = core();
    other.set('session', { ...atWork, user: { id: '2', name: 'B', type: 'Executive' } });
    expect(words(targets(await panel(other))[0])).not.to.contain('Recent');
  });

  it('leaves the work to a host that prevents it, and stays within its width', async () => {
    const omni = core();
    const el = await panel(omni);
    el.style.inlineSize = '280px';
    el.addEventListener('omni-transfer-submit', (event) => event.preventDefault());
    targets(el)[0]!.click();
    await el.updateComplete;
    part(el, 'transfer')!.click();
    expect(omni.calls).to.have.length(1);
    expect(find(el, 'b')).to.equal(null);
    expect(el.scrollWidth).to.be.at.most(280);
  });

  it('speaks Hindi', async () => {
    await whenLocale('hi');
    const el = await inside(core(), 'omni-transfer-panel', { lang: 'hi' });
    expect(words(find(el, '[part="transfer"]'))).to.equal('स्थानांतरित करें');
  });
});
