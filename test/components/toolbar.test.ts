import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/provider/define.js';
import '../../src/components/toolbar/define.js';
import type { OmniCallControls } from '../../src/components/call-controls/call-controls.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import { registerAdapter } from '../../src/core/adapter.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { waitUntil } from '../support/wait-until.js';
import { calls, emit, emptySlices, memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { freePolicy, thread } from './support/threads.js';
import { inCall, toolbar, working } from './support/working.js';
import { available, atWork, campaign, demoCenter, devices, interaction, NOW } from './support/samples.js';

const find = (el: OmniToolbar, selector: string): HTMLElement | null =>
  el.shadowRoot!.querySelector<HTMLElement>(selector);
const words = (el: OmniToolbar, selector: string): string =>
  find(el, selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const menuItem = (el: OmniToolbar, label: string): HTMLElement =>
  [...el.shadowRoot!.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
    ({ textContent }) => textContent.trim() === label,
  )!;

describe('omni-toolbar', () => {
  it('can be focused where the stage of a strip is not rendered', async () => {
    const room = await fixture(
      html`<div style="inline-size: 900px">
        <omni-toolbar dock="bottom" .omni=${working()}></omni-toolbar>
      </div>`,
    );
    const el = room.querySelector('omni-toolbar')!;
    await waitUntil(() => find(el, '.idle'));
    expect(find(el, '#stage')!.checkVisibility()).to.equal(false);
    el.focus();
    expect(el.shadowRoot!.activeElement?.closest('.tools')).not.to.equal(null);
  });

  it('shows no sign-in form before the session is known, and then keeps it in place during messages', async () => {
    const el = await toolbar(memoryOmni({ connection: { status: 'connecting', message: null } }));
    const form = find(el, 'omni-login-form')!;
    const line = (): Element | null =>
      find(el, 'omni-connection-status')!.shadowRoot!.querySelector('.connecting');
    await waitUntil(() => line() !== null);
    line()!.getAnimations()[0]!.finish();
    expect(line()!.getBoundingClientRect().height).to.be.above(20);
    expect(form.checkVisibility({ visibilityProperty: true })).to.equal(false);
    const { top } = form.getBoundingClientRect();
    (el.omni as MemoryOmni).set('connection', { status: 'connected', message: null });
    await waitUntil(() => line() === null && form.checkVisibility({ visibilityProperty: true }));
    expect(form.getBoundingClientRect().top).to.equal(top);
    (el.omni as MemoryOmni).set('connection', { status: 'connecting', message: null });
    await waitUntil(() => line() !== null);
    expect(form.checkVisibility({ visibilityProperty: true }), 'with what is typed in it').to.equal(true);
  });

  it('shows an offer while another interaction is on the stage, and accepts it with one press', async () => {
    const omni = inCall({ channel: { kind: 'chat', name: 'chat', subType: null } });
    omni.set('interaction:i2', interaction({ id: 'i2', phase: 'ringing' }));
    omni.set('interactions', ['i1', 'i2']);
    const el = await toolbar(omni);
    await waitUntil(() => find(el, '[part="knock"]'));
    expect(words(el, '[part="knock"]')).to.contain('Incoming call from Anshika Rao');
    await expect(el).to.be.accessible();
    find(el, '[part="knock"] button')!.click();
    expect(calls(omni).slice(-2)).to.deep.equal([
      ['selectInteraction', { interactionId: 'i2' }],
      ['acceptInteraction', { interactionId: 'i2' }],
    ]);
    omni.set('current', 'i2');
    await el.updateComplete;
    expect(find(el, '[part="knock"]')).to.equal(null);
  });

  it('shows the countdown of the reply window in one place only', async () => {
    const omni = inCall({ channel: { kind: 'whatsapp', name: 'whatsapp', subType: 'whatsapp' } });
    omni.set('thread:i1', thread({ policy: { ...freePolicy, windowClosesAt: NOW + 3_600_000 } }));
    const el = await toolbar(omni);
    const shown = (tag: string): boolean | undefined =>
      find(el, tag)?.shadowRoot?.querySelector('[part="window"]')?.checkVisibility();
    await waitUntil(() => shown('omni-interaction-card'));
    await waitUntil(() => shown('omni-message-composer') !== undefined);
    expect(shown('omni-message-composer')).to.equal(false);
  });

  describe('and sound', () => {
    it('says when the browser plays no sound, and turns it on with one press', async () => {
      const omni = working({ devices });
      const el = await toolbar(omni);
      expect(find(el, '[part="sound-blocked"]')).to.equal(null);
      const ringing = (over: object) => ({
        ...devices,
        ringing: { volume: 1, muted: false, blocked: true, ...over },
      });
      omni.set('devices', ringing({}));
      await el.updateComplete;
      expect(words(el, '[part="sound-blocked"]')).to.contain('is not heard');
      await expect(el).to.be.accessible();
      find(el, '[part="sound-blocked"] button')!.click();
      expect(calls(omni)).to.deep.include(['playTestSound', { role: 'ringer' }]);
      for (const over of [{ blocked: false }, { muted: true }]) {
        omni.set('devices', ringing({}));
        omni.set('devices', ringing(over));
        await el.updateComplete;
        expect(find(el, '[part="sound-blocked"]')).to.equal(null);
      }
    });

    it('says so in a pill, too, with an icon and in words, and a click there is enough', async () => {
      const omni = working({ devices });
      const el = await toolbar(omni);
      el.mode = 'collapsed';
      await el.updateComplete;
      expect(find(el, '.pill .silent')).to.equal(null);
      omni.set('devices', { ...devices, ringing: { volume: 1, muted: false, blocked: true } });
      await el.updateComplete;
      expect(words(el, '.pill .silent')).to.equal('No sound');
      expect(find(el, '.pill .silent .icon')).not.to.equal(null);
      expect(words(el, '.pill')).to.contain('is not heard').and.to.contain('Open the toolbar');
      await expect(el).to.be.accessible();
      find(el, '.pill')!.click();
      await el.updateComplete;
      expect(calls(omni)).to.deep.equal([['playTestSound', { role: 'ringer' }]]);
      expect(el.mode, 'and it opens').to.equal('docked');
      omni.set('devices', { ...devices, ringing: { volume: 1, muted: true, blocked: true } });
      el.mode = 'collapsed';
      await el.updateComplete;
      expect(find(el, '.pill .silent'), 'nobody wants to hear it').to.equal(null);
      find(el, '.pill')!.click();
      expect(omni.calls.length).to.equal(1);
    });

    it('has the sound devices in its menu where there are any, and a way back', async () => {
      const omni = working({ devices });
      const el = await toolbar(omni);
      menuItem(el, 'Sound devices').click();
      await waitUntil(() => find(el, 'omni-device-picker') !== null);
      await expect(el).to.be.accessible();
      find(el, '.back')!.click();
      await el.updateComplete;
      expect(find(el, 'omni-device-picker')).to.equal(null);
      omni.set('devices', null);
      await el.updateComplete;
      expect(menuItem(el, 'Sound devices')).to.equal(undefined);
    });
  });

  describe('on the way to work', () => {
    it('shows the sign-in form, and why a session ended', async () => {
      const el = await toolbar(
        memoryOmni({ center: demoCenter, session: { ...emptySlices.session, endCause: 'taken-over' } }),
      );
      expect(find(el, 'omni-login-form')).not.to.equal(null);
      expect(words(el, '.ended')).to.contain('signed in somewhere else');
      expect(words(el, '.bar')).to.contain('Demo');
      await expect(el).to.be.accessible();
    });

    it('leads on to campaigns, the extension and work', async () => {
      const omni = memoryOmni({ session: { ...atWork, campaigns: [], extension: null } });
      const el = await toolbar(omni);
      expect(find(el, 'omni-campaign-picker')).not.to.equal(null);
      const extensions = [{ callContextId: 5, name: 'Browser', phone: '1' }];
      omni.set('session', { ...atWork, extension: null, extensions });
      await el.updateComplete;
      expect(find(el, 'omni-extension-picker')).not.to.equal(null);
      omni.set('session', { ...atWork, extensions });
      await el.updateComplete;
      expect(find(el, 'omni-presence')).not.to.equal(null);
      expect(words(el, '.empty')).to.contain('No live interactions');
    });

    it('asks for no extension where there are no calls, or when the agent continues without', async () => {
      const extensions = [{ callContextId: 5, name: 'Browser', phone: '1' }];
      const written = [campaign({ id: 47, channels: ['whatsapp'] })];
      const omni = memoryOmni({ session: { ...atWork, extension: null, extensions, campaigns: written } });
      const el = await toolbar(omni);
      expect(find(el, '.empty')).not.to.equal(null);
      omni.set('session', { ...atWork, extension: null, extensions });
      await el.updateComplete;
      find(el, 'omni-extension-picker')!.shadowRoot!.querySelector<HTMLElement>('[part="skip"]')!.click();
      await el.updateComplete;
      expect(find(el, '.empty')).not.to.equal(null);
    });

    it('lets an agent choose campaigns again, and returns', async () => {
      const omni = working();
      const el = await toolbar(omni);
      menuItem(el, 'Change campaigns').click();
      await el.updateComplete;
      const picker = find(el, 'omni-campaign-picker')!;
      await (picker as unknown as OmniToolbar).updateComplete;
      picker.shadowRoot!.querySelector<HTMLElement>('[part="submit"]')!.click();
      omni.calls[0]!.resolve();
      await waitUntil(() => find(el, '.empty') !== null);
    });
  });

  describe('at work', () => {
    it('says what to do when there are no interactions, and what does not work here', async () => {
      const omni = working({ center: { ...demoCenter, limits: ['No microphone in this frame.'] } });
      const el = await toolbar(omni);
      expect(words(el, '.empty')).to.contain('Dial, or wait: you are Available for 12:04.');
      expect(words(el, '.limits')).to.contain('No microphone in this frame.');
      await expect(el).to.be.accessible();
      omni.set('presence', { ...available, status: 'break', label: 'Lunch Break' });
      await el.updateComplete;
      find(el, '.empty .primary')!.click();
      expect(omni.calls[0]!.name).to.equal('goAvailable');
    });

    it("lets the agent invite a sample customer where the center can play one on the agent's channels", async () => {
      const omni = working({ center: demoCenter });
      const el = await toolbar(omni);
      expect(find(el, '.samples')).to.equal(null);
      omni.set('center', { ...demoCenter, samples: ['voice', 'chat', 'whatsapp'] });
      await el.updateComplete;
      const kinds = [...el.shadowRoot!.querySelectorAll<HTMLElement>('[data-sample]')];
      expect(kinds.map(({ dataset }) => dataset['sample'])).to.deep.equal(['voice']);
      await expect(el).to.be.accessible();
      kinds[0]!.click();
      expect(omni.calls[0]).to.include({ name: 'inviteSampleCustomer' });
      expect(omni.calls[0]!.params).to.deep.equal({ kind: 'voice' });
    });

    it('puts the selected interaction on the stage, according to its phase and channel', async () => {
      const omni = inCall();
      const el = await toolbar(omni);
      const tags = (): string[] =>
        [...find(el, '#stage')!.querySelectorAll(':scope > :not(slot)')].map(({ localName }) => localName);
      const call = ['omni-interaction-card', 'omni-call-controls', 'omni-record-picker'];
      expect(tags()).to.deep.equal([...call, 'omni-disposition-form']);
      expect(find(el, 'omni-disposition-form')!.matches('[notes-only]')).to.equal(true);
      omni.set('interaction:i1', interaction({ owned: false }));
      await el.updateComplete;
      expect(tags()).to.deep.equal(call);
      omni.set('interaction:i1', interaction({ phase: 'wrap-up', deadline: NOW + 60_000 }));
      await el.updateComplete;
      expect(tags()).to.include('omni-disposition-form').and.not.to.include('omni-call-controls');
      expect(find(el, 'omni-disposition-form')!.matches('[notes-only]')).to.equal(false);
      const chat = { kind: 'chat', name: 'chat', subType: null } as const;
      omni.set(
        'interaction:i1',
        interaction({ channel: chat, record: { id: '1', type: 'contact', name: 'A' } }),
      );
      await el.updateComplete;
      expect(tags()).to.include.members(['omni-message-thread', 'omni-message-composer', 'omni-record-card']);
      expect(tags()).not.to.include('omni-disposition-form');
      await expect(el).to.be.accessible();
    });

    it('opens the start-interaction screen when asked, or when the host fills it in', async () => {
      const omni = inCall();
      const el = await toolbar(omni);
      find(el, '[aria-pressed="false"]')!.click();
      await waitUntil(() => find(el, 'omni-dialer'));
      emitCurrent(omni, 'i2');
      await el.updateComplete;
      expect(find(el, 'omni-dialer')).to.equal(null);
      const dialer = {
        channelType: 'voice',
        channelSubType: '',
        campaignId: '172',
        appName: '',
        phone: '5',
        name: '',
      };
      omni.set('prefill', { ...emptySlices.prefill, dialer });
      await el.updateComplete;
      expect(find(el, 'omni-dialer')).not.to.equal(null);
    });

    it('offers nothing that the contact center cannot do', async () => {
      const session = { ...atWork, assignedCampaigns: [campaign()], extensions: [] };
      const capabilities = { ...demoCenter.capabilities, outbound: [] };
      const omni = working({ session, center: { ...demoCenter, capabilities } });
      const el = await toolbar(omni);
      const offers = (): boolean[] => [
        [...el.shadowRoot!.querySelectorAll('.tools button')].some(
          ({ ariaLabel }) => ariaLabel === 'Start an interaction',
        ),
        words(el, '.empty').includes('Start an interaction'),
        menuItem(el, 'Change campaigns') !== undefined,
        menuItem(el, 'Change extension') !== undefined,
      ];
      expect(offers()).to.deep.equal([false, false, false, false]);
      omni.set('prefill', {
        ...emptySlices.prefill,
        dialer: {
          channelType: 'voice',
          channelSubType: '',
          campaignId: '',
          appName: '',
          phone: '12345',
          name: '',
        },
      });
      await el.updateComplete;
      expect(find(el, 'omni-dialer')).to.equal(null);
      omni.set('center', demoCenter);
      omni.set('session', atWork);
      await el.updateComplete;
      expect(offers()).to.deep.equal([true, true, true, true]);
    });

    it('shows the error of a failed command, and repeats the command', async () => {
      const omni = working({ presence: { ...available, status: 'break', label: 'Lunch' } });
      const el = await toolbar(omni);
      find(el, '.empty .primary')!.click();
      omni.calls[0]!.reject(new OmniError('WRONG_STATE', 'Choose an extension first.'));
      const toasts = find(el, 'omni-toast')!.shadowRoot!;
      await waitUntil(() => toasts.textContent.includes('Choose an extension first.'));
      toasts.querySelector<HTMLElement>('[part="action"]')!.click();
      expect(omni.calls.map(({ name }) => name)).to.deep.equal(['goAvailable', 'goAvailable']);
    });

    it('dismisses a message by Escape, wherever the focus is in the toolbar, but not from a menu', async () => {
      const omni = working({ presence: { ...available, status: 'break', label: 'Lunch' } });
      const el = await toolbar(omni);
      await waitUntil(() => el.renderRoot.querySelector('.still') !== null);
      const button = find(el, '.empty .primary')!;
      button.click();
      omni.calls[0]!.reject(new OmniError('WRONG_STATE', 'Choose an extension first.'));
      const toasts = find(el, 'omni-toast')!.shadowRoot!;
      const messages = (): number => toasts.querySelectorAll('[part="toast"]').length;
      await waitUntil(() => messages() === 1);
      const escape = { key: 'Escape', bubbles: true, composed: true, cancelable: true };
      find(el, '[popovertarget="more"]')!.click();
      await waitUntil(() => find(el, '#more')!.matches(':popover-open'));
      find(el, '#more')!.dispatchEvent(new KeyboardEvent('keydown', escape));
      await el.updateComplete;
      expect(messages()).to.equal(1);
      button.dispatchEvent(new KeyboardEvent('keydown', escape));
      await waitUntil(() => messages() === 0);
    });

    it('signs out, unless its host does', async () => {
      const omni = working();
      const el = await toolbar(omni);
      menuItem(el, 'Sign out').click();
      expect(omni.calls[0]!.name).to.equal('logout');
    });
  });

  describe('for screen readers', () => {
    const live = (el: OmniToolbar, kind: string): string =>
      [...el.shadowRoot!.children]
        .find((child) => child.getAttribute('aria-live') === kind)!
        .textContent.trim();

    it('announces who calls, leaves and writes, in two live regions', async () => {
      const omni = inCall({ phase: 'ringing' });
      const el = await toolbar(omni);
      emit(omni, { type: 'interaction.ringing', interactionId: 'i1', deadline: null });
      await waitUntil(() => live(el, 'assertive') === 'Incoming call from Anshika Rao, Support');
      emit(omni, { type: 'interaction.connected', interactionId: 'i1' });
      await waitUntil(() => live(el, 'polite') === 'Connected with Anshika Rao');
      emit(omni, {
        type: 'interaction.disconnected',
        interactionId: 'i1',
        cause: 'customer',
        deadline: null,
      });
      await waitUntil(() => live(el, 'assertive') === 'Anshika Rao has left');
      expect(el.matches(':state(ringing)')).to.equal(true);
    });

    it('announces once that wrap-up is about to end by itself', async () => {
      const omni = inCall({ phase: 'wrap-up', deadline: NOW + 9_000 });
      const el = await toolbar(omni);
      await waitUntil(() => live(el, 'assertive') === 'Wrap-up ends in 9 seconds', 'warned');
      emit(omni, { type: 'interaction.wrapUpExtended', interactionId: 'i1', deadline: NOW + 60_000 });
      await waitUntil(() => live(el, 'polite') === 'The wrap-up time starts again');
    });

    it('moves the focus to what remains when a card disappears', async () => {
      const omni = inCall();
      const el = await toolbar(omni);
      const button = document.createElement('button');
      find(el, 'omni-interaction-card')!.append(button);
      find(el, '#stage')!.append(button);
      button.focus();
      button.remove();
      omni.set('interactions', []);
      omni.set('current', null);
      await waitUntil(() => el.shadowRoot!.activeElement === find(el, '#stage'));
    });

    it('passes the focus on to the next thing to do', async () => {
      const focused = (el: OmniToolbar): string | undefined => {
        el.focus();
        return el.shadowRoot!.activeElement?.localName;
      };
      const out = await toolbar(memoryOmni({ center: demoCenter }));
      await waitUntil(() => focused(out) === 'omni-login-form');
      const omni = inCall();
      const el = await toolbar(omni);
      await waitUntil(() => focused(el) === 'omni-interaction-list');
      omni.set('interaction:i1', interaction({ phase: 'wrap-up' }));
      await waitUntil(() => focused(el) === 'omni-disposition-form');
      el.mode = 'collapsed';
      await el.updateComplete;
      expect(focused(el)).to.equal('button');
    });
  });

  describe('its modes', () => {
    it('collapses to a pill and opens again, unless its host prevents it', async () => {
      const omni = inCall();
      const el = await toolbar(omni);
      menuItem(el, 'Collapse').click();
      await oneEvent(el, 'omni-toolbar-mode-changed');
      expect(el.mode).to.equal('collapsed');
      expect(words(el, '.pill')).to.contain('AR');
      omni.set('thread:i1', { interactionId: 'i1', messages: [], unread: 2, policy: {} } as never);
      await waitUntil(() => words(el, '.pill').includes('2 unread messages'));
      await expect(el).to.be.accessible();
      el.addEventListener('omni-toolbar-mode-change', (event) => event.preventDefault(), { once: true });
      find(el, '.pill')!.click();
      await el.updateComplete;
      expect(el.mode).to.equal('collapsed');
      find(el, '.pill')!.click();
      await oneEvent(el, 'omni-toolbar-mode-changed');
      expect(el.mode).to.equal('docked');
    });

    it('moves to the corners by arrow keys while it floats', async () => {
      const el = await toolbar(working());
      el.mode = 'floating';
      await el.updateComplete;
      const handle = find(el, '[aria-label^="Move"]')!;
      for (const key of ['ArrowUp', 'ArrowLeft']) {
        handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
      const box = el.getBoundingClientRect();
      expect([box.left, box.top]).to.deep.equal([16, 16]);
      for (const key of ['ArrowDown', 'ArrowRight']) {
        handle.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
      expect(Math.round(innerWidth - el.getBoundingClientRect().right)).to.equal(16);
    });

    it('moves on to the next corner without a drag', async () => {
      const el = await toolbar(working());
      el.mode = 'floating';
      el.style.setProperty('--omni-toolbar-block-size', '200px');
      await el.updateComplete;
      const seen = new Set<string>();
      for (let click = 0; click < 4; click++) {
        find(el, '[aria-label^="Move"]')!.click();
        const { left, right, top, bottom } = el.getBoundingClientRect();
        seen.add(`${left + right < innerWidth} ${top + bottom < innerHeight}`);
      }
      expect(seen.size).to.equal(4);
    });

    it("is not taken up by the host's own controls in its bar", async () => {
      const el = await fixture<OmniToolbar>(
        html`<omni-toolbar mode="floating" .omni=${working()}
          ><a slot="actions" href="#wiki">Wiki</a></omni-toolbar
        >`,
      );
      // A slot in a shadow root around the toolbar, as in a provider.
      const around = el.parentElement!.attachShadow({ mode: 'open' });
      around.append(document.createElement('slot'));
      let captured = 0;
      el.setPointerCapture = () => void captured++;
      const down = { pointerId: 1, isPrimary: true, bubbles: true, composed: true };
      el.querySelector('a')!.dispatchEvent(new PointerEvent('pointerdown', down));
      expect(captured).to.equal(0);
      find(el, '.bar')!.dispatchEvent(new PointerEvent('pointerdown', down));
      expect(captured).to.equal(1);
    });

    it('is a strip where it is wide, and a column where it is narrow', async () => {
      const host = await fixture<HTMLElement>(html`<div style="inline-size: 900px"></div>`);
      const el = document.createElement('omni-toolbar');
      el.omni = inCall();
      el.dock = 'top';
      host.append(el);
      await el.updateComplete;
      expect(getComputedStyle(find(el, '.base')!).display).to.equal('flex');
      expect(getComputedStyle(find(el, '#stage')!).position).to.equal('absolute');
      await expect(el).to.be.accessible();
      host.style.inlineSize = '360px';
      await waitUntil(() => getComputedStyle(find(el, '.base')!).display === 'grid');
    });

    it('keeps the buttons of a call visible while the stage of a strip is closed', async () => {
      const host = await fixture<HTMLElement>(html`<div style="inline-size: 900px"></div>`);
      const omni = inCall();
      const el = document.createElement('omni-toolbar');
      el.omni = omni;
      el.dock = 'top';
      host.append(el);
      await el.updateComplete;
      expect(find(el, '.bar omni-call-controls')).to.equal(null);
      find(el, '.fold')!.click();
      await el.updateComplete;
      const controls = find(el, '.bar omni-call-controls') as OmniCallControls;
      await controls.updateComplete;
      const shown = [...controls.shadowRoot!.querySelectorAll<HTMLElement>('button')].filter((button) =>
        button.checkVisibility(),
      );
      expect(shown.map((button) => button.title)).to.deep.equal(['Mute', 'Hold', 'End']);
      expect(controls.shadowRoot!.querySelector('[part="sound"]'), 'said once, by the stage').to.equal(null);
      await expect(el).to.be.accessible();
      shown[1]!.click();
      expect(omni.calls.at(-1)).to.include({ name: 'holdInteraction' });
      host.style.inlineSize = '360px';
      await waitUntil(() => !controls.checkVisibility(), 'in a panel the stage has them');
      host.style.inlineSize = '900px';
      omni.set('interaction:i1', interaction({ phase: 'wrap-up' }));
      await el.updateComplete;
      expect(find(el, '.bar omni-call-controls')).to.equal(null);
    });
  });

  describe('its core', () => {
    it("opens a core itself outside of a provider, and uses the provider's inside of one", async () => {
      const omni = working();
      let opened = 0;
      registerAdapter({ name: 'own', open: async () => (opened++, omni) });
      const el = await fixture<OmniToolbar>(html`<omni-toolbar adapter="own"></omni-toolbar>`);
      await waitUntil(() => find(el, 'omni-presence') !== null);
      const provider = await fixture(
        html`<omni-provider .omni=${working()}><omni-toolbar adapter="own"></omni-toolbar></omni-provider>`,
      );
      const inside = provider.querySelector('omni-toolbar')!;
      await waitUntil(() => find(inside, 'omni-presence') !== null);
      expect(opened).to.equal(1);
    });

    it('releases a core that goes on without it, also when an update was pending', async () => {
      const omni = inCall();
      const el = await toolbar(omni);
      // The parts that are fetched later have arrived and rendered.
      await waitUntil(() => find(el, '.lines.still') && find(el, '[aria-keyshortcuts]'));
      await el.updateComplete;
      expect(omni.followers('presence')).to.be.above(0);
      omni.set('presence', { ...available, label: 'Ready' });
      el.remove();
      await el.updateComplete;
      expect([omni.followers('presence'), omni.followers('session')]).to.deep.equal([0, 0]);
    });

    it("uses the host's texts in itself and in the elements inside of it", async () => {
      const strings = { 'toolbar.label': 'Help desk', 'login.title': 'Come in' };
      const el = await fixture<OmniToolbar>(
        html`<omni-toolbar .omni=${memoryOmni()} .strings=${strings}></omni-toolbar>`,
      );
      expect(words(el, '.bar')).to.contain('Help desk');
      expect(find(el, 'omni-login-form')!.shadowRoot!.textContent).to.contain('Come in');
    });

    it('uses the given language, from right to left where that is its direction', async () => {
      const el = await fixture<OmniToolbar>(
        html`<omni-toolbar lang="ar" .omni=${memoryOmni()}></omni-toolbar>`,
      );
      const title = (): string => find(el, 'omni-login-form')!.shadowRoot!.textContent;
      await waitUntil(() => title().includes('تسجيل الدخول'));
      expect(getComputedStyle(find(el, '#stage')!).direction).to.equal('rtl');
      el.lang = 'hi';
      await waitUntil(() => title().includes('साइन इन करें'));
      expect(getComputedStyle(find(el, '#stage')!).direction).to.equal('ltr');
    });
  });
});

function emitCurrent(omni: MemoryOmni, id: string): void {
  omni.set(`interaction:${id}`, interaction({ id }));
  omni.set('interactions', ['i1', id]);
  omni.set('current', id);
}
