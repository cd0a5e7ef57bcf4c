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
/** One line to forty, by day and sender. */
const LONG: typeof MESSAGES = Array.from({ length: 10_000 }, (_, index) => ({
  ...MESSAGES[index % 3]!,
  id: `long-${index}`,
  at: MESSAGES[0]!.at + (index - 10_000) * 400_000,
  content: {
    kind: 'text',
    text: `Message ${index + 1}. ${'It says a little more each time. '.repeat(index % 11 === 0 ? 20 : (index * 7) % 5)}`,
  },
}));
const long = (attributes: { lang?: string; width?: string } = {}) => html`
  <div lang=${attributes.lang ?? 'en'} dir=${attributes.lang === 'ar' ? 'rtl' : 'ltr'}>
    <omni-message-thread
      style="block-size: 30rem; inline-size: ${attributes.width ?? '24rem'}"
      .messages=${LONG}
    ></omni-message-thread>
  </div>
`;

export const TenThousandMessages: StoryObj = { render: () => long() };
export const TenThousandMessagesInArabic: StoryObj = { render: () => long({ lang: 'ar', width: '20rem' }) };
export const OlderMessagesMissing: StoryObj = {
  render: () => html`
    <omni-message-thread
      history="failed"
      .messages=${MESSAGES}
      style="block-size: 24rem"
    ></omni-message-thread>
  `,
};
export const OlderMessagesLoading: StoryObj = {
  render: () => html`
    <omni-message-thread
      history="loading"
      .messages=${MESSAGES}
      style="block-size: 24rem"
    ></omni-message-thread>
  `,
};
export const NoMessages: StoryObj = {
  render: () => html`<omni-message-thread style="block-size: 12rem"></omni-message-thread>`,
};
export const Composer: StoryObj = { render: () => html`<omni-message-composer></omni-message-composer>` };
