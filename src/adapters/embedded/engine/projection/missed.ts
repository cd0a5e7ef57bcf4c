import type { DomainEvent } from '../../../../core/model/events.js';
import type { Part } from '../rules/lookup.js';
import { shown, type Source } from './interactions.js';

/** A disposition of which the agent's page may not know. */
interface Missed {
  /** The part as the page could have seen it last. */
  readonly part: Part;
  readonly at: number;
  readonly events: readonly DomainEvent[];
}

export function missedBy(source: Source, tab: string): readonly Missed[] {
  // A campaign may be gone by now, and its conversations with it.
  const known = source.configuration.campaigns.map(({ id }) => id);
  return source.state.unheard
    .filter((one) => one.tab === tab && known.includes(one.part.conversation.campaignId))
    .map(({ part, at, ...unheard }) => {
      const { id: interactionId, endCause } = part.leg;
      const disposition = shown(source, part.conversation, unheard.disposition);
      return {
        part,
        at,
        events: [
          { type: 'interaction.disposed', interactionId, disposition },
          { type: 'interaction.ended', interactionId, cause: endCause ?? 'agent' },
        ],
      };
    });
}
