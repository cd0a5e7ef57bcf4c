import type { Channel } from '../../model/channel.js';

const KINDS = new Set(['voice', 'chat', 'whatsapp']);

/**
 * Hosts write WhatsApp in two ways: as a channel of its own, and as `chat` with the sub type `whatsapp`. An unknown
 * channel keeps its name.
 */
export function channelOf(name: string, subType: string | null | undefined): Channel {
  const folded = name.trim().toLowerCase();
  const sub = subType ?? null;
  if (folded === 'chat' && sub?.trim().toLowerCase() === 'whatsapp') {
    return { kind: 'whatsapp', name: 'whatsapp', subType: sub };
  }
  return {
    kind: KINDS.has(folded) ? (folded as Channel['kind']) : 'other',
    name: KINDS.has(folded) ? folded : name,
    subType: sub,
  };
}

/** The value of `channelType` and `channel_name`: for WhatsApp `chat`, and the sub type tells the difference. */
export function channelName(channel: Channel): string {
  return channel.kind === 'whatsapp' ? 'chat' : channel.name;
}

/** The value of `channelSubType` and `sub_channel`. */
export function channelSubType(channel: Channel): string | null {
  return channel.kind === 'whatsapp' ? (channel.subType ?? 'whatsapp') : channel.subType;
}

/** A channel as events name it: its type, and its sub type if it has one. */
export function channelDetails(channel: Channel | null) {
  const sub = channel && channelSubType(channel);
  return { channelType: channel && channelName(channel), ...(sub ? { channelSubType: sub } : {}) };
}
