import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { OmniDispositionForm } from 'omni-toolbar';
import { html } from 'lit';
import { interaction, RECORDS } from './sample.js';

const DISPOSITIONS: OmniDispositionForm['dispositions'] = [
  {
    id: 588,
    name: 'status',
    codes: [
      { id: 1344, name: 'open' },
      { id: 1345, name: 'closed' },
      { id: 820, name: 'new' },
    ],
  },
];

const meta: Meta = { title: 'Wrap-up' };
export default meta;

export const Disposition: StoryObj = {
  render: () => html`
    <omni-disposition-form
      .dispositions=${DISPOSITIONS}
      .interaction=${interaction({ phase: 'wrap-up' })}
    ></omni-disposition-form>
  `,
};
export const Records: StoryObj = {
  render: () => html`<omni-record-picker .records=${RECORDS}></omni-record-picker>`,
};
