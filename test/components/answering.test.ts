import { expect, nextFrame } from '@open-wc/testing';
import '../../src/components/toolbar/define.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import { deepActiveElement } from '../../src/components/internal/composed-tree.js';
import type { Interaction } from '../../src/core/model/interaction.js';
import { waitUntil } from '../support/wait-until.js';
import type { MemoryOmni } from './support/memory-omni.js';
import { interaction } from './support/samples.js';
import { inCall, toolbar } from './support/working.js';

const CHAT = { kind: 'chat', name: 'chat', subType: null } as const;
const within = (el: OmniToolbar, tag: string, selector: string): HTMLElement | null =>
  el.shadowRoot!.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const field = (el: OmniToolbar) => within(el, 'omni-message-composer', 'textarea');
const acceptButton = (el: OmniToolbar) => within(el, 'omni-interaction-card', '[part="accept"]');

describe('after the agent has accepted an offer', () => {
  let omni: MemoryOmni;
  let el: OmniToolbar;

  async function ringing(over: Partial<Interaction>): Promise<void> {
    omni = inCall({ phase: 'ringing', ...over });
    el = await toolbar(omni);
    await waitUntil(() => acceptButton(el));
  }
  const connected = (over: Partial<Interaction>) => omni.set('interaction:i1', interaction(over));
  const answer = () => omni.calls.find(({ name }) => name === 'acceptInteraction')!.resolve();
  function press(key: string): void {
    deepActiveElement()!.dispatchEvent(
      new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true, composed: true }),
    );
  }

  it('the focus is in the message field, after a click', async () => {
    await ringing({ channel: CHAT });
    acceptButton(el)!.focus();
    acceptButton(el)!.click();
    connected({ channel: CHAT });
    answer();
    await waitUntil(() => deepActiveElement() === field(el));
  });

  it("the focus is there also when it had to wait in the rail for the center's answer", async () => {
    await ringing({ channel: CHAT });
    acceptButton(el)!.focus();
    acceptButton(el)!.click();
    connected({ channel: CHAT });
    await waitUntil(() => deepActiveElement()?.matches('.entry'), 'the refuge');
    answer();
    await waitUntil(() => deepActiveElement() === field(el));
  });

  it('the focus is there after a key', async () => {
    await ringing({ channel: CHAT });
    el.shadowRoot!.querySelector<HTMLElement>('#stage')!.focus();
    press('a');
    answer();
    connected({ channel: CHAT });
    await waitUntil(() => deepActiveElement() === field(el));
  });

  it('the focus is in the controls of a call, on the group, so that no key presses a button by chance', async () => {
    await ringing({});
    acceptButton(el)!.focus();
    acceptButton(el)!.click();
    connected({});
    answer();
    await waitUntil(() => deepActiveElement()?.matches('[role="group"]'));
    expect(deepActiveElement()).to.equal(within(el, 'omni-call-controls', '[role="group"]'));
    await expect(el).to.be.accessible();
    press('m');
    expect(omni.calls.at(-1)!.name, 'shortcuts go on').to.equal('muteInteraction');
  });

  it('the focus stays where the agent has put it meanwhile, and in a field in which the agent is typing', async () => {
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    const done = async () => {
      await waitUntil(() => field(el));
      await nextFrame();
      await nextFrame();
    };
    try {
      await ringing({ channel: CHAT });
      acceptButton(el)!.focus();
      acceptButton(el)!.click();
      elsewhere.focus();
      connected({ channel: CHAT });
      answer();
      await done();
      expect(deepActiveElement()).to.equal(elsewhere);

      await ringing({ channel: CHAT });
      el.globalShortcuts = true;
      await el.updateComplete;
      elsewhere.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'A',
          code: 'KeyA',
          altKey: true,
          shiftKey: true,
          bubbles: true,
        }),
      );
      connected({ channel: CHAT });
      answer();
      await done();
      expect(deepActiveElement()).to.equal(elsewhere);
    } finally {
      elsewhere.remove();
    }
  });

  it('the focus does not move when the offer was accepted elsewhere', async () => {
    await ringing({ channel: CHAT });
    el.shadowRoot!.querySelector<HTMLElement>('#stage')!.focus();
    connected({ channel: CHAT });
    await waitUntil(() => field(el));
    await nextFrame();
    await nextFrame();
    expect(deepActiveElement()).to.equal(el.shadowRoot!.querySelector('#stage'));
  });
});
