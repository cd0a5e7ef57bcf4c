import { Observable } from 'rxjs';
import type { Translate } from '../../locales/types.js';
import type { MessageValues } from '../../locales/format.js';
import type { toolbarEn } from '../../locales/en/toolbar.js';
import { interactionIdOf } from '../../core/model/about.js';
import type { DomainEvent, LogEntry } from '../../core/model/events.js';
import type { AudioState, Conference, Interaction, Transfer } from '../../core/model/interaction.js';
import { isOffer } from '../../core/model/offers.js';
import type { Presence } from '../../core/model/session.js';
import type { Omni } from '../../core/types.js';
import type { Politeness } from '../internal/controllers/announce-controller.js';
import { presenceWords } from '../internal/presence-words.js';

/** Something for the live regions, not yet in words. */
export interface Announcement {
  readonly politeness: Politeness;
  readonly key: keyof typeof toolbarEn;
  /** Whom it is about, when it is about a conversation. */
  readonly interaction?: Interaction;
  /** What the agent is or will be, when it is about that. */
  readonly presence?: Pick<Presence, 'status' | 'label'>;
  readonly values?: MessageValues;
}

/** Whose it is, as it can be said. */
export const nameIn = (interaction: Interaction | undefined, t: Translate<typeof toolbarEn>): string =>
  interaction?.customer.name || interaction?.customer.phone || t('say.somebody');

export function inWords(said: Announcement, t: Translate<typeof toolbarEn>): string {
  const { key, interaction, presence, values } = said;
  if (presence) return t(key, { label: presenceWords(presence, t) });
  if (!interaction) return t(key, values);
  const { channel, campaign } = interaction;
  const named = channel.kind === 'other' ? channel.name : t(`channel.${channel.kind}`);
  return t(key, { name: nameIn(interaction, t), channel: named, campaign: campaign.name, ...values });
}

const MOST_WORDS = 140;

/**
 * Announces those of the core's events that an agent who does not see the screen should hear, as long as somebody is
 * subscribed.
 */
export function announcements(omni: Omni, say: (announcement: Announcement) => void): Observable<never> {
  const find = (id: string): Interaction | undefined => omni.state.get(`interaction:${id}`);
  const known = new Map<string, Interaction>();
  let presence = omni.state.get('presence');
  const hear = ({ event }: LogEntry): Announcement | null => {
    if (event.type === 'session.closed') return polite(`ended.${event.cause}`);
    if (event.type === 'presence.changed') {
      const before = presence;
      presence = event.presence;
      return presenceChange(before, presence);
    }
    const id = interactionIdOf(event) ?? '';
    const before = known.get(id);
    const interaction = find(id) ?? before;
    if (!interaction) return null;
    known.set(interaction.id, interaction);
    if (event.type === 'interaction.ended') known.delete(interaction.id);
    if (event.type === 'interaction.audioChanged') {
      const said = soundChange(before?.audio ?? {}, interaction.audio);
      return said && { ...said, interaction };
    }
    const said = announce(event, interaction, before, omni.state.get('session').user?.id);
    return said && { ...said, interaction };
  };
  return new Observable(() =>
    omni.events.subscribe((entry) => {
      const said = hear(entry);
      if (said) say(said);
    }),
  );
}

const polite = (key: Announcement['key'], values?: MessageValues): Announcement => ({
  politeness: 'polite',
  key,
  values,
});
const assertive = (key: Announcement['key'], values?: MessageValues): Announcement => ({
  ...polite(key, values),
  politeness: 'assertive',
});

/** A change of presence, now or later. Changes that a conversation brings along are not announced. */
function presenceChange(before: Presence, now: Presence): Announcement | null {
  const { status, label, next } = now;
  if (next && next.label !== before.next?.label) return { ...polite('say.next'), presence: next };
  const chosen = status === 'available' || status === 'break';
  const changed = status !== before.status || label !== before.label;
  return chosen && changed ? { ...polite('say.presence'), presence: now } : null;
}

/**
 * Announces that one side cannot be heard, or that there is no sound from the beginning. A broken connection is
 * announced once, not for each side.
 */
function soundChange(
  { status: before = 'none' }: Partial<AudioState>,
  { status, message }: AudioState,
): Announcement | null {
  const never = status === 'broken' && (before === 'none' || before === 'broken');
  if (message && (status === 'blocked' || never)) return assertive('say.sound', { text: message });
  return status === 'flowing' && before === 'blocked' ? polite('say.audio-back') : null;
}

