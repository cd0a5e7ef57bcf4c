import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Interaction } from 'omni-toolbar';
import { html } from 'lit';
import { CHAT, FAX, interaction } from './sample.js';

interface Shown {
  readonly interaction: Interaction;
}

const meta: Meta<Shown> = {
  title: 'Interactions/Card',
  component: 'omni-interaction-card',
  args: { interaction: interaction() },
  render: (shown) => html`<omni-interaction-card .interaction=${shown.interaction}></omni-interaction-card>`,
};
export default meta;

export const Connected: StoryObj<Shown> = {};
export const Ringing: StoryObj<Shown> = {
  args: { interaction: interaction({ phase: 'ringing', connectedAt: null }) },
};
export const OnHold: StoryObj<Shown> = { args: { interaction: interaction({ phase: 'held' }) } };
export const WrapUp: StoryObj<Shown> = { args: { interaction: interaction({ phase: 'wrap-up' }) } };
export const Chat: StoryObj<Shown> = {
  args: { interaction: interaction({ id: 'chat-1', channel: CHAT }) },
};
export const UnknownChannel: StoryObj<Shown> = {
  args: { interaction: interaction({ id: 'fax-1', channel: FAX }) },
};
