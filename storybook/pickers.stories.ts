import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Campaign, Extension } from 'omni-toolbar';
import { html } from 'lit';

const campaign = (id: number, name: string, channels: readonly string[]): Campaign => ({
  id,
  name,
  type: 'Interactive',
  processId: 1,
  dialTimeout: 30,
  wrapTimeout: 60,
  acwConnected: 60,
  acwNotConnected: 30,
  acwEnabled: true,
  defaultWorking: id === 172,
  primary: id === 172,
  masked: [],
  channels,
});

const CAMPAIGNS = [campaign(172, 'Service', ['voice', 'chat']), campaign(47, 'WhatsApp care', ['whatsapp'])];
const EXTENSIONS: readonly Extension[] = [{ callContextId: 5, name: 'Desk', phone: '1234567890' }];

const meta: Meta = { title: 'Getting to work/Pickers' };
export default meta;

export const Campaigns: StoryObj = {
  render: () =>
    html`<omni-campaign-picker .campaigns=${CAMPAIGNS} .selected=${[172]}></omni-campaign-picker>`,
};
export const Extensions: StoryObj = {
  render: () => html`<omni-extension-picker .extensions=${EXTENSIONS} skippable></omni-extension-picker>`,
};
