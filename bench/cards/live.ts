import { createOmni, type CenterUpdate, type ContactCenter, type Omni } from 'omni-toolbar/core';
import { Observable, Subject } from 'rxjs';
import { interaction } from '../state/interaction.js';

const COUNT = 1_000;
export const idOf = (index: number): string => `call-${index % COUNT}`;

/**
 * How many observers follow the state. They are counted only when `counted` is set, because counting takes memory
 * itself.
 */
export const followers = { count: 0, counted: false };

/** Wraps an object so that some members are replaced and all others work as before. */
function but<T extends object>(original: T, changes: Partial<T>): T {
  return new Proxy(original, {
    get(target, key) {
      if (Object.hasOwn(changes, key)) return Reflect.get(changes, key) as unknown;
      const value = Reflect.get(target, key, target) as unknown;
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
}

/** A core with a thousand live interactions, which counts the observers of its state. */
export function liveCore(): Omni {
  const updates$ = new Subject<CenterUpdate>();
  const center: ContactCenter = {
    name: 'bench',
    updates$,
    perform: () => Promise.reject(new Error('Nothing is asked here.')),
  };
  const omni = createOmni({ center });
  const ids = Array.from({ length: COUNT }, (_, index) => idOf(index));
  const entries = ids.map(
    (id) => [`interaction:${id}`, { ...interaction(id), phaseSince: Date.now() }] as const,
  );
  updates$.next({ kind: 'snapshot', at: Date.now(), entries: [['interactions', ids], ...entries] });
  const { state } = omni;
  const observe: typeof state.observe = (key) => {
    if (!followers.counted) return state.observe(key);
    return new Observable((subscriber) => {
      followers.count += 1;
      const subscription = state.observe(key).subscribe(subscriber);
      return () => {
        followers.count -= 1;
        subscription.unsubscribe();
      };
    });
  };
  return but(omni, { state: but(state, { observe }) });
}
