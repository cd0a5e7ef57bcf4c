import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MESSAGES } from './sample.js';

const meta: Meta = { title: 'Messages' };
export default meta;

export const Thread: StoryObj = {
  render: () => html`
    <omni-message-thread .messages=${MESSAGES} style="block-size: 24rem"></omni-message-thread>
  `,
};
export const Composer: StoryObj = { render: () => html`<omni-message-composer></omni-message-composer>` };
