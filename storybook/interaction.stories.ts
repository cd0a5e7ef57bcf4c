import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Interaction } from 'omni-toolbar';
import { html } from 'lit';
import { CHAT, FAX, interaction, POLICY, WHATSAPP } from './sample.js';
import { stillOmni } from './still-omni.js';

interface Shown {
  readonly interaction: Interaction;
}

const meta: Meta<Shown> = {
  title: 'Interactions/Card',
  component: 'omni-interaction-card',
  args: { interaction: interaction() },
  render: (shown) => html`<omni-interaction-card .interaction=${shown.interaction}></omni-interaction-card>`,
};
export default meta;

const inPhase = (phase: Interaction['phase'], changes: Partial<Interaction> = {}): StoryObj<Shown> => ({
  args: { interaction: interaction({ ...changes, phase }) },
  parameters: { shows: [`omni-interaction-card:state(${phase})`] },
});
export const Connected = inPhase('connected');
export const Ringing = inPhase('ringing', { connectedAt: null });
export const OnHold = inPhase('held');
export const WrapUp = inPhase('wrap-up');
export const Chat: StoryObj<Shown> = {
  args: { interaction: interaction({ id: 'chat-1', channel: CHAT }) },
};
export const UnknownChannel: StoryObj<Shown> = {
  args: { interaction: interaction({ id: 'fax-1', channel: FAX }) },
};

/** The customer can be answered with free text for another fifteen minutes. */
export const ReplyWindowCloses: StoryObj<Shown> = {
  args: {
    interaction: interaction({ id: 'w-1', channel: WHATSAPP }),
  },
  render: ({ interaction: shown }) => {
    const policy = { ...POLICY, windowClosesAt: Date.now() + 900_000 };
    const thread = { interactionId: shown.id, messages: [], policy, unread: 0 };
    return html`<omni-provider .omni=${stillOmni([shown], { [`thread:${shown.id}`]: thread })}>
      <omni-interaction-card interaction-id=${shown.id}></omni-interaction-card>
    </omni-provider>`;
  },
};
