import type { Channel } from '../../core/model/channel.js';
import type { EndCause, Interaction, Phase } from '../../core/model/interaction.js';
import { isDialled } from '../../core/model/offers.js';
import type { causeEn, channelEn, customerEn, phaseEn } from '../../locales/en/shared.js';
import { withoutTurns } from '../../locales/format.js';
import { phoneIcon } from './icons/calls.js';
import type { Icon } from './icons/icon.js';
import { otherChannelIcon, chatIcon, whatsappIcon } from './icons/messages.js';

/** The tone in which each phase is shown; the words beside it say the same. */
export const PHASE_TONES: Readonly<Record<Phase, string>> = {
  offered: 'accent',
  ringing: 'accent',
  connected: 'live',
  held: 'hold',
  'wrap-up': 'wrap',
  disposed: 'off',
  ended: 'off',
};

const CHANNEL_ICONS: Readonly<Record<Channel['kind'], Icon>> = {
  voice: phoneIcon,
  chat: chatIcon,
  whatsapp: whatsappIcon,
  other: otherChannelIcon,
};

export function channelIcon(channel: Channel): Icon {
  return CHANNEL_ICONS[channel.kind];
}

/** The channel in words; an unknown one has its center's name. */
export function channelWords(channel: Channel, t: (key: keyof typeof channelEn) => string): string {
  return channel.kind === 'other' ? withoutTurns(channel.name) : t(`channel.${channel.kind}`);
}

/** The phase of the interaction, in words. */
export function phaseWords(
  interaction: Pick<Interaction, 'phase' | 'direction' | 'owned'>,
  t: (key: keyof typeof phaseEn) => string,
): string {
  const { phase } = interaction;
  if (isDialled(interaction)) return t(phase === 'offered' ? 'phase.dialing' : 'phase.ringing-out');
  return t(`phase.${phase}`);
}

/** Why the conversation stopped, in words. */
export function causeWords(cause: EndCause | null, t: (key: keyof typeof causeEn) => string): string {
  return cause ? t(`cause.${cause}`) : '';
}

/** The customer as one line of text: the name, else the number as `phone` formats it. */
export function customerWords(
  { customer }: Pick<Interaction, 'customer'>,
  t: (key: keyof typeof customerEn) => string,
  phone: (text: string) => string,
): string {
  const { name, phone: number } = customer;
  return withoutTurns(name ?? '').trim() || phone(number?.trim() ?? '') || t('interaction.unknown');
}
