import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = {
  title: 'Frame',
  component: 'omni-frame',
};
export default meta;

/** A page of this catalog that connects as a toolbar does, and does nothing more. */
const STAND_IN = './stand-in';

/** Needs `npm start`, and this page's origin in its `ALLOWED_ORIGINS`; otherwise the frame says what to change. */
export const TheToolbarOfNpmStart: StoryObj = {
  tags: ['no-picture'],
  render: () =>
    html`<omni-frame src="http://localhost:8787" style="block-size: 560px"
      ><p>The toolbar is on its way.</p></omni-frame
    >`,
};
/** The frame shows another page, drawn with the machine's fonts. */
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
  // Without its iframe the frame element stays in this state: nothing ever loads.
  play: ({ canvasElement }) => canvasElement.querySelector('omni-frame')!.frame!.remove(),
};
export const NoAddress: StoryObj = {
  parameters: { shows: ['omni-frame:state(refused)'] },
  render: () => html`<omni-frame instance-id="second" style="block-size: 200px"></omni-frame>`,
};
