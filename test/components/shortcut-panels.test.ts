import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Subject } from 'rxjs';
import '../../src/components/command-palette/define.js';
import type { OmniCommandPalette } from '../../src/components/command-palette/command-palette.js';
import type { PaletteEntry } from '../../src/components/command-palette/matching.js';
import { deviceStorage } from '../../src/components/internal/page-storage.js';
import type { OmniShortcutList } from '../../src/components/shortcut-list/shortcut-list.js';
import '../../src/components/toolbar/define.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find } from './support/inside.js';
import type { MemoryOmni } from './support/memory-omni.js';
import { press, type, words } from './support/press.js';
import { atWork, interaction } from './support/samples.js';
import { toolbar, working } from './support/working.js';

// Loads what the toolbar fetches on first use, so that loading does not count in a test's time.
before(() =>
  Promise.all([
    import('../../src/components/toolbar/shortcuts/panels.js'),
    import('../../src/components/command-palette/define.js'),
    import('../../src/components/shortcut-list/define.js'),
    import('../../src/components/transfer-panel/define.js'),
  ]),
);

function atCall(): MemoryOmni {
  const settings = { breaks: ['Lunch Break'] } as unknown as NonNullable<typeof atWork.settings>;
  const zoe = interaction({ id: 'i2', customer: { id: 2, name: '<b>Zoë</b>', phone: null } });
  return working({ session: { ...atWork, settings } }, interaction(), zoe);
}

async function opened<T extends 'omni-command-palette' | 'omni-shortcut-list'>(
  el: OmniToolbar,
  tag: T,
): Promise<HTMLElementTagNameMap[T]> {
  const list = tag === 'omni-shortcut-list';
  press(el, list ? '?' : 'k', { ctrlKey: !list });
  await waitUntil(() => find(el, tag)?.shadowRoot?.activeElement, `${tag} has the focus`);
  return find(el, tag) as HTMLElementTagNameMap[T];
}

const search = (el: HTMLElement): HTMLInputElement => find<HTMLInputElement>(el, '#search')!;
const active = (el: HTMLElement): string => words(find(el, '[aria-selected="true"]'));

