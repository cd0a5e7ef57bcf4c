import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { OmniInteractionList } from 'omni-toolbar';
import { html } from 'lit';
import { CHAT, interaction } from './sample.js';

type Shown = Pick<OmniInteractionList, 'interactions' | 'selected'>;

const meta: Meta<Shown> = {
  title: 'Interactions/List',
  component: 'omni-interaction-list',
  args: {
    interactions: [
      interaction({ id: 'call-2', phase: 'ringing', connectedAt: null }),
      interaction(),
      interaction({ id: 'chat-1', channel: CHAT, customer: { id: 8, name: 'Lena Vogt', phone: null } }),
    ],
    selected: 'call-1',
  },
  render: ({ interactions, selected }) =>
    html`<omni-interaction-list .interactions=${interactions} .selected=${selected}></omni-interaction-list>`,
};
export default meta;

export const ThreeAtOnce: StoryObj<Shown> = {};
export const Empty: StoryObj<Shown> = {
  args: { interactions: [], selected: '' },
  parameters: { shows: ['omni-interaction-list:state(empty)'] },
};
