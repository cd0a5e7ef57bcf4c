import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { interaction } from './sample.js';

const meta: Meta = { title: 'Voice' };
export default meta;

export const Controls: StoryObj = {
  render: () => html`<omni-call-controls .interaction=${interaction()}></omni-call-controls>`,
};
export const ControlsOnHold: StoryObj = {
  render: () =>
    html`<omni-call-controls .interaction=${interaction({ phase: 'held' })}></omni-call-controls>`,
};
export const Dialpad: StoryObj = { render: () => html`<omni-dialpad></omni-dialpad>` };
export const ClickToDial: StoryObj = {
  render: () => html`<omni-click-to-dial phone="1234567890">1234567890</omni-click-to-dial>`,
};
