import { Observable } from 'rxjs';
import type { Transient } from '../../core/model/events.js';
import type { Omni } from '../../core/types.js';

type Measured<T> = Extract<Transient, { readonly type: T }>;

/** A measurement of a call. The core measures only while somebody is subscribed. */
export function measured<T extends 'levels' | 'quality'>(
  omni: Omni,
  type: T,
  interactionId: string,
): Observable<Measured<T>> {
  const fits = (transient: Transient): transient is Measured<T> =>
    transient.type === type && transient.interactionId === interactionId;
  return new Observable((subscriber) =>
    omni.transients.subscribe((transient) => {
      if (fits(transient)) subscriber.next(transient);
    }),
  );
}
