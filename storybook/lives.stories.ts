import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Interaction } from 'omni-toolbar';
import { html, type TemplateResult } from 'lit';
import { CHANNELS, DISPOSITIONS, interaction, MESSAGES, POLICY } from './sample.js';
import { stillOmni } from './still-omni.js';

/**
 * Every element that shows an interaction, in every phase and on every channel: a test fails if one is missing. Where
 * an element shows nothing in a phase, only the name of the phase stands there.
 */
const meta: Meta = { title: 'Lives' };
export default meta;

const PHASES = ['offered', 'ringing', 'connected', 'held', 'wrap-up', 'disposed', 'ended'] as const;
const HOURS = 3_600_000;

function inPhase(phase: Interaction['phase'], channel: Interaction['channel']): Interaction {
  const over = phase === 'wrap-up' || phase === 'disposed' || phase === 'ended';
  const before = phase === 'offered' || phase === 'ringing';
  return interaction({
    id: `${channel.kind}-${phase}`,
    channel,
    phase,
    ...(before && { connectedAt: null }),
    ...(over && { endCause: 'customer', disconnectedAt: Date.now() }),
    ...(phase === 'wrap-up' && { deadline: Date.now() + 30_000 }),
  });
}

/** The slices of state that belong to an interaction: the messages, and the dispositions. */
const around = ({ id, channel, campaign }: Interaction): Parameters<typeof stillOmni>[1] => ({
  [`dispositions:${campaign.id}`]: DISPOSITIONS,
  ...((channel.kind === 'chat' || channel.kind === 'whatsapp') && {
    [`thread:${id}`]: {
      interactionId: id,
      messages: MESSAGES,
      policy: { ...POLICY, windowClosesAt: channel.kind === 'whatsapp' ? Date.now() + 6.7 * HOURS : null },
      unread: 0,
    },
  }),
});

/** @param size of the element in each phase */
function life(
  tag: string,
  kind: Interaction['channel']['kind'],
  render: (shown: Interaction) => TemplateResult,
  size = 'inline-size: 20rem',
): StoryObj {
  const channel = CHANNELS.find((each) => each.kind === kind)!;
  return {
    parameters: {
      shows: PHASES.map((phase) => `[data-channel=${kind}][data-phase=${phase}] > ${tag}`),
      looks: { width: 1400 },
      // Seven elements of one kind stand beside each other, so their landmarks have the same names.
      a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
    },
    render: () => html`
      <div style="display: flex; flex-wrap: wrap; gap: 1rem">
        ${PHASES.map((phase) => {
          const shown = inPhase(phase, channel);
          return html`<figure
            data-channel=${shown.channel.kind}
            data-phase=${shown.phase}
            style="margin: 0; max-inline-size: 100%; ${size}"
          >
            <figcaption style="font-weight: 600; font-size: 12px; padding-block: 4px">${phase}</figcaption>
            ${render(shown)}
          </figure>`;
        })}
      </div>
    `,
  };
}

const card = (kind: Interaction['channel']['kind']): StoryObj =>
  life(
    'omni-interaction-card',
    kind,
    (shown) => html`<omni-interaction-card .interaction=${shown}></omni-interaction-card>`,
  );
export const CardVoice = card('voice');
export const CardChat = card('chat');
export const CardWhatsApp = card('whatsapp');
CardWhatsApp.storyName = 'Card WhatsApp';
export const CardOther = card('other');

const list = (kind: Interaction['channel']['kind']): StoryObj =>
  life(
    'omni-interaction-list',
    kind,
    (shown) =>
      html`<omni-interaction-list .interactions=${[shown]} .selected=${shown.id}></omni-interaction-list>`,
  );
export const ListVoice = list('voice');
export const ListChat = list('chat');
export const ListWhatsApp = list('whatsapp');
ListWhatsApp.storyName = 'List WhatsApp';
export const ListOther = list('other');

const controls = (kind: Interaction['channel']['kind']): StoryObj =>
  life(
    'omni-call-controls',
    kind,
    (shown) => html`<omni-call-controls .interaction=${shown}></omni-call-controls>`,
  );
export const ControlsVoice = controls('voice');
export const ControlsChat = controls('chat');
export const ControlsWhatsApp = controls('whatsapp');
ControlsWhatsApp.storyName = 'Controls WhatsApp';
export const ControlsOther = controls('other');

const giving = (kind: Interaction['channel']['kind']): StoryObj =>
  life(
    'omni-transfer-panel',
    kind,
    (shown) =>
      html`<omni-transfer-panel
        .interaction=${shown}
        .directory=${[{ kind: 'queue', id: '134', name: 'Care', available: true, detail: null }]}
      ></omni-transfer-panel>`,
  );
export const TransferVoice = giving('voice');
export const TransferChat = giving('chat');
export const TransferWhatsApp = giving('whatsapp');
TransferWhatsApp.storyName = 'Transfer WhatsApp';
export const TransferOther = giving('other');

const disposing = (kind: Interaction['channel']['kind']): StoryObj =>
  life(
    'omni-disposition-form',
    kind,
    (shown) =>
      html`<omni-disposition-form
        .interaction=${shown}
        .dispositions=${DISPOSITIONS}
      ></omni-disposition-form>`,
  );
export const DispositionVoice = disposing('voice');
export const DispositionChat = disposing('chat');
export const DispositionWhatsApp = disposing('whatsapp');
DispositionWhatsApp.storyName = 'Disposition WhatsApp';
export const DispositionOther = disposing('other');

const toolbar = (kind: Interaction['channel']['kind']): StoryObj =>
  life(
    'omni-toolbar',
    kind,
    (shown) =>
      html`<omni-toolbar
        style="block-size: 34rem"
        .omni=${stillOmni([shown], around(shown))}
      ></omni-toolbar>`,
    'inline-size: 20.5rem',
  );
export const ToolbarVoice = toolbar('voice');
export const ToolbarChat = toolbar('chat');
export const ToolbarWhatsApp = toolbar('whatsapp');
ToolbarWhatsApp.storyName = 'Toolbar WhatsApp';
export const ToolbarOther = toolbar('other');
