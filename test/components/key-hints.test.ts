import { expect } from '@open-wc/testing';
import '../../src/components/toolbar/define.js';
import { deviceStorage } from '../../src/components/internal/page-storage.js';
import { ariaKeys } from '../../src/components/toolbar/shortcuts/hints.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import { aCenter } from '../core/support/samples.js';
import { waitUntil } from '../support/wait-until.js';
import { find } from './support/inside.js';
import type { MemoryOmni } from './support/memory-omni.js';
import { interaction } from './support/samples.js';
import { thread } from './support/threads.js';
import { toolbar, working } from './support/working.js';

const CHAT = { kind: 'chat', name: 'chat', subType: null } as const;

/** The hints come a moment after the toolbar. */
async function hinted(omni: MemoryOmni): Promise<OmniToolbar> {
  const el = await toolbar(omni);
  await waitUntil(() => item(el, 'Commands') !== null, 'what everybody has');
  return el;
}

/** The keys that a part of the toolbar names; the path leads through shadow roots. */
const keys = (el: OmniToolbar, ...path: string[]): string | null => {
  let element: Element = el;
  for (const selector of path) element = find(element, selector)!;
  return element.getAttribute('aria-keyshortcuts');
};
const mute = (el: OmniToolbar): string | null => keys(el, 'omni-call-controls', '.mute');
const item = (el: OmniToolbar, label: string): string | null =>
  [...el.shadowRoot!.querySelectorAll('[role="menuitem"]')]
    .find(({ textContent }) => textContent.trim() === label)!
    .getAttribute('aria-keyshortcuts');

async function drawn(el: OmniToolbar): Promise<void> {
  await el.updateComplete;
  await new Promise(requestAnimationFrame);
}

describe('the keys of a button', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('are written as ARIA writes them', () => {
    expect(
      ['Mod+K', 'Alt+Shift+A', '?', 'Ctrl++', 'Shift+F2'].map((chord) => ariaKeys(chord, true)),
    ).to.deep.equal(['Meta+K', 'Alt+Shift+A', '?', 'Control+Plus', 'Shift+F2']);
    expect(ariaKeys('Mod+K', false)).to.equal('Control+K');
  });

  it('are named by the buttons that they press, in a call', async () => {
    const el = await hinted(working({}, interaction()));
    await drawn(el);
    const controls = ['mute', 'hold', 'keypad', 'transfer', 'end'];
    expect(controls.map((name) => keys(el, 'omni-call-controls', `.${name}`))).to.deep.equal([
      'M',
      'H',
      'P',
      'T',
      'Shift+E',
    ]);
    expect(keys(el, 'omni-presence', '[part="base"]')).to.equal('B');
    expect(keys(el, 'omni-notification-center', '[part="base"]')).to.equal('N');
    expect(keys(el, '[aria-label="Start an interaction"]')).to.equal('C');
    expect(item(el, 'Collapse')).to.equal('Shift+C');
    expect(item(el, 'Sign out'), 'it has none').to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('are named while it rings, in a chat, and in wrap-up', async () => {
    const omni = working({}, interaction({ phase: 'ringing', connectedAt: null }));
    const el = await hinted(omni);
    await drawn(el);
    const card = (part: string): string | null => keys(el, 'omni-interaction-card', `[part="${part}"]`);
    expect([card('accept'), card('reject')]).to.deep.equal(['A', 'Shift+R']);
    omni.set('thread:i1', thread());
    omni.set('interaction:i1', interaction({ channel: CHAT }));
    await drawn(el);
    expect(keys(el, 'omni-message-composer', '#text')).to.equal('W');
    omni.set('center', aCenter({ extendWrapUp: true }));
    omni.set('interaction:i1', interaction({ phase: 'wrap-up', deadline: Date.now() + 60_000 }));
    await drawn(el);
    expect(keys(el, 'omni-disposition-form', '[part="extend"]')).to.equal('Shift+D');
    expect(keys(el, 'omni-disposition-form', '#code')).to.equal('D');
    expect(keys(el, 'omni-disposition-form', '#notes')).to.equal(null);
  });

  it('are named by the notes of a call', async () => {
    const el = await hinted(working({}, interaction()));
    await drawn(el);
    expect(keys(el, 'omni-disposition-form', '#notes')).to.equal('W');
  });

  it('are named only by the conversation on which they act', async () => {
    const ringing = { phase: 'ringing', connectedAt: null } as const;
    const omni = working({}, interaction(ringing), interaction({ ...ringing, id: 'i2' }));
    const el = await hinted(omni);
    const other = document.createElement('omni-interaction-card');
    other.interactionId = 'i2';
    other.slot = 'card';
    el.append(other);
    await drawn(el);
    expect(keys(el, 'omni-interaction-card', '[part="accept"]')).to.equal('A');
    expect(find(other, '[part="accept"]')!.hasAttribute('aria-keyshortcuts')).to.equal(false);
  });

  it('include those that host and agent have changed, and those for the whole page where they are on', async () => {
    const el = await hinted(working({}, interaction()));
    el.shortcuts = { mute: 'Q' };
    await drawn(el);
    expect(mute(el)).to.equal('Q');
    el.globalShortcuts = true;
    await drawn(el);
    expect(mute(el)).to.equal('Q Alt+Shift+M');
    deviceStorage.set('shortcuts 1', JSON.stringify({ choices: { mute: { toolbar: 'Z' } }, letters: true }));
    window.dispatchEvent(new StorageEvent('storage'));
    await waitUntil(() => mute(el) === 'Z Alt+Shift+M', 'what the agent chose in another page');
    el.shortcuts = { mute: '' };
    deviceStorage.delete('shortcuts 1');
    window.dispatchEvent(new StorageEvent('storage'));
    await waitUntil(() => mute(el) === 'Alt+Shift+M', 'none in the toolbar');
  });

  it('are not named where letters are no shortcuts, and outside of a toolbar', async () => {
    deviceStorage.set('shortcuts 1', JSON.stringify({ choices: {}, letters: false }));
    const el = await hinted(working({}, interaction()));
    await drawn(el);
    expect(mute(el)).to.equal(null);
    expect(item(el, 'Commands'), 'it is no letter').to.match(/^(?:Control|Meta)\+K$/);
    const controls = find(el, 'omni-call-controls')!;
    const alone = document.createElement('omni-call-controls');
    alone.interaction = interaction();
    el.after(alone);
    await alone.updateComplete;
    expect(find(alone, '.mute')!.hasAttribute('aria-keyshortcuts')).to.equal(false);
    deviceStorage.delete('shortcuts 1');
    window.dispatchEvent(new StorageEvent('storage'));
    await waitUntil(() => mute(el) === 'M');
    // Outside of the toolbar the controls name no keys any more.
    el.after(controls);
    await waitUntil(() => !find(controls, '.mute')?.hasAttribute('aria-keyshortcuts'));
  });
});
