import type { CustomerConversation } from 'omni-toolbar/adapters/embedded';
import { ENGLISH } from '../english.js';

const CHANNELS: Readonly<Record<string, string>> = { voice: 'Call', chat: 'Chat', whatsapp: 'WhatsApp' };

/** The name of a channel; one that this page does not know is called by its id. */
export function channelName(channel: string): string {
  return CHANNELS[channel] ?? channel.charAt(0).toUpperCase() + channel.slice(1);
}

const MISSED = {
  agent: 'The agent’s page has gone: nobody hears the other. The call goes on when it is back.',
  customer: 'The other caller cannot be heard just now. The call goes on when they are back.',
  phone: 'One of you cannot be heard just now. The call goes on when they are back.',
} as const;

export function stateWords(
  { state, channel, agents, audioLoss }: CustomerConversation,
  music = false,
): string {
  if (audioLoss?.who) return MISSED[audioLoss.who === 'agent' && agents.length > 1 ? 'phone' : audioLoss.who];
  if (audioLoss) return 'The sound broke off. Connecting it again.';
  const who = agents.join(' and ') || 'an agent';
  switch (state.kind) {
    case 'waiting':
      return `You are number ${state.position} in the queue`;
    case 'ringing':
      return channel === 'voice' ? 'Ringing at an agent' : 'Finding an agent';
    case 'incoming':
      return 'Incoming call';
    case 'connected':
      return channel === 'voice' ? `Talking to ${who}` : `Writing with ${who}`;
    case 'held':
      return `On hold: nobody hears you, and you hear ${music ? 'music' : 'nobody'}`;
    case 'ended':
      return `Ended: ${state.reason}`;
  }
}

/** The text of a form field, trimmed. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

export function clock(at: number): string {
  return new Intl.DateTimeFormat(ENGLISH, { hour: '2-digit', minute: '2-digit' }).format(at);
}

export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function fileSize(bytes: number): string {
  const power = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const unit = ['byte', 'kilobyte', 'megabyte'][power];
  return new Intl.NumberFormat(ENGLISH, {
    style: 'unit',
    unit,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000 ** power);
}