function announce(
  event: DomainEvent,
  interaction: Interaction,
  before: Interaction | undefined,
  agentId: string | undefined,
): Announcement | null {
  const { owned, introduction } = interaction;
  switch (event.type) {
    case 'interaction.ringing':
      return isOffer(interaction) ? ringing(interaction) : null;
    case 'interaction.connected':
      // For an agent who was asked in, the next announcement says whom they talk to: the customer may be on hold.
      return introduction && introduction.way !== 'transfer' ? null : polite('say.connected');
    case 'interaction.held':
      return polite(owned ? 'say.held' : 'say.held-yourself');
    case 'interaction.resumed':
      return polite(owned ? 'say.resumed' : 'say.resumed-yourself');
    case 'interaction.otherHeld':
      // Not for an agent on hold, who hears nobody, nor for the owner, who has pressed the button.
      return owned || interaction.phase === 'held' ? null : polite(event.held ? 'say.held' : 'say.resumed');
    case 'interaction.muted':
      return polite(event.muted ? 'say.muted' : 'say.unmuted');
    case 'interaction.audioLost':
      return assertive('say.audio-lost', missed(interaction, agentId));
    case 'interaction.audioRestored':
      return event.left ? null : polite('say.audio-back', before && missed(before, agentId));
    case 'crm.searchFailed':
      return polite('say.search-failed');
    case 'interaction.transferred':
      return handover(`card.transfer-${event.transfer.status}`, event.transfer);
    case 'interaction.conferred':
      return conferred(event.conference, agentId);
    case 'interaction.ownershipChanged':
      // An agent who takes a transfer has heard it when it rang.
      return event.owned && introduction?.way !== 'transfer' ? polite('say.yours') : null;
    case 'interaction.disconnected':
      if (event.cause === 'transferred') return goesOn(interaction);
      return event.cause === 'customer' ? assertive('say.left') : polite('say.disconnected');
    case 'interaction.wrapUpExtended':
      return polite('say.extended');
    case 'interaction.disposed':
      return polite('say.disposed', { code: event.disposition.codeName });
    case 'message.added': {
      const { from, content } = event.message;
      if (from !== 'customer') return null;
      const text = (content.kind === 'file' ? content.file.name : content.text).slice(0, MOST_WORDS);
      return polite(content.kind === 'file' ? 'say.file' : 'say.message', { text });
    }
    default:
      return null;
  }
}

/** What waits for the agent, and who brings it. */
export function ringing({ channel, introduction }: Interaction): Announcement {
  if (introduction) return assertive(`say.introduced-${introduction.way}`, { colleague: introduction.name });
  return assertive(channel.kind === 'voice' ? 'say.ringing-voice' : 'say.ringing');
}

/** An agent who was asked in hears who has asked them, and not their own name. */
function conferred(conference: Conference, agentId: string | undefined): Announcement | null {
  const { status, reason } = conference;
  // It did not end by the target leaving: the next announcement says what has happened.
  if (status === 'ended' && reason) return null;
  if (!isTarget(conference, agentId)) return handover(`card.conference-${status}`, conference);
  const name = ownerIn(conference);
  return status === 'connected' && name ? polite('card.conference-connected', { name }) : null;
}

/**
 * The conversation goes on without this agent: with the target of the transfer (announced already), or with the one who
 * was brought in.
 */
function goesOn({ transfer, conference }: Interaction): Announcement | null {
  if (transfer?.status === 'completed') return null;
  return conference
    ? polite('card.transfer-completed', { name: conference.targetName })
    : polite('say.disconnected');
}

const isTarget = ({ target }: Conference, agentId: string | undefined): boolean =>
  target.kind === 'user' && target.id === agentId;
const ownerIn = ({ participants }: Conference): string | undefined =>
  participants.find(({ role }) => role === 'owner')?.name;

/** Whom an audio loss is about, when it is not the customer. */
function missed({ audioLoss, conference }: Interaction, agentId?: string): MessageValues | undefined {
  if (!conference || !audioLoss?.who || audioLoss.who === 'customer') return undefined;
  const name = isTarget(conference, agentId) ? ownerIn(conference) : conference.targetName;
  return name ? { name } : undefined;
}

function handover(key: Announcement['key'], { targetName, status }: Transfer | Conference): Announcement {
  return (status === 'failed' ? assertive : polite)(key, { name: targetName });
}
