import { type Observable, combineLatest, map, of, switchMap } from 'rxjs';
import type { Interaction } from '../../core/model/interaction.js';
import { railOrder } from '../../core/state/selectors.js';
import type { Omni } from '../../core/types.js';

/** A live interaction, and how many messages in it the agent has not seen. */
export interface LiveInteraction {
  readonly interaction: Interaction;
  readonly unread: number;
}

/** Everything that is live, as a rail shows it: what rings first, then oldest first. */
export function observeLive(omni: Omni): Observable<readonly LiveInteraction[]> {
  const { state } = omni;
  return state.observe('interactions').pipe(
    switchMap((ids) =>
      ids.length === 0
        ? of([])
        : combineLatest(
            ids.flatMap((id) => [
              state.observe(`interaction:${id}`) as Observable<unknown>,
              state.observe(`thread:${id}`) as Observable<unknown>,
            ]),
          ),
    ),
    map(() =>
      railOrder((key) => state.get(key)).map((interaction) => ({
        interaction,
        unread: state.get(`thread:${interaction.id}`)?.unread ?? 0,
      })),
    ),
  );
}
