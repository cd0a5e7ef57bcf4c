import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { OmniPresence } from 'omni-toolbar';
import { html } from 'lit';

type Shown = Pick<OmniPresence, 'status' | 'label' | 'breaks'>;

const meta: Meta<Shown> = {
  title: 'Getting to work/Presence',
  component: 'omni-presence',
  args: { status: 'available', label: 'Available', breaks: ['Coffee Break', 'Lunch Break'] },
  argTypes: { status: { control: 'select', options: ['offline', 'available', 'break', 'wrap-up', 'busy'] } },
  render: ({ status, label, breaks }) =>
    html`<omni-presence .status=${status} .label=${label} .breaks=${breaks}></omni-presence>`,
};
export default meta;

export const Available: StoryObj<Shown> = {};
export const OnABreak: StoryObj<Shown> = { args: { status: 'break', label: 'Lunch Break' } };
export const InWrapUp: StoryObj<Shown> = { args: { status: 'wrap-up', label: 'Wrap-up' } };