describe('omni-command-palette', () => {
  it('offers the actions that are possible now, interactions and presences, and nothing else', async () => {
    const el = await toolbar(atCall());
    const palette = await opened(el, 'omni-command-palette');
    const labels = all(palette, '[role=option]').map((option) => words(option));
    expect(labels).to.include.members(['Hold or resume H', 'Transfer T', 'Lunch Break', 'Sign out']);
    expect(labels.join()).to.contain('<b>Zoë</b>').and.not.to.contain('Accept');
    // Only the list scrolls, and not also the sheet around it.
    const sheet = find(palette, '.sheet')!;
    expect(sheet.scrollHeight).to.be.at.most(sheet.clientHeight);
    await expect(palette).to.be.accessible();
  });

  it('does not open when the agent has moved the focus before it was loaded', async () => {
    const el = await toolbar(atCall());
    const field = await fixture<HTMLInputElement>(html`<input />`);
    el.focus();
    press(el, 'k', { ctrlKey: true });
    field.focus();
    // Every callback that waits for the palette has run by the next task.
    await new Promise((resolve) => setTimeout(resolve));
    await el.updateComplete;
    expect(find(el, 'omni-command-palette') === null, 'it stays closed').to.equal(true);
    expect(document.activeElement === field, 'the focus stays').to.equal(true);
    field.blur();
    press(el, 'k', { ctrlKey: true });
    await waitUntil(() => find(el, 'omni-command-palette'));
  });

  it('finds by beginnings of words, ignoring accents, and runs the entry with Enter', async () => {
    const omni = atCall();
    const el = await toolbar(omni);
    const palette = await opened(el, 'omni-command-palette');
    type(search(palette), 'zoe');
    await palette.updateComplete;
    expect(search(palette).getAttribute('aria-activedescendant')).to.equal('entry-interaction i2');
    press(search(palette), 'Enter');
    expect(omni.calls.map(({ name, params }) => [name, params])).to.deep.equal([
      ['selectInteraction', { interactionId: 'i2' }],
    ]);
    await waitUntil(() => !find(el, 'omni-command-palette'));
  });

  it('finds a break by its name', async () => {
    const omni = atCall();
    const palette = await opened(await toolbar(omni), 'omni-command-palette');
    type(search(palette), 'lun');
    await palette.updateComplete;
    press(search(palette), 'Enter');
    expect(omni.calls[0]).to.deep.include({ name: 'takeBreak', params: { label: 'Lunch Break' } });
  });

  it('keeps the chosen entry while other entries come, so that Enter runs the chosen one', async () => {
    const omni = atCall();
    const el = await toolbar(omni);
    const palette = await opened(el, 'omni-command-palette');
    const before = active(palette);
    omni.set('interactions', ['i3', 'i1', 'i2']);
    const customer = { id: 3, name: 'Ravi', phone: null };
    omni.set('interaction:i3', interaction({ id: 'i3', phase: 'ringing', connectedAt: null, customer }));
    const offered = (): string[] =>
      all(palette, '[role=option]').flatMap((each) =>
        words(each).startsWith('Accept') ? [words(each)] : [],
      );
    await waitUntil(() => offered().length > 0);
    expect(offered().join(), 'whom it takes').to.match(/^Accept\s*Ravi\b/);
    expect(active(palette)).to.equal(before);
  });

  it('closes when the focus has left the page and comes back to another place', async () => {
    const el = await toolbar(atCall());
    const palette = await opened(el, 'omni-command-palette');
    search(palette).blur();
    expect(find(el, 'omni-command-palette'), 'the window alone has lost the focus').to.equal(palette);
    find<HTMLElement>(find(el, 'omni-call-controls')!, '.hold')!.focus();
    await waitUntil(() => !find(el, 'omni-command-palette'));
  });

  it('moves with arrows from end to start, says when nothing matches, and gives the focus back', async () => {
    const el = await toolbar(atCall());
    const before = find<HTMLElement>(find(el, 'omni-call-controls')!, '.hold')!;
    before.focus();
    const palette = await opened(el, 'omni-command-palette');
    const first = active(palette);
    press(search(palette), 'ArrowUp');
    await palette.updateComplete;
    expect(active(palette)).not.to.equal(first);
    press(search(palette), 'ArrowDown');
    await palette.updateComplete;
    expect(active(palette)).to.equal(first);
    type(search(palette), 'xyzzy');
    await palette.updateComplete;
    expect(words(find(palette, '[role=status]'))).to.equal('Nothing is called that.');
    expect(palette.matches(':state(empty)')).to.equal(true);
    await expect(palette).to.be.accessible();
    find(palette, '#sheet')!.hidePopover();
    await waitUntil(() => !find(el, 'omni-command-palette'));
    expect(before.matches(':focus')).to.equal(true);
  });

  it('works with properties only; a host that prevents the choice carries it out itself', async () => {
    let ran = 0;
    const entries: PaletteEntry[] = [{ id: 'x', group: 'Mine', label: 'Sing', run: () => ran++ }];
    const el = await fixture<OmniCommandPalette>(
      html`<omni-command-palette .entries=${entries} open></omni-command-palette>`,
    );
    el.addEventListener('omni-command-choose', (event) => event.preventDefault(), { once: true });
    const closed = oneEvent(el, 'omni-palette-closed');
    find(el, '[role=option]')!.click();
    await closed;
    expect([ran, el.open]).to.deep.equal([0, false]);
    el.open = true;
    await el.updateComplete;
    find(el, '[role=option]')!.click();
    expect(ran).to.equal(1);
  });
});

