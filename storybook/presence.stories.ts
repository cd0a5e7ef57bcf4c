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

const shows = (state: string): StoryObj<Shown>['parameters'] => ({
  shows: [`omni-presence:state(${state})`],
});
export const Available: StoryObj<Shown> = { parameters: shows('available') };
export const OnABreak: StoryObj<Shown> = {
  args: { status: 'break', label: 'Lunch Break' },
  parameters: shows('away'),
};
export const Busy: StoryObj<Shown> = { args: { status: 'busy', label: '' }, parameters: shows('busy') };
export const InWrapUp: StoryObj<Shown> = { args: { status: 'wrap-up', label: 'Wrap-up' } };
