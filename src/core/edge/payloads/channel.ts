import type { Channel } from '../../model/channel.js';

const KINDS = new Set(['voice', 'chat', 'whatsapp']);

/**
 * WhatsApp is printed in two ways: as a channel of its own, and as `chat` with the sub type `whatsapp`.
 * A channel that nobody knows keeps its name.
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

/** What the contract prints as `channelType` or `channel_name`: WhatsApp is a chat with a sub type. */
export function channelName(channel: Channel): string {
  return channel.kind === 'whatsapp' ? 'chat' : channel.name;
}

/** What the contract prints as `channelSubType` or `sub_channel`. */
export function channelSubType(channel: Channel): string | null {
  return channel.kind === 'whatsapp' ? (channel.subType ?? 'whatsapp') : channel.subType;
}

/** How events name a channel: by its type, and by its sub type where it has one. */
export function channelDetails(channel: Channel | null) {
  const sub = channel && channelSubType(channel);
  return { channelType: channel && channelName(channel), ...(sub ? { channelSubType: sub } : {}) };
}
