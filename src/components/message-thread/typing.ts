import { type Observable, distinctUntilChanged, filter, map, merge, of, switchMap, timer } from 'rxjs';
import type { Omni } from '../../core/types.js';

/** A hint that is not repeated is over by then: the word that it has stopped may be lost. */
const STALE = 8_000;

/** Whether the customer of an interaction is writing. */
export function customerTyping(omni: Omni, interactionId: string): Observable<boolean> {
  const hints = omni.transients.pipe(
    filter((transient) => transient.type === 'typing'),
    filter((hint) => hint.interactionId === interactionId && hint.who === 'customer'),
    map(({ typing }) => typing),
  );
  const arrivals = omni.events.pipe(
    filter(
      ({ event }) =>
        event.type === 'message.added' &&
        event.interactionId === interactionId &&
        event.message.from === 'customer',
    ),
    map(() => false),
  );
  return merge(of(false), hints, arrivals).pipe(
    switchMap((typing) => (typing ? merge(of(true), timer(STALE).pipe(map(() => false))) : of(false))),
    distinctUntilChanged(),
  );
}
