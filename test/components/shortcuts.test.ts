import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/toolbar/define.js';
import { keyNames, parseChord, pressedChord } from '../../src/components/internal/chord.js';
import { deviceStorage } from '../../src/components/internal/page-storage.js';
import { readChoices, type ShortcutChoices } from '../../src/components/toolbar/shortcuts/keymap.js';
import { SHORTCUT_IDS } from '../../src/components/toolbar/shortcuts/table.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import type { Interaction } from '../../src/core/model/interaction.js';
import type { Center } from '../../src/core/model/surroundings.js';
import { aCenter } from '../core/support/samples.js';
import { waitUntil } from '../support/wait-until.js';
import { find } from './support/inside.js';
import type { MemoryOmni } from './support/memory-omni.js';
import { press } from './support/press.js';
import { demoCenter, interaction } from './support/samples.js';
import { inCall, working } from './support/working.js';

// Loads what the toolbar fetches on first use, so that loading does not count in a test's time.
before(() =>
  Promise.all([
    import('../../src/components/toolbar/shortcuts/panels.js'),
    import('../../src/components/command-palette/define.js'),
    import('../../src/components/shortcut-list/define.js'),
    import('../../src/components/transfer-panel/define.js'),
  ]),
);

const key = (value: string, init: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: value, ...init });

async function toolbar(
  omni: MemoryOmni,
  properties: { mode?: OmniToolbar['mode']; shortcuts?: ShortcutChoices } = {},
): Promise<OmniToolbar> {
  const el = await fixture<OmniToolbar>(html`<omni-toolbar .omni=${omni}></omni-toolbar>`);
  Object.assign(el, properties);
  await el.updateComplete;
  return el;
}

const names = (omni: MemoryOmni): string[] => omni.calls.map(({ name }) => name);

function refusedWith(choices: unknown): string {
  try {
    readChoices(choices);
  } catch (error) {
    expect((error as { code: number }).code).to.equal(2001);
    return (error as Error).message;
  }
  return 'nothing was refused';
}

describe('the keys of a shortcut', () => {
  it('are parsed as people write them, and written in one form', () => {
    expect(parseChord(' shift + m ')).to.equal('Shift+M');
    expect(parseChord('cmd+K', true)).to.equal('Mod+K');
    expect(parseChord('Ctrl+K', true)).to.equal('Ctrl+K');
    expect(parseChord('Ctrl+K', false)).to.equal('Mod+K');
    expect(parseChord('Shift+Alt+f2')).to.equal('Alt+Shift+F2');
    expect(parseChord('Alt++')).to.equal('Alt++');
    expect(parseChord('+')).to.equal('+');
    expect(parseChord('')).to.equal('');
    for (const wrong of ['Tab', 'Enter', 'Hyper+K', 'é', 'Shift+', 'ab']) {
      expect(parseChord(wrong), wrong).to.equal(null);
    }
  });

  it('are recognized on every keyboard: by the letter, else by the position of the key', () => {
    expect(pressedChord(key('m', { code: 'KeyM' }), false)).to.equal('M');
    // On a French keyboard, the letter A is on the key of Q.
    expect(pressedChord(key('a', { code: 'KeyQ' }), false)).to.equal('A');
    // Hindi and Arabic keyboards write no Latin letters, and Arabic has its own question mark.
    expect(pressedChord(key('म', { code: 'KeyC' }), false)).to.equal('C');
    expect(pressedChord(key('ة', { code: 'KeyM', ctrlKey: true }), false)).to.equal('Mod+M');
    expect(pressedChord(key('؟', { code: 'Slash', shiftKey: true }), false)).to.equal('?');
    expect(pressedChord(key('٣', { code: 'Digit3' }), false)).to.equal('3');
    // On a Mac, Option and a letter write a special character.
    expect(pressedChord(key('Å', { code: 'KeyA', altKey: true, shiftKey: true }), true)).to.equal(
      'Alt+Shift+A',
    );
    expect(pressedChord(key('k', { code: 'KeyK', metaKey: true }), true)).to.equal('Mod+K');
    expect(pressedChord(key('?', { code: 'Minus', shiftKey: true }), false)).to.equal('?');
  });

  it('are none when a key types, composes or belongs to the system', () => {
    // Built by hand, because WebKit constructs no event with AltGraph.
    const held = { altKey: true, ctrlKey: true, metaKey: false, shiftKey: false };
    const typing = {
      key: '@',
      code: 'KeyQ',
      ...held,
      getModifierState: (name: string) => name === 'AltGraph',
    };
    expect(pressedChord(typing, false)).to.equal(null);
    expect(pressedChord(key('Process', { code: 'KeyA' }), false)).to.equal(null);
    expect(pressedChord(key('k', { code: 'KeyK', metaKey: true }), false)).to.equal(null);
    expect(pressedChord(key('Tab'), false)).to.equal(null);
  });

  it("are named as on the agent's computer", () => {
    expect(keyNames('Mod+Shift+K', true)).to.deep.equal(['⌘', '⇧', 'K']);
    expect(keyNames('Mod+Shift+K', false)).to.deep.equal(['Ctrl', 'Shift', 'K']);
    expect(keyNames('Alt++', false)).to.deep.equal(['Alt', '+']);
    expect(keyNames('')).to.deep.equal([]);
  });
});

