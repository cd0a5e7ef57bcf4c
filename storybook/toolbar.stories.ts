import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CHAT, devices, interaction } from './sample.js';
import { stillOmni } from './still-omni.js';

interface Shown {
  readonly mode: 'docked' | 'floating' | 'collapsed';
  readonly dock: 'bottom' | 'top' | 'left' | 'right';
}

const meta: Meta<Shown> = {
  title: 'The whole toolbar',
  component: 'omni-toolbar',
  subcomponents: { OmniProvider: 'omni-provider' },
  args: { mode: 'docked', dock: 'right' },
  argTypes: {
    mode: { control: 'select', options: ['docked', 'floating', 'collapsed'] },
    dock: { control: 'select', options: ['bottom', 'top', 'left', 'right'] },
  },
  render: ({ mode, dock }) => html`
    <omni-provider adapter="embedded" seed="1">
      <omni-toolbar mode=${mode} dock=${dock}></omni-toolbar>
    </omni-provider>
  `,
};
export default meta;

export const Docked: StoryObj<Shown> = {};
/** The panel of a strip opens over the page. */
export const Strip: StoryObj<Shown> = {
  args: { dock: 'bottom' },
  parameters: { looks: { width: 1000 } },
  decorators: [(story) => html`<div style="padding-block-start: 38rem">${story()}</div>`],
};
export const Collapsed: StoryObj<Shown> = { args: { mode: 'collapsed' } };

/**
 * What a host can add: an action, a card, a panel, fields of the disposition form, and a veto. Here no conversation can
 * be transferred before the host's form is complete: the host cancels the intent, and the form says what is missing.
 */
export const HostParts: StoryObj<Shown> = {
  render: () => html`
    <omni-toolbar
      .omni=${stillOmni([interaction()])}
      @omni-transfer-submit=${(event: Event) => {
        const form = (event.currentTarget as HTMLElement).querySelector('form')!;
        if (!form.reportValidity()) event.preventDefault();
      }}
    >
      <button slot="actions">Wiki</button>
      <p slot="card" style="margin: 0; padding-inline: 16px">Premium customer since 2019</p>
      <form slot="panel" style="padding: 4px 16px 16px">
        <label>Order number <input name="order" required /></label>
      </form>
      <label slot="fields">Product <input name="product" required /></label>
    </omni-toolbar>
  `,
  parameters: {
    shows: ['actions', 'card', 'panel', 'fields'].map((slot) => `omni-toolbar > [slot=${slot}]`),
  },
};

const SILENT = devices({ ringing: { volume: 1, muted: false, blocked: true } });

/** The toolbar should ring, but the browser plays no sound before the page is used: one click is enough. */
export const SoundBlocked: StoryObj<Shown> = {
  render: () => html`
    <omni-toolbar style="block-size: 30rem" .omni=${stillOmni([], { devices: SILENT })}></omni-toolbar>
  `,
};

/** The same in a pill, while a customer waits. */
export const SoundBlockedInAPill: StoryObj<Shown> = {
  args: { mode: 'collapsed' },
  render: () => html`
    <div style="display: flex; justify-content: end; padding-block-start: 40rem">
      <omni-toolbar
        mode="collapsed"
        .omni=${stillOmni([interaction({ phase: 'ringing', connectedAt: null })], { devices: SILENT })}
      ></omni-toolbar>
    </div>
  `,
};

/** A callback is due: it is shown while the agent has nothing else to do. */
export const CallbackDue: StoryObj<Shown> = {
  render: () => html`
    <omni-toolbar
      style="block-size: 30rem"
      .omni=${stillOmni([], {
        callbacks: [
          {
            id: 'callback-1',
            at: Date.now(),
            phone: '+49 30 901820',
            customerName: 'Lena Vogt',
            campaignId: 172,
            mine: true,
            due: true,
          },
        ],
      })}
    ></omni-toolbar>
  `,
};

/** `brand.css` makes it another company's product, with tokens and parts only. */
export const AnotherCompany: StoryObj<Shown> = {
  globals: { theme: 'brand' },
  render: () => html`
    <omni-toolbar
      style="block-size: 40rem; max-inline-size: 26rem"
      .omni=${stillOmni([
        interaction(),
        interaction({ id: 'call-2', phase: 'ringing', connectedAt: null }),
        interaction({ id: 'chat-1', channel: CHAT, customer: { id: 8, name: 'Lena Vogt', phone: null } }),
      ])}
    ></omni-toolbar>
  `,
};
