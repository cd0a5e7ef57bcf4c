import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Finding } from 'omni-toolbar';
import { html } from 'lit';

const well = (check: string): Finding => ({ check, severity: 'ok', message: '', fix: '' });

const FINDINGS: readonly Finding[] = [
  well('origin'),
  well('sandbox'),
  well('storage'),
  {
    check: 'autoplay',
    severity: 'unknown',
    message: 'Until the first click this browser does not say whether it plays sound.',
    fix: '',
  },
  {
    check: 'notifications',
    severity: 'warning',
    message: 'https://crm.example.com may not show notifications (default).',
    fix: "button.addEventListener('click', () => sdk.allowNotifications())",
  },
  {
    check: 'permissions-policy',
    severity: 'problem',
    message: 'This page keeps back microphone.',
    fix: 'Permissions-Policy: microphone=(self "https://toolbar.example.com")',
  },
];

const meta: Meta = { title: 'Doctor' };
export default meta;

export const SomethingToChange: StoryObj = {
  render: () => html`<omni-doctor .findings=${FINDINGS}></omni-doctor>`,
};
export const AllIsWell: StoryObj = {
  parameters: { shows: ['omni-doctor:state(well)'] },
  render: () => html`<omni-doctor .findings=${[well('origin'), well('storage')]}></omni-doctor>`,
};
/** What is found depends on the machine. */
export const InThisPage: StoryObj = {
  tags: ['no-picture'],
  render: () => html`<omni-provider><omni-doctor></omni-doctor></omni-provider>`,
};
