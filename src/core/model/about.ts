import type { DomainEvent } from './events.js';

/** Which interaction an event is about. */
export function interactionIdOf(event: DomainEvent): string | undefined {
  if (event.type === 'interaction.offered') return event.interaction.id;
  return 'interactionId' in event && typeof event.interactionId === 'string'
    ? event.interactionId
    : undefined;
}