describe("a host's own shortcuts", () => {
  it('report what to change when they are invalid', () => {
    expect(refusedWith({ mute: 'H' })).to.contain('mute cannot have H: hold has it');
    expect(refusedWith({ mute: 'Mod+C' })).to.contain('the browser needs it');
    expect(refusedWith({ mute: { everywhere: 'M' } })).to.contain('needs Mod, Ctrl or Alt');
    expect(refusedWith({ mute: 'Enter' })).to.contain('write a key of mute as');
    expect(refusedWith({ mute: 7 })).to.contain('write a key of mute as');
    expect(refusedWith({ sing: 'S' }))
      .to.contain('nothing is called sing')
      .and.to.contain('mute');
    expect(refusedWith('H')).to.contain('shortcuts is an object');
  });

  it('can swap keys, and remove one', () => {
    expect(readChoices({ mute: 'h', hold: 'm' })).to.deep.equal({
      mute: { toolbar: 'H' },
      hold: { toolbar: 'M' },
    });
    expect(readChoices({ mute: '' })).to.deep.equal({ mute: { toolbar: '' } });
  });

  it('can be set by property and by attribute; an invalid value changes nothing', async () => {
    const omni = inCall();
    const el = await toolbar(omni, { shortcuts: { mute: 'Shift+M' } });
    press(el, 'm');
    expect(names(omni)).to.deep.equal([]);
    press(el, 'M', { shiftKey: true });
    expect(names(omni)).to.deep.equal(['muteInteraction']);
    expect(() => (el.shortcuts = { mute: 'h' } as ShortcutChoices)).to.throw('hold has it');
    expect(el.shortcuts).to.deep.equal({ mute: { toolbar: 'Shift+M' } });
    el.setAttribute('shortcuts', '{"hold": "Q"}');
    press(el, 'q');
    expect(names(omni)).to.deep.equal(['muteInteraction', 'holdInteraction']);
  });
});

