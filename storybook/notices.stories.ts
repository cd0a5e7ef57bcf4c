import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Notification, Toast } from 'omni-toolbar';
import { html } from 'lit';

const NOTIFICATIONS: readonly Notification[] = [
  {
    id: 'n1',
    text: 'Missed call from Asha Rao',
    severity: 2,
    type: 'call',
    subType: 'missed',
    at: Date.UTC(2026, 0, 5, 9, 30),
    read: false,
    repeated: 1,
    call: { campaignId: 172, customerId: 1, name: 'Asha Rao', phone: '1234567890' },
  },
];
const TOASTS: readonly Toast[] = [
  { id: 't1', message: 'Disposition saved', variant: 'success', at: Date.UTC(2026, 0, 5, 9, 30) },
  { id: 't2', message: 'The number is too short', variant: 'error', at: Date.UTC(2026, 0, 5, 9, 31) },
];

const meta: Meta = {
  title: 'Notices',
  component: 'omni-notification-center',
  subcomponents: {
    OmniToast: 'omni-toast',
    OmniConnectionStatus: 'omni-connection-status',
  },
};
export default meta;

export const Bell: StoryObj = {
  parameters: { shows: ['omni-notification-center:state(unread)'] },
  render: () => html`
    <omni-notification-center .notifications=${NOTIFICATIONS} .callbacks=${[]}></omni-notification-center>
  `,
};
export const Toasts: StoryObj = {
  parameters: { element: 'omni-toast' },
  render: () => html`<omni-toast .toasts=${TOASTS}></omni-toast>`,
};
export const Reconnecting: StoryObj = {
  parameters: { element: 'omni-connection-status' },
  render: () => html`<omni-connection-status status="connecting" always></omni-connection-status>`,
};
