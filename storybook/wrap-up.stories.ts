import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DISPOSITIONS, interaction } from './sample.js';

const meta: Meta = {
  title: 'Wrap-up',
  component: 'omni-disposition-form',
};
export default meta;

export const Disposition: StoryObj = {
  render: () => html`
    <omni-disposition-form
      .dispositions=${DISPOSITIONS}
      .interaction=${interaction({ phase: 'wrap-up' })}
    ></omni-disposition-form>
  `,
};
/** During a call: notes that are written here are in the form when the wrap-up begins. */
export const NotesOnly: StoryObj = {
  render: () => html`
    <omni-disposition-form notes-only .interaction=${interaction()}></omni-disposition-form>
  `,
};

/** Fields of the host stand in the slot `fields`; their values are in the detail of `omni-disposition-submit`. */
export const HostFields: StoryObj = {
  render: () => html`
    <omni-disposition-form
      .dispositions=${DISPOSITIONS}
      .interaction=${interaction({ phase: 'wrap-up', deadline: Date.now() + 90_000 })}
    >
      <label slot="fields">Product <input name="product" required /></label>
    </omni-disposition-form>
  `,
};
/** The time of a callback is shown by the agent's clock and by the customer's. */
export const Callback: StoryObj = {
  render: () => html`
    <omni-disposition-form
      customer-time-zone="Asia/Tokyo"
      .dispositions=${DISPOSITIONS}
      .interaction=${interaction({ phase: 'wrap-up' })}
    ></omni-disposition-form>
  `,
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('omni-disposition-form')!;
    await form.updateComplete;
    form.shadowRoot!.querySelector<HTMLInputElement>('#callback')!.click();
  },
};
