import { type Observable, filter, map } from 'rxjs';
import type { Translate } from '../../locales/types.js';
import type { MessageValues } from '../../locales/format.js';
import type { toolbarEn } from '../../locales/en/toolbar.js';
import type { DomainEvent, LogEntry } from '../../core/model/events.js';
import type { Interaction } from '../../core/model/interaction.js';
import type { Omni } from '../../core/types.js';
import type { Politeness } from '../internal/controllers/announce-controller.js';

/** Something for the live regions, not yet in words. */
export interface Announcement {
  readonly politeness: Politeness;
  readonly key: keyof typeof toolbarEn;
  readonly interaction: Interaction;
  readonly values?: MessageValues;
}

/** Whose it is, as it can be said. */
export const nameIn = (interaction: Interaction | undefined, t: Translate<typeof toolbarEn>): string =>
  interaction?.customer.name || interaction?.customer.phone || t('say.somebody');

export function inWords({ key, interaction, values }: Announcement, t: Translate<typeof toolbarEn>): string {
  const { channel, campaign } = interaction;
  const named = channel.kind === 'other' ? channel.name : t(`channel.${channel.kind}`);
  return t(key, { name: nameIn(interaction, t), channel: named, campaign: campaign.name, ...values });
}

const MOST_WORDS = 140;

/** What of the core's events an agent who does not look should hear. */
export function announcements(omni: Omni): Observable<Announcement> {
  const find = (id: string): Interaction | undefined => omni.state.get(`interaction:${id}`);
  const known = new Map<string, Interaction>();
  const hear = ({ event }: LogEntry): Announcement | null => {
    const id = event.type === 'interaction.offered' ? event.interaction.id : idOf(event);
    const interaction = id === null ? undefined : (find(id) ?? known.get(id));
    if (!interaction) return null;
    known.set(interaction.id, interaction);
    if (event.type === 'interaction.ended') known.delete(interaction.id);
    const said = announce(event, interaction);
    return said && { ...said, interaction };
  };
  return omni.events.pipe(
    map(hear),
    filter((announcement) => announcement !== null),
  );
}

function idOf(event: DomainEvent): string | null {
  return 'interactionId' in event && typeof event.interactionId === 'string' ? event.interactionId : null;
}

function announce(event: DomainEvent, interaction: Interaction): Omit<Announcement, 'interaction'> | null {
  switch (event.type) {
    case 'interaction.ringing':
      return interaction.direction === 'inbound' ? { politeness: 'assertive', key: 'say.ringing' } : null;
    case 'interaction.connected':
      return { politeness: 'polite', key: 'say.connected' };
    case 'interaction.held':
      return { politeness: 'polite', key: 'say.held' };
    case 'interaction.resumed':
      return { politeness: 'polite', key: 'say.resumed' };
    case 'interaction.audioLost':
      return { politeness: 'assertive', key: 'say.audio-lost' };
    case 'interaction.audioRestored':
      return { politeness: 'polite', key: 'say.audio-back' };
    case 'interaction.disconnected':
      return event.cause === 'customer'
        ? { politeness: 'assertive', key: 'say.left' }
        : { politeness: 'polite', key: 'say.disconnected' };
    case 'message.added': {
      const { from, content } = event.message;
      if (from !== 'customer') return null;
      const text = (content.kind === 'file' ? content.file.name : content.text).slice(0, MOST_WORDS);
      return {
        politeness: 'polite',
        key: content.kind === 'file' ? 'say.file' : 'say.message',
        values: { text },
      };
    }
    default:
      return null;
  }
}
