import type { Channel, ChannelKind } from '../../core/model/channel.js';
import type { Campaign } from '../../core/model/session.js';
import type { Center, DialerPrefill } from '../../core/model/surroundings.js';

export type OutboundKind = Exclude<ChannelKind, 'other'>;

const KINDS: readonly OutboundKind[] = ['voice', 'chat', 'whatsapp'];

/** The channel of a kind, by the contact center's name. */
export function channelOfKind(kind: OutboundKind): Channel {
  return { kind, name: kind, subType: null };
}

/** The kinds of channels on which an agent may start an interaction; without a core, all kinds. */
export function outboundKinds(center: Center | null | undefined): readonly OutboundKind[] {
  const { outbound } = center?.capabilities ?? {};
  return outbound ? KINDS.filter((kind) => outbound.includes(kind)) : KINDS;
}

/** The campaigns that have a channel; a campaign without a list of channels has all. */
export function campaignsFor(campaigns: readonly Campaign[], kind: OutboundKind): readonly Campaign[] {
  return campaigns.filter(
    ({ channels }) => channels.length === 0 || channels.some((name) => name.toLowerCase() === kind),
  );
}

/** Hosts name WhatsApp as a channel of its own, or as chat with that sub type. */
export function prefilledKind({ channelType, channelSubType }: DialerPrefill): OutboundKind | undefined {
  const [type, subType] = [channelType.trim().toLowerCase(), channelSubType.trim().toLowerCase()];
  if (type === 'chat' && subType === 'whatsapp') return 'whatsapp';
  return KINDS.find((kind) => kind === type);
}
