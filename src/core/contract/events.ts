import { CONTEXTS, isHeardIn, type SdkContext } from './contexts.js';
import type * as z from 'zod/mini';
import { crmEvents } from './events/crm.js';
import type { EventSpec } from './events/define.js';
import { interactionEvents } from './events/interaction.js';
import { sessionEvents } from './events/session.js';
import { surroundingsEvents } from './events/surroundings.js';
import { byName, lookUp } from './names.js';

/** Every event of the SDK, by name. Adding one here is all it takes. */
export const events = {
  ...sessionEvents,
  ...interactionEvents,
  ...crmEvents,
  ...surroundingsEvents,
};

type EventRegistry = typeof events;
export type EventName = keyof EventRegistry;
export type EventPayload<N extends EventName> = z.output<EventRegistry[N]['payload']>;

/** One event of the registry, with defaults filled in. */
export interface EventInfo extends EventSpec {
  readonly name: EventName;
  readonly contexts: readonly SdkContext[];
  readonly aliases: readonly string[];
}

const infos = Object.entries<EventSpec>(events).map(([name, entry]): EventInfo => ({
  ...entry,
  name: name as EventName,
  contexts: CONTEXTS.filter((context) => isHeardIn(context, name)),
  aliases: entry.aliases ?? [],
}));
const named = byName(infos.map((info) => ({ ...info, info })));

/** Every event, in the contract's order. */
export function listEvents(): readonly EventInfo[] {
  return infos;
}

/** Finds an event or throws OmniError 2001; with a context, throws 5003 when the event is not heard there. */
export function eventInfo(name: unknown, context?: SdkContext): EventInfo {
  return lookUp('event', name, named, context);
}
