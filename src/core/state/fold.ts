import type { DomainEvent, DomainEventType } from '../model/events.js';
import { interactions } from './interactions.js';
import { notices } from './notices.js';
import { page } from './page.js';
import { records } from './records.js';
import type { Changes, Read, Reducers } from './reducer.js';
import { session } from './session.js';
import { threads } from './threads.js';

const reducers: Reducers<DomainEventType> = {
  ...page,
  ...session,
  ...interactions,
  ...records,
  ...threads,
  ...notices,
};

type AnyReducer = (read: Read, event: DomainEvent, at: number) => Changes;

/** A Map and not an object: `constructor` and `__proto__` must not be found as event types. */
const table = new Map(Object.entries(reducers)) as unknown as ReadonlyMap<string, AnyReducer>;

export const EVENT_TYPES = [...table.keys()] as readonly DomainEventType[];

export function isKnownEvent(type: string): type is DomainEventType {
  return table.has(type);
}

/**
 * What an event changes in state. All state is made here, on the primary and on every replica.
 * @returns null when the event is impossible in this state
 */
export function fold(read: Read, event: DomainEvent, at: number): Changes {
  const reducer = table.get(event.type);
  return reducer ? reducer(read, event, at) : null;
}
