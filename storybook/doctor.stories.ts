import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Finding } from 'omni-toolbar';
import { html } from 'lit';

const well = (check: string): Finding => ({ check, severity: 'ok', message: '', fix: '' });

const FINDINGS: readonly Finding[] = [
  well('origin'),
  well('sandbox'),
  {
    check: 'autoplay',
    severity: 'unknown',
    code: 'autoplay-unknown',
    message: 'Until the first click this browser does not say whether it plays sound.',
    fix: '',
  },
  {
    check: 'notifications',
    severity: 'warning',
    code: 'page-notifications-unasked',
    message: 'The page around the toolbar may not show notifications (default): a toast takes their place.',
    fix: "button.addEventListener('click', () => sdk.allowNotifications())",
  },
  {
    check: 'storage',
    severity: 'warning',
    code: 'storage-refused',
    values: { names: 'localStorage, IndexedDB', origin: 'https://toolbar.example.com' },
    message:
      'The browser refuses localStorage, IndexedDB: what is not sent yet is forgotten when the page is loaded again.',
    fix: 'Allow cookies and site data for https://toolbar.example.com in the browser, also inside other sites.',
  },
  {
    check: 'permissions-policy',
    severity: 'problem',
    code: 'policy',
    values: { names: 'microphone' },
    message: 'The page around the toolbar keeps back microphone.',
    fix: 'Permissions-Policy: microphone=(self "https://toolbar.example.com")',
  },
];

const meta: Meta = {
  title: 'Doctor',
  component: 'omni-doctor',
};
export default meta;

export const SomethingToChange: StoryObj = {
  render: () => html`<omni-doctor .findings=${FINDINGS}></omni-doctor>`,
};
export const AllIsWell: StoryObj = {
  parameters: { shows: ['omni-doctor:state(well)'] },
  render: () => html`<omni-doctor .findings=${[well('origin'), well('storage')]}></omni-doctor>`,
};
/** The findings depend on the machine. */
export const InThisPage: StoryObj = {
  tags: ['no-picture'],
  render: () => html`<omni-provider><omni-doctor></omni-doctor></omni-provider>`,
};
