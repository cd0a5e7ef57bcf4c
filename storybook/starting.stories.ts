import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CAMPAIGNS, RECORDS } from './sample.js';

const meta: Meta = {
  title: 'Starting an interaction',
  component: 'omni-dialer',
  subcomponents: {
    OmniClickToDial: 'omni-click-to-dial',
    OmniNumberScanner: 'omni-number-scanner',
  },
};
export default meta;

export const Dialer: StoryObj = {
  render: () => html`<omni-dialer .campaigns=${CAMPAIGNS}></omni-dialer>`,
};
export const WithMatches: StoryObj = {
  render: () =>
    html`<omni-dialer phone="1234567890" .campaigns=${CAMPAIGNS} .records=${RECORDS}></omni-dialer>`,
};
export const WithoutCampaign: StoryObj = { render: () => html`<omni-dialer></omni-dialer>` };
export const ClickToDial: StoryObj = {
  parameters: { element: 'omni-click-to-dial' },
  render: () => html`
    <p>
      Asha Rao,
      <omni-click-to-dial phone="1234567890" name="Asha Rao">12345 67890</omni-click-to-dial>, at home
      <omni-click-to-dial phone="+91 98765 43210" disabled></omni-click-to-dial>
    </p>
  `,
};

export const NumberScanner: StoryObj = {
  parameters: { element: 'omni-number-scanner' },
  render: () => html`
    <omni-number-scanner country="IN"></omni-number-scanner>
    <p>Asha Rao: 98765 43210, office (022) 2345 6789. Order 2025-11-25 12345678 is not a number to call.</p>
  `,
};
