import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ListedShortcut, PaletteEntry } from 'omni-toolbar';
import { html } from 'lit';
import { stillOmni } from './still-omni.js';

const run = (): void => undefined;
const ENTRIES: readonly PaletteEntry[] = [
  { id: 'mute', group: 'Conversation', label: 'Mute or unmute', keys: ['M'], run },
  { id: 'end', group: 'Conversation', label: 'End or leave', keys: ['Shift', 'E'], run },
  { id: 'call-1', group: 'Interactions', label: 'Asha Rao', detail: 'Voice, on hold', run },
  { id: 'chat-1', group: 'Interactions', label: 'Lena Vogt', detail: 'Chat, connected', run },
  { id: 'lunch', group: 'Presence', label: 'Lunch Break', run },
];
const SHORTCUTS: readonly ListedShortcut[] = [
  {
    id: 'accept',
    group: 'Incoming',
    label: 'Accept',
    toolbar: 'A',
    everywhere: 'Alt+Shift+A',
    changed: false,
  },
  { id: 'mute', group: 'Conversation', label: 'Mute or unmute', toolbar: 'Q', everywhere: '', changed: true },
  {
    id: 'hold',
    group: 'Conversation',
    label: 'Hold or resume',
    toolbar: 'H',
    everywhere: '',
    changed: false,
  },
];

const meta: Meta = {
  title: 'Keyboard',
  component: 'omni-command-palette',
  subcomponents: {
    OmniShortcutList: 'omni-shortcut-list',
  },
};
export default meta;

interface Panel extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

async function typeIn(panel: Panel, text: string): Promise<void> {
  await panel.updateComplete;
  const field = panel.shadowRoot!.querySelector<HTMLInputElement>('#search')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await panel.updateComplete;
}

/** Types into the field of a panel, as an agent does. */
const type =
  (tag: string, text: string): StoryObj['play'] =>
  ({ canvasElement }) =>
    typeIn(canvasElement.querySelector<Panel>(tag)!, text);

export const Palette: StoryObj = {
  render: () => html`<omni-command-palette open .entries=${ENTRIES}></omni-command-palette>`,
};

export const PaletteWithoutMatch: StoryObj = {
  render: Palette.render,
  play: type('omni-command-palette', 'xyzzy'),
  parameters: { shows: ['omni-command-palette:state(empty)'] },
};

/**
 * Commands that the page adds by `commands` of the toolbar: they have a heading of their own, and keywords find them,
 * too.
 */
export const PaletteOfAPage: StoryObj = {
  parameters: { element: 'omni-toolbar' },
  render: () => html`
    <omni-toolbar
      style="block-size: 38rem"
      .omni=${stillOmni()}
      .commands=${[
        { label: 'Open the wiki', group: 'Acme CRM', keywords: ['handbook', 'help'], run },
        { label: 'New case for this customer', group: 'Acme CRM', run },
        { label: 'Close the case', group: 'Acme CRM', enabled: () => false, run },
      ]}
    ></omni-toolbar>
  `,
  play: async ({ canvasElement }) => {
    const toolbar = canvasElement.querySelector<Panel>('omni-toolbar')!;
    await toolbar.updateComplete;
    const inside = toolbar.shadowRoot!;
    const opener = '[role="menuitem"][aria-keyshortcuts$="+K"]';
    // The module that names the keys loads a moment after the toolbar.
    while (!inside.querySelector(opener)) await new Promise(requestAnimationFrame);
    inside.querySelector<HTMLElement>(opener)!.click();
    while (!inside.querySelector('omni-command-palette')?.shadowRoot?.activeElement)
      await new Promise(requestAnimationFrame);
    await typeIn(inside.querySelector<Panel>('omni-command-palette')!, 'acme');
  },
};

/** With the second set of shortcuts, which works in the whole page if the host turns that on. */
export const Shortcuts: StoryObj = {
  parameters: { element: 'omni-shortcut-list' },
  render: () => html`<omni-shortcut-list open everywhere .shortcuts=${SHORTCUTS}></omni-shortcut-list>`,
};

export const ShortcutsWithoutMatch: StoryObj = {
  render: Shortcuts.render,
  play: type('omni-shortcut-list', 'xyzzy'),
  parameters: { element: 'omni-shortcut-list', shows: ['omni-shortcut-list:state(empty)'] },
};

/** A shortcut waits for its new key. */
export const Recording: StoryObj = {
  render: Shortcuts.render,
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector<Panel>('omni-shortcut-list')!;
    await list.updateComplete;
    list.shadowRoot!.querySelector<HTMLElement>('#keys-hold-toolbar')!.click();
    await list.updateComplete;
  },
  parameters: { element: 'omni-shortcut-list', shows: ['omni-shortcut-list:state(recording)'] },
};

/** The pressed key belongs to another shortcut. */
export const Refused: StoryObj = {
  parameters: { element: 'omni-shortcut-list' },
  render: () => html`
    <omni-shortcut-list
      open
      .shortcuts=${SHORTCUTS}
      .problem=${{ id: 'hold', text: 'A belongs to “Accept”. Press another, or take it away there first.' }}
    ></omni-shortcut-list>
  `,
};