describe('omni-shortcut-list', () => {
  afterEach(() => deviceStorage.delete('shortcuts 1'));

  const button = (list: OmniShortcutList, id: string, scope = 'toolbar'): HTMLElement =>
    find(list, `#keys-${id}-${scope}`)!;
  async function give(
    list: OmniShortcutList,
    id: string,
    key: string,
    init: KeyboardEventInit = {},
  ): Promise<void> {
    if (!list.matches(':state(recording)')) button(list, id).click();
    await list.updateComplete;
    expect(list.matches(':state(recording)')).to.equal(true);
    press(button(list, id), key, init);
    await new Promise(requestAnimationFrame);
    await list.updateComplete;
  }

  it('lists everything by subject, and filters by name or key', async () => {
    const list = await opened(await toolbar(atCall()), 'omni-shortcut-list');
    expect(all(list, 'h3').map((each) => words(each))).to.deep.equal([
      'Incoming',
      'Conversation',
      'Work',
      'Toolbar',
    ]);
    expect(button(list, 'hold').getAttribute('aria-label')).to.equal(
      'Hold or resume, in the toolbar: H. Change',
    );
    expect(find(list, '#keys-hold-everywhere')).to.equal(null);
    await expect(list).to.be.accessible();
    type(search(list), 'shift+e');
    await list.updateComplete;
    expect(all(list, '.line').map((each) => words(each))).to.deep.equal(['End or leave Shift E']);
    type(search(list), 'xyzzy');
    await list.updateComplete;
    expect(words(find(list, '.none'))).to.equal('No shortcut is called that.');
  });

  it('assigns another key, says so, remembers it for this agent, and resets it', async () => {
    const omni = atCall();
    const el = await toolbar(omni);
    const list = await opened(el, 'omni-shortcut-list');
    await give(list, 'hold', 'q');
    expect(words(button(list, 'hold'))).to.equal('Q');
    await waitUntil(() => words(find(el, '.hidden-text[role=status]')).includes('Hold or resume: Q'));
    expect(deviceStorage.get('shortcuts 1')).to.equal('{"choices":{"hold":{"toolbar":"Q"}},"letters":true}');
    press(el, 'q');
    expect(omni.calls[0]!.name).to.equal('holdInteraction');

    all(list, '.line .quiet')[0]!.click();
    await waitUntil(() => words(button(list, 'hold')) === 'H');
    expect(deviceStorage.get('shortcuts 1')).to.equal(null);
    expect(button(list, 'hold').matches(':focus')).to.equal(true);
  });

  it('refuses keys that are assigned, that the browser needs or that move the focus, and says why', async () => {
    const el = await toolbar(atCall());
    const list = await opened(el, 'omni-shortcut-list');
    await give(list, 'hold', 'm');
    expect(words(find(list, '.problem'))).to.equal(
      'M belongs to “Mute or unmute”. Press another, or take it away there first.',
    );
    expect(words(button(list, 'hold'))).to.equal('Press the new keys…');
    await waitUntil(() => words(find(el, '.hidden-text[role=alert]')).includes('M belongs to'));
    await give(list, 'hold', 'c', { ctrlKey: true });
    expect(words(find(list, '.problem'))).to.equal('The browser needs Ctrl C. Press another.');
    await give(list, 'hold', 'ArrowDown');
    expect(words(find(list, '.problem'))).to.contain('needed for getting around');
    await expect(list).to.be.accessible();
    await give(list, 'hold', 'Escape');
    expect(words(button(list, 'hold'))).to.equal('H');
    await give(list, 'hold', 'Backspace');
    expect(words(button(list, 'hold'))).to.equal('–');
    expect(find(list, '.problem')).to.equal(null);
  });

  it('switches single letters off, and leaves other keys', async () => {
    const omni = atCall();
    const el = await toolbar(omni);
    const list = await opened(el, 'omni-shortcut-list');
    find(list, '.check')!.click();
    await el.updateComplete;
    press(el, 'h');
    press(el, '?');
    expect(omni.calls).to.deep.equal([]);
    await opened(el, 'omni-command-palette');
  });

  it('leaves its changes to a host that prevents its events', async () => {
    const omni = atCall();
    const el = await toolbar(omni);
    for (const name of ['omni-shortcut-change', 'omni-shortcut-letters'] as const)
      el.addEventListener(name, (event) => event.preventDefault());
    const list = await opened(el, 'omni-shortcut-list');
    const check = find<HTMLInputElement>(list, '.check')!;
    check.click();
    button(list, 'hold').click();
    await list.updateComplete;
    press(button(list, 'hold'), 'z');
    await el.updateComplete;
    await list.updateComplete;
    expect(check.checked).to.equal(true);
    expect(words(button(list, 'hold'))).to.equal('H');
  });

  it('lists the shortcuts for the whole page where they are on; these need a modifier', async () => {
    const el = await toolbar(atCall());
    el.globalShortcuts = true;
    await el.updateComplete;
    const list = await opened(el, 'omni-shortcut-list');
    button(list, 'mute', 'everywhere').click();
    await list.updateComplete;
    press(button(list, 'mute', 'everywhere'), 'z');
    await waitUntil(() => words(find(list, '.problem')).includes('needs Ctrl, Alt or ⌘'));
  });

  it('does not keep an incoming call from being announced', async () => {
    const omni = atCall();
    const el = await toolbar(omni);
    await opened(el, 'omni-shortcut-list');
    omni.set('interaction:i2', interaction({ id: 'i2', phase: 'ringing', connectedAt: null }));
    (omni.events as Subject<unknown>).next({
      epoch: 'test',
      seq: 1,
      at: 0,
      event: { type: 'interaction.ringing', interactionId: 'i2', deadline: null },
    });
    await waitUntil(() => words(find(el, '.hidden-text[role=alert]')).startsWith('Incoming'));
    expect(find(el, '[role=alert]')!.closest('[inert]')).to.equal(null);
  });
});
