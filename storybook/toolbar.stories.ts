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
 * What a host adds: an action, a card, a panel, fields of the disposition, and a veto. Nobody is given a conversation
 * here before the form of the host is complete: the intent is canceled, and the form says what is missing.
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

/** It should ring, and the browser plays nothing before the page is used: one press is enough. */
export const SoundBlocked: StoryObj<Shown> = {
  render: () => html`
    <omni-toolbar style="block-size: 30rem" .omni=${stillOmni([], { devices: SILENT })}></omni-toolbar>
  `,
};

/** The same in a pill, while somebody waits. */
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

/** Somebody was promised a call: while there is nothing else to do it is in sight. */
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

/** `brand.css`: another company's product, by tokens and parts alone. */
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