describe('the shortcuts of a toolbar', () => {
  afterEach(() => deviceStorage.delete('shortcuts 1'));

  it('use no key twice', async () => {
    await toolbar(inCall());
    expect(readChoices(Object.fromEntries(SHORTCUT_IDS.map((id) => [id, {}])))).to.have.property('mute');
  });

  it('do what the buttons do: the same cancelable intents, then the same commands', async () => {
    const omni = inCall();
    const el = await toolbar(omni);
    el.addEventListener('omni-call-hold', (event) => event.preventDefault(), { once: true });
    press(el, 'h');
    expect(names(omni)).to.deep.equal([]);
    press(el, 'h');
    press(el, 'm');
    press(el, 'E', { shiftKey: true });
    expect(names(omni)).to.deep.equal(['holdInteraction', 'muteInteraction', 'hangUp']);
  });

  it('open a collapsed toolbar for what is on its stage, and do not close it', async () => {
    const shown = [
      ['doctor', '#stage omni-doctor, #stage .later'],
      ['dial', '#stage omni-dialer, #stage .later'],
      ['campaigns', '#stage omni-campaign-picker'],
      ['extension', '#stage omni-extension-picker'],
    ] as const;
    for (const [id, there] of shown) {
      const el = await toolbar(inCall(), { mode: 'collapsed', shortcuts: { [id]: 'X' } });
      for (const time of ['first', 'second']) {
        el.mode = 'collapsed';
        await el.updateComplete;
        press(el, 'x');
        await waitUntil(() => el.mode === 'docked', `${id} opens it the ${time} time`);
        await el.updateComplete;
        expect(find(el, there), `${id}, the ${time} time`).not.to.equal(null);
      }
    }
  });

  it('accept an offer, also with the toolbar collapsed', async () => {
    const omni = inCall({ phase: 'ringing', connectedAt: null });
    const el = await toolbar(omni, { mode: 'collapsed' });
    press(el, 'a');
    expect(names(omni)).to.deep.equal(['selectInteraction', 'acceptInteraction']);
    press(el, 'R', { shiftKey: true });
    expect(names(omni).at(-1)).to.equal('rejectInteraction');
  });

  it('ask for more time of a wrap-up that ends by itself, where the center has more', async () => {
    const wrapUp = { phase: 'wrap-up', deadline: Date.now() + 60_000 } as const;
    const asks = async (center: Center, over: Partial<Interaction>): Promise<string[]> => {
      const omni = working({ center }, interaction({ ...wrapUp, ...over }));
      press(await toolbar(omni, { mode: 'collapsed' }), 'D', { shiftKey: true });
      return names(omni);
    };
    expect(await asks(aCenter({ extendWrapUp: true }), {})).to.deep.equal(['extendWrapUp']);
    expect(await asks(aCenter({ extendWrapUp: true }), { deadline: null }), 'it has no end').to.deep.equal(
      [],
    );
    expect(await asks(demoCenter, {}), 'a center that has no more').to.deep.equal([]);
  });

  it('do nothing when the action is not possible, and leave the key to the page', async () => {
    const omni = inCall({ phase: 'wrap-up' });
    const el = await toolbar(omni);
    for (const each of ['a', 'm', 'h', 't']) expect(press(el, each).defaultPrevented, each).to.equal(false);
    expect(names(omni)).to.deep.equal([]);
  });

  it('do nothing while the agent types or composes, or holds a key down', async () => {
    const chat = { kind: 'chat', name: 'chat', subType: null } as const;
    const omni = inCall({ channel: chat });
    const el = await toolbar(omni);
    const text = find(find(el, 'omni-message-composer')!, 'textarea')!;
    expect(press(text, 'E', { shiftKey: true }).defaultPrevented).to.equal(false);
    press(el, 'E', { shiftKey: true, repeat: true });
    press(el, 'E', { shiftKey: true, isComposing: true });
    expect(names(omni)).to.deep.equal([]);
    press(text, 'k', { ctrlKey: true });
    await waitUntil(() => find(el, 'omni-command-palette'));
  });

  it('do nothing in a field of the host, even inside of closed shadow roots, and when a form is autofilled', async () => {
    const omni = inCall();
    const el = await toolbar(omni);
    const field = document.createElement('textarea');
    const hiding = document.createElement('host-field');
    hiding.slot = 'card';
    hiding.attachShadow({ mode: 'closed' }).append(field);
    el.append(hiding);
    press(field, 'm');
    press(field, 'E', { shiftKey: true });
    expect(names(omni)).to.deep.equal([]);
    const failed: string[] = [];
    const onError = window.onerror;
    window.onerror = (...error) => void failed.push(String(error[4]));
    try {
      // When browsers fill in a name and a password, they fire `keydown` events that are no keyboard events.
      field.dispatchEvent(new Event('keydown', { bubbles: true, composed: true }));
    } finally {
      window.onerror = onError;
    }
    expect(failed).to.deep.equal([]);
  });

  it('work in the whole page only where the host has turned that on', async () => {
    const omni = inCall();
    const el = await toolbar(omni);
    press(document.body, 'M', { code: 'KeyM', altKey: true, shiftKey: true });
    expect(names(omni)).to.deep.equal([]);
    el.setAttribute('global-shortcuts', '');
    press(document.body, 'm');
    const event = press(document.body, 'M', { code: 'KeyM', altKey: true, shiftKey: true });
    expect(event.defaultPrevented).to.equal(true);
    expect(names(omni)).to.deep.equal(['muteInteraction']);
    el.remove();
    press(document.body, 'M', { code: 'KeyM', altKey: true, shiftKey: true });
    expect(names(omni)).to.have.length(1);
  });

  it('act, with several toolbars in a page, on the one used last, or on the other if that one has nothing to do', async () => {
    const omnis = [inCall(), inCall()] as const;
    const [first, second] = [await toolbar(omnis[0]), await toolbar(omnis[1])];
    for (const each of [first, second]) each.setAttribute('global-shortcuts', '');
    const expectMuteIn = async (muted: MemoryOmni): Promise<void> => {
      const { length } = muted.calls;
      const sum = omnis.flatMap(names).length;
      press(document.body, 'M', { code: 'KeyM', altKey: true, shiftKey: true });
      expect([muted.calls.length, omnis.flatMap(names).length]).to.deep.equal([length + 1, sum + 1]);
      muted.calls.at(-1)!.resolve(undefined);
      // The command is over before the next one begins.
      await new Promise(requestAnimationFrame);
    };
    await expectMuteIn(omnis[0]);
    second.dispatchEvent(new PointerEvent('pointerdown'));
    await expectMuteIn(omnis[1]);
    press(first, 'Shift');
    await expectMuteIn(omnis[0]);
    second.dispatchEvent(new PointerEvent('pointerdown'));
    await expectMuteIn(omnis[1]);
    omnis[1].set('interaction:i1', interaction({ phase: 'wrap-up' }));
    await expectMuteIn(omnis[0]);
  });

  it('move the focus to what they open, and back', async () => {
    const el = await toolbar(inCall());
    press(el, 't');
    const controls = find(el, 'omni-call-controls')!;
    await waitUntil(() => find(controls, 'omni-transfer-panel')?.shadowRoot?.activeElement);
    press(el, 'b');
    await waitUntil(() => find(el, 'omni-presence')!.shadowRoot!.activeElement?.role === 'menuitemradio');
  });

  it('do not move the focus when the agent has moved it before the panel was loaded', async () => {
    let arrive: () => void = () => undefined;
    const el = await toolbar(inCall());
    const field = await fixture<HTMLInputElement>(html`<input />`);
    const form = find(el, 'omni-disposition-form')!;
    // The element updates as late as on a slow network.
    const slow = new Promise<boolean>((resolve) => (arrive = () => resolve(true)));
    const asked = new Promise<void>((resolve) => {
      const get = (): Promise<boolean> => (resolve(), slow);
      Object.defineProperty(form, 'updateComplete', { configurable: true, get });
    });
    el.focus();
    press(el, 'w');
    await asked;
    field.focus();
    arrive();
    // Every callback that waits for the form has run by the next task.
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.activeElement === field).to.equal(true);
    Reflect.deleteProperty(form, 'updateComplete');
    field.blur();
    press(el, 'w');
    await waitUntil(() => form.shadowRoot!.activeElement);
  });

  it('open the toolbar first if it is too small for what they open', async () => {
    const el = await toolbar(inCall(), { mode: 'collapsed' });
    press(el, 'n');
    await oneEvent(el, 'omni-toolbar-mode-changed');
    await waitUntil(() => find(el, 'omni-notification-center')?.shadowRoot?.activeElement);
    press(el, 'C', { shiftKey: true });
    await oneEvent(el, 'omni-toolbar-mode-changed');
    expect(el.mode).to.equal('collapsed');
  });

  it('apply what this agent has assigned before, as far as the host allows it', async () => {
    const stored = {
      choices: { mute: { toolbar: 'H' }, hold: { toolbar: 'M' }, nonsense: 3, end: { toolbar: 'Tab' } },
    };
    deviceStorage.set('shortcuts 1', JSON.stringify(stored));
    const omni = inCall();
    const el = await toolbar(omni);
    press(el, 'h');
    expect(names(omni)).to.deep.equal(['muteInteraction']);
    el.shortcuts = { transfer: 'm', mute: 't' };
    press(el, 'h');
    expect(names(omni)).to.deep.equal(['muteInteraction', 'holdInteraction']);
    deviceStorage.set('shortcuts 1', 'no json');
  });
});
