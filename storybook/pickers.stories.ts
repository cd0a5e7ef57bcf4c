import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Extension } from 'omni-toolbar';
import { html } from 'lit';
import { CAMPAIGNS } from './sample.js';

const EXTENSIONS: readonly Extension[] = [{ callContextId: 5, name: 'Desk', phone: '1234567890' }];

const meta: Meta = {
  title: 'Getting to work/Pickers',
  component: 'omni-campaign-picker',
  subcomponents: {
    OmniExtensionPicker: 'omni-extension-picker',
  },
};
export default meta;

export const Campaigns: StoryObj = {
  render: () =>
    html`<omni-campaign-picker .campaigns=${CAMPAIGNS} .selected=${[172]}></omni-campaign-picker>`,
};
export const Extensions: StoryObj = {
  parameters: { element: 'omni-extension-picker' },
  render: () => html`<omni-extension-picker .extensions=${EXTENSIONS} skippable></omni-extension-picker>`,
};
