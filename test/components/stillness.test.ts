import { expect, fixture, html } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import '../../src/components/toolbar/define.js';
import type { OmniToast } from '../../src/components/toast/toast.js';
import type { ToolbarPlacement } from '../../src/components/toolbar/placement.js';
import type { Placement } from '../../src/core/model/layout.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import type { Interaction } from '../../src/core/model/interaction.js';
import type { CrmRecord } from '../../src/core/model/record.js';
import type { StateKey, StateValue } from '../../src/core/model/state.js';
import { waitUntil } from '../support/wait-until.js';
import { find } from './support/inside.js';
import { memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { press, type, words } from './support/press.js';
import { providing } from './support/provide.js';
import { available, atWork, demoCenter, devices, interaction, NOW } from './support/samples.js';
import { freePolicy, thread } from './support/threads.js';
import { working } from './support/working.js';

const CHAT = { kind: 'chat', name: 'chat', subType: null } as const;
const WHATSAPP = { kind: 'whatsapp', name: 'chat', subType: 'whatsapp' } as const;
const BLOCKED = { ...devices, ringing: { volume: 1, muted: false, blocked: true } };

const records = (count: number): CrmRecord[] =>
  Array.from({ length: count }, (_, index) => ({ id: `C-${index}`, type: 'contact', name: `Asha ${index}` }));

interface Shown {
  readonly omni: MemoryOmni;
  readonly el: OmniToolbar;
  /** Changes what is known of the conversation, from now on. */
  readonly learn: (change: Partial<Interaction>) => Promise<void>;
  readonly tell: <K extends StateKey>(key: K, value: StateValue<K>) => Promise<void>;
}

async function shown(over: Partial<Interaction>, inlineSize = 388, blockSize = 640): Promise<Shown> {
  let current = interaction(over);
  const omni = working({}, current);
  const room = await fixture(
    html`<div style="inline-size: ${inlineSize}px; block-size: ${blockSize}px">
      <omni-toolbar .omni=${omni}></omni-toolbar>
    </div>`,
  );
  const el = room.querySelector('omni-toolbar')!;
  // The module that keeps the toolbar from moving is fetched later.
  await waitUntil(() => find(el, '.still') !== null);
  const tell: Shown['tell'] = async (key, value) => {
    omni.set(key, value);
    await settled(el);
  };
  await settled(el);
  return {
    omni,
    el,
    tell,
    learn: (change) => tell('interaction:i1', (current = { ...current, ...change })),
  };
}

/** Waits until everything is rendered, and the resize observers have seen it. */
async function settled(el: OmniToolbar): Promise<void> {
  await el.updateComplete;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

/** The position and size of a part of an element in the toolbar. */
const place = (el: OmniToolbar, tag: string, part: string): readonly number[] => {
  const { x, y, width, height } = find(find(el, tag)!, part)!.getBoundingClientRect();
  return [x, y, width, height].map(Math.round);
};
const accept = (el: OmniToolbar): readonly number[] => place(el, 'omni-interaction-card', '[part="accept"]');
const hangUp = (el: OmniToolbar): readonly number[] => place(el, 'omni-call-controls', '.end');
const send = (el: OmniToolbar): readonly number[] => place(el, 'omni-message-composer', '[part="send"]');
const code = (el: OmniToolbar): readonly number[] => place(el, 'omni-disposition-form', '#code');
const dispose = (el: OmniToolbar): readonly number[] => place(el, 'omni-disposition-form', '[part="submit"]');

const pillAt = (y: 'top' | 'bottom'): ToolbarPlacement => {
  const state: Placement = {
    mode: 'collapsed',
    dock: 'right',
    corner: { x: 'left', y },
    modes: ['docked', 'collapsed'],
    docks: ['right'],
    refused: false,
  };
  return {
    state: new BehaviorSubject(state),
    change: () => Promise.resolve(state),
    need: () => undefined,
    move: () => undefined,
    grip: () => undefined,
  };
};

describe('the button that an agent is about to click', () => {
  for (const [inline, block] of [
    [388, 640],
    [320, 560],
  ] as const) {
    describe(`at ${inline} by ${block}`, () => {
      it('stays in place when records arrive in a chat, however many', async () => {
        const { el, learn, tell } = await shown({ channel: CHAT }, inline, block);
        await tell('thread:i1', thread());
        const before = [send(el), hangUp(el)];
        for (const count of [1, 3, 6, 500, 0]) {
          await learn({ matches: records(count) });
          expect([send(el), hangUp(el)], `${count} records`).to.deep.equal(before);
        }
      });

      it('stays in place when records arrive above the fields of a wrap-up', async () => {
        const { el, learn } = await shown({ phase: 'wrap-up', deadline: NOW + 60_000 }, inline, block);
        const before = [code(el), dispose(el)];
        for (const count of [1, 2, 6, 500, 0]) {
          await learn({ matches: records(count) });
          expect([code(el), dispose(el)], `${count} records`).to.deep.equal(before);
        }
      });

      it('stays in place when the CRM answers in a wrap-up, which begins with enough space for the answer', async () => {
        const { el, learn, omni } = await shown({ matches: records(1) }, inline, block);
        await learn({ phase: 'wrap-up', deadline: NOW + 60_000 });
        const [, withOne = 0] = code(el);
        await learn({ phase: 'connected', deadline: null, matches: [] });
        omni.set('searches', { i1: { since: omni.time } });
        await learn({ phase: 'wrap-up', deadline: NOW + 60_000 });
        const before = [code(el), dispose(el)];
        expect(before[0]![1]).to.be.greaterThan(withOne + 40);
        omni.set('searches', {});
        await learn({ matches: records(1) });
        expect([code(el), dispose(el)]).to.deep.equal(before);
      });

      it('stays in place while the time of a wrap-up runs out', async () => {
        const { el, omni, learn } = await shown({ phase: 'wrap-up', deadline: NOW + 600_000 }, inline, block);
        const before = [code(el), dispose(el)];
        for (const left of [599_000, 59_000, 1_000, 0]) {
          omni.time = NOW + 600_000 - left;
          await learn({});
          expect([code(el), dispose(el)], `${left} ms left`).to.deep.equal(before);
        }
      });

      it('stays in place when a disposition is chosen', async () => {
        sessionStorage.clear();
        const { el, tell } = await shown({ phase: 'wrap-up', deadline: NOW + 600_000 }, inline, block);
        const { capabilities } = demoCenter;
        await tell('center', {
          ...demoCenter,
          capabilities: { ...capabilities, keepsDispositions: true, extendWrapUp: true },
        });
        await tell('dispositions:172', [{ id: 1, name: 'status', codes: [{ id: 7, name: 'closed' }] }]);
        const form = find(el, 'omni-disposition-form')!;
        const before = dispose(el);
        const said = words(find(form, '.foot .words'));
        type(find(form, '#code'), 'closed');
        await settled(el);
        press(find(form, '#code')!, 'Enter');
        await settled(el);
        expect(words(find(form, '.foot .words'))).not.to.equal(said);
        expect(dispose(el)).to.deep.equal(before);
      });

      it('stays in place when the end of the WhatsApp reply window becomes known', async () => {
        const { el, tell } = await shown({ channel: WHATSAPP }, inline, block);
        const before = hangUp(el);
        for (const left of [3_600_000, 600_000, 0]) {
          await tell('thread:i1', thread({ policy: { ...freePolicy, windowClosesAt: NOW + left } }));
          expect(hangUp(el), `${left} ms left`).to.deep.equal(before);
        }
      });

      it('stays in place in a call when records, levels, notices and another presence arrive', async () => {
        const { el, omni, learn, tell } = await shown({}, inline, block);
        const before = hangUp(el);
        await learn({ matches: records(3) });
        omni.transients.next({ type: 'levels', interactionId: 'i1', local: 0.5, remote: 0.5 });
        await tell('presence', {
          ...available,
          status: 'break',
          label: 'A break with a long name',
          since: 0,
        });
        await tell('presence', { ...available, next: { status: 'break', label: 'Lunch Break' } });
        await tell('notifications', [
          {
            id: 'n1',
            text: 'Call Missed!!',
            severity: 2,
            type: 't',
            subType: 's',
            at: NOW,
            read: false,
            repeated: 0,
            call: null,
          },
        ]);
        expect(hangUp(el)).to.deep.equal(before);
      });

      it('stays in place in a call whose sound breaks off and comes back', async () => {
        const { el, learn } = await shown({ connectedAt: NOW - 60_000 }, inline, block);
        const before = hangUp(el);
        const trouble = (): HTMLElement | null => find(find(el, 'omni-call-controls')!, '[part="trouble"]');
        for (const who of ['customer', 'agent', 'phone', null] as const) {
          await learn({ audioLoss: { who, since: NOW, deadline: NOW + 30_000 } });
          expect(hangUp(el), `without the ${who}`).to.deep.equal(before);
          expect(trouble()!.checkVisibility(), 'it is said').to.equal(true);
        }
        await learn({ audioLoss: null, audio: { status: 'broken', message: 'No way through. '.repeat(20) } });
        expect(hangUp(el), 'with much to say').to.deep.equal(before);
        await learn({ audio: { status: 'flowing', message: null } });
        expect(hangUp(el)).to.deep.equal(before);
        expect(trouble()).to.equal(null);
      });

      it("stays in place while it rings, when the customer's name and the records arrive", async () => {
        const unnamed = { id: null, name: null, phone: '+919876543210' };
        const { el, learn } = await shown(
          { phase: 'ringing', connectedAt: null, customer: unnamed },
          inline,
          block,
        );
        const before = accept(el);
        await learn({ customer: { ...unnamed, name: 'Anshika Rao' } });
        expect(accept(el), 'a name').to.deep.equal(before);
        await learn({ customer: { ...unnamed, name: 'Anshika Rao of the Department of Long Names' } });
        expect(accept(el), 'a long name').to.deep.equal(before);
        await learn({ matches: records(3) });
        expect(accept(el), 'records').to.deep.equal(before);
      });
    });
  }

  it('stays in place while the pointer is in the toolbar, when a notice above it comes or goes', async () => {
    const { el, tell } = await shown({ phase: 'ringing', connectedAt: null });
    const before = accept(el);
    el.dispatchEvent(new PointerEvent('pointerenter'));
    await tell('devices', BLOCKED);
    expect(find(el, '[part="sound-blocked"]'), 'it is there').not.to.equal(null);
    expect(accept(el), 'a notice comes').to.deep.equal(before);
    await tell('connection', { status: 'lost', message: 'Nobody answers.' });
    expect(accept(el), 'another one comes').to.deep.equal(before);

    el.dispatchEvent(new PointerEvent('pointerleave'));
    await waitUntil(() => accept(el)[1]! > before[1]!, 'they have room once the pointer has left');
    const pushed = accept(el);
    const notice = find(el, '[part="sound-blocked"]')!.getBoundingClientRect();
    expect(notice.bottom).to.be.at.most(find(el, '.stage')!.getBoundingClientRect().top + 1);

    el.dispatchEvent(new PointerEvent('pointerenter'));
    await tell('connection', { status: 'connected', message: null });
    await tell('devices', null);
    expect(find(el, '[part="sound-blocked"]'), 'it is gone').to.equal(null);
    expect(accept(el), 'notices go').to.deep.equal(pushed);
    el.dispatchEvent(new PointerEvent('pointerleave'));
    await waitUntil(() => accept(el)[1] === before[1], 'their room is given back');
  });

  for (const y of ['top', 'bottom'] as const) {
    it(`stays in place in the card beside a pill at the ${y}, when a message comes`, async () => {
      const { el } = await shown({ phase: 'ringing', connectedAt: null });
      el.placement = pillAt(y);
      await settled(el);
      const before = accept(el);
      find<OmniToast>(el, 'omni-toast')!.show('Saved.');
      await settled(el);
      expect(accept(el)).to.deep.equal(before);
    });
  }

  for (const corner of [
    'top: 8px; left: 8px',
    'top: 8px; right: 8px',
    'bottom: 8px; left: 8px',
    'bottom: 8px; right: 8px',
    'top: 45%; right: 8px',
  ]) {
    it(`is inside of the window beside a pill at ${corner}, and stays in place while it rings`, async () => {
      const { el, learn } = await shown({});
      el.mode = 'collapsed';
      el.setAttribute('style', `position: fixed; ${corner}`);
      await el.updateComplete;
      await learn({ phase: 'ringing', connectedAt: null });
      const { left, right, top, bottom } = find(el, '.offer')!.getBoundingClientRect();
      expect([left >= 0, right <= innerWidth, top >= 0, bottom <= innerHeight], 'inside').to.deep.equal([
        true,
        true,
        true,
        true,
      ]);
      const before = accept(el);
      el.style.translate = '0 40px';
      await learn({ matches: records(2) });
      expect(accept(el)).to.deep.equal([before[0], before[1]! + 40, before[2], before[3]]);
    });
  }
});

describe('a double click', () => {
  /** A click as the browser makes it: `detail` 2 is the second click of a double click. */
  const click = (button: HTMLElement, detail: number): boolean =>
    button.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail }),
    );
  const button = (el: OmniToolbar, tag: string, part: string): HTMLElement => find(find(el, tag)!, part)!;

  it('on Accept does not also attach a record that appears under the pointer', async () => {
    const { omni, el, learn } = await shown({ phase: 'ringing', connectedAt: null, matches: records(2) });
    click(button(el, 'omni-interaction-card', '[part="accept"]'), 1);
    await waitUntil(() => omni.calls.some(({ name }) => name === 'acceptInteraction'));
    const before = omni.calls.length;
    await learn({ phase: 'connected', connectedAt: NOW });
    const attach = button(el, 'omni-record-picker', '[part="attach"]');
    click(attach, 2);
    expect(omni.calls.slice(before)).to.deep.equal([]);
    click(attach, 1);
    expect(omni.calls.at(-1)!.name).to.equal('requestAttach');
  });

  it('on Accept does not do so either where card and records stand in a page of their own', async () => {
    const omni = memoryOmni({ session: atWork, center: demoCenter, interactions: ['i1'], current: 'i1' });
    omni.set('interaction:i1', interaction({ phase: 'ringing', connectedAt: null, matches: records(2) }));
    const page = await fixture(providing(omni));
    const [card, picker] = (['omni-interaction-card', 'omni-record-picker'] as const).map((tag) => {
      const element = document.createElement(tag);
      element.interactionId = 'i1';
      page.append(element);
      return element;
    });
    await waitUntil(() => find(card!, '[part="accept"]') && find(picker!, '[part="attach"]'));
    click(find(card!, '[part="accept"]')!, 1);
    click(find(picker!, '[part="attach"]')!, 2);
    expect(omni.calls.map(({ name }) => name)).to.deep.equal(['acceptInteraction']);
    click(find(picker!, '[part="attach"]')!, 1);
    expect(omni.calls.at(-1)!.name).to.equal('requestAttach');
  });

  it('on two buttons of the same kind counts as two clicks', async () => {
    const { omni, el } = await shown({ matches: records(2) });
    await waitUntil(() => find(find(el, 'omni-record-picker')!, '[part="attach"]') !== null);
    const [first, second] = find(el, 'omni-record-picker')!.shadowRoot!.querySelectorAll<HTMLElement>(
      '.attach',
    );
    click(first!, 1);
    click(second!, 2);
    expect(omni.calls.map(({ name }) => name)).to.deep.equal(['requestAttach', 'requestAttach']);
  });
});
