import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { OmniMessageComposer } from 'omni-toolbar';
import { INTERACTIVE, MESSAGES, POLICY, SNIPPETS } from './sample.js';

const CLOSED: OmniMessageComposer['policy'] = {
  ...POLICY,
  windowClosesAt: 0,
  templates: [
    {
      id: 'case',
      name: 'Case update',
      language: 'en',
      text: 'Hello {{1}}, there is news on your case {{2}}.',
      header: 'News on your case',
      footer: 'Customer Care',
      buttons: ['Call me', 'Not now'],
    },
    {
      id: 'nachfrage',
      name: 'Nachfrage',
      language: 'de',
      text: 'Guten Tag {{1}}, hat sich Ihr Anliegen erledigt?',
    },
  ],
};

const meta: Meta = {
  title: 'Messages',
  component: 'omni-message-thread',
  subcomponents: {
    OmniMessageComposer: 'omni-message-composer',
  },
};
export default meta;

export const Thread: StoryObj = {
  render: () => html`
    <omni-message-thread .messages=${MESSAGES} style="block-size: 24rem"></omni-message-thread>
  `,
};
/** Messages of one line to forty, from several days and senders. */
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
      style="block-size: 30rem; inline-size: ${attributes.width ?? '24rem'}; max-inline-size: 100%"
      .messages=${LONG}
    ></omni-message-thread>
  </div>
`;

export const TenThousandMessages: StoryObj = { render: () => long() };
export const TenThousandMessagesInArabic: StoryObj = { render: () => long({ lang: 'ar', width: '20rem' }) };
export const OlderMessages: StoryObj = {
  render: () => html`
    <omni-message-thread
      history="more"
      .messages=${MESSAGES.slice(0, 3)}
      style="block-size: 24rem"
    ></omni-message-thread>
  `,
};
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
const DAY = 86_400_000;
/** Two earlier conversations with the customer stand above the present one. */
export const EarlierConversations: StoryObj = {
  render: () => html`
    <omni-message-thread
      style="block-size: 36rem"
      .messages=${[
        ...MESSAGES.slice(0, 2).map((one) => ({
          ...one,
          id: `a-${one.id}`,
          at: one.at - 9 * DAY,
          conversationId: 'a',
        })),
        { ...MESSAGES[2]!, id: 'b-1', at: MESSAGES[2]!.at - DAY, conversationId: 'b' },
        ...MESSAGES.slice(0, 3),
      ]}
    ></omni-message-thread>
  `,
};
export const NoMessages: StoryObj = {
  parameters: { shows: ['omni-message-thread:state(empty)'] },
  render: () => html`<omni-message-thread style="block-size: 12rem"></omni-message-thread>`,
};
export const Composer: StoryObj = {
  parameters: { element: 'omni-message-composer' },
  render: () => html`<omni-message-composer></omni-message-composer>`,
};

/** Typing `/` opens the snippets. Words in braces are filled in from `facts`; Tab leads to those that are missing. */
export const Snippets: StoryObj = {
  parameters: { element: 'omni-message-composer' },
  render: () => html`
    <omni-message-composer
      .policy=${POLICY}
      .snippets=${SNIPPETS}
      .facts=${{ name: 'Asha Rao', agent: 'Executive' }}
    ></omni-message-composer>
  `,
};
/**
 * The types and sizes of files that the channel takes stand on the button, and in the message when a file breaks them.
 */
export const Files: StoryObj = {
  parameters: { element: 'omni-message-composer' },
  render: () => html`<omni-message-composer .policy=${POLICY}></omni-message-composer>`,
  play: async ({ canvasElement }) => {
    const composer = canvasElement.querySelector('omni-message-composer')!;
    await composer.updateComplete;
    const data = new DataTransfer();
    data.items.add(new File(['%PDF-1.7'], 'invoice 2026-0117.pdf', { type: 'application/pdf' }));
    data.items.add(new File(['GIF89a'], 'photo.gif', { type: 'image/gif' }));
    composer.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  },
};
export const ComposerDisabled: StoryObj = {
  parameters: { element: 'omni-message-composer' },
  render: () => html`<omni-message-composer disabled></omni-message-composer>`,
};

/** The reply window has closed: a template takes the place of free text. */
export const Templates: StoryObj = {
  parameters: { element: 'omni-message-composer' },
  render: () => html`<omni-message-composer .policy=${CLOSED}></omni-message-composer>`,
};
export const NoTemplates: StoryObj = {
  parameters: { element: 'omni-message-composer', shows: ['omni-message-composer:state(closed)'] },
  render: () => html`<omni-message-composer .policy=${{ ...CLOSED, templates: [] }}></omni-message-composer>`,
};
/** Choices for the customer, the choice that was made, and failed messages with what the agent can do about them. */
export const Interactive: StoryObj = {
  render: () =>
    html`<omni-message-thread .messages=${INTERACTIVE} style="block-size: 32rem"></omni-message-thread>`,
};
