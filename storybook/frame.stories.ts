import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = {
  title: 'Frame',
  component: 'omni-frame',
};
export default meta;

/** A page of this catalog that says what a toolbar says, and no more. */
const STAND_IN = './stand-in';

/** With `npm start` beside it and this page's origin in `ALLOWED_ORIGINS`; else it says what to change. */
export const TheToolbarOfNpmStart: StoryObj = {
  tags: ['no-picture'],
  render: () =>
    html`<omni-frame src="http://localhost:8787" style="block-size: 560px"
      ><p>The toolbar is on its way.</p></omni-frame
    >`,
};
/** What stands in the frame is another page, with the machine's fonts. */
export const Connected: StoryObj = {
  tags: ['no-picture'],
  parameters: { shows: ['omni-frame:state(connected)', 'omni-frame > [slot=frame]'] },
  render: () => html`<omni-frame src=${STAND_IN} style="block-size: 200px"></omni-frame>`,
};
export const Loading: StoryObj = {
  parameters: { shows: ['omni-frame:state(loading)', 'omni-frame > :not([slot])'] },
  render: () =>
    html`<omni-frame src=${STAND_IN} style="block-size: 200px"
      ><p>The toolbar is on its way.</p></omni-frame
    >`,
  // A frame that never loads stays as it is.
  play: ({ canvasElement }) => canvasElement.querySelector('omni-frame')!.frame!.remove(),
};
export const NoAddress: StoryObj = {
  parameters: { shows: ['omni-frame:state(refused)'] },
  render: () => html`<omni-frame instance-id="second" style="block-size: 200px"></omni-frame>`,
};
