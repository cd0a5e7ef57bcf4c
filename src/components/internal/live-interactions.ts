import { Observable, Subscription } from 'rxjs';
import type { Interaction } from '../../core/model/interaction.js';
import { railOrder } from '../../core/state/selectors.js';
import type { Omni, OmniState } from '../../core/types.js';

/** A live interaction, and how many messages in it the agent has not seen. */
export interface LiveInteraction {
  readonly interaction: Interaction;
  readonly unread: number;
}

/** The live interactions in the order of the rail: those that ring first, then the others, oldest first. */
export function observeLive({ state }: Omni): Observable<readonly LiveInteraction[]> {
  return new Observable((subscriber) => {
    const tell = (): void => subscriber.next(live(state));
    let changes = new Subscription();
    const ids = state.observe('interactions').subscribe((listed) => {
      changes.unsubscribe();
      changes = eachChange(state, listed, tell);
      tell();
    });
    subscriber.add(ids);
    subscriber.add(() => changes.unsubscribe());
  });
}

/** Calls back when an interaction or its thread changes, and not for their first values. */
function eachChange(state: OmniState, ids: readonly string[], tell: () => void): Subscription {
  let following = false;
  const changed = (): void => {
    if (following) tell();
  };
  const all = new Subscription();
  for (const id of ids) {
    all.add(state.observe(`interaction:${id}`).subscribe(changed));
    all.add(state.observe(`thread:${id}`).subscribe(changed));
  }
  following = true;
  return all;
}

function live(state: OmniState): readonly LiveInteraction[] {
  return railOrder((key) => state.get(key)).map((interaction) => ({
    interaction,
    unread: state.get(`thread:${interaction.id}`)?.unread ?? 0,
  }));
}
