import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Frame' };
export default meta;

/** With `npm start` beside it and this page's origin in `ALLOWED_ORIGINS`; else it says what to change. */
export const TheToolbarOfNpmStart: StoryObj = {
  render: () =>
    html`<omni-frame src="http://localhost:8787" style="block-size: 560px"
      >The toolbar is on its way.</omni-frame
    >`,
};
export const NoAddress: StoryObj = {
  render: () => html`<omni-frame instance-id="second" style="block-size: 200px"></omni-frame>`,
};
