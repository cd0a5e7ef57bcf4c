import { NEVER } from 'rxjs';
import type { Interaction, Omni } from 'omni-toolbar';
import { Store, type FixedSlices, type StateKey } from 'omni-toolbar/core';
import { campaign } from './sample.js';

const SERVICE = campaign(172, 'Service', ['voice', 'chat']);
const SALES = campaign(173, 'Sales', ['voice']);
const EXTENSION = { callContextId: 5, name: 'Browser', phone: '1234567890' };

/** The slices of state that differ from a fresh core when an agent is at work. */
const atWork = (): Partial<FixedSlices> => ({
  center: {
    name: 'Example center',
    demo: false,
    capabilities: {
      forceLogin: true,
      hold: true,
      mute: true,
      dtmf: true,
      transfer: ['user', 'queue', 'phone'],
      confer: ['user'],
      attachments: true,
      typing: true,
      callbacks: true,
      extendWrapUp: true,
      records: true,
      outbound: ['voice'],
    },
    limits: [],
  },
  connection: { status: 'connected', message: null },
  session: {
    status: 'signed-in',
    id: 'session-1',
    user: { id: '1', name: 'Executive', type: 'Executive' },
    settings: null,
    assignedCampaigns: [SERVICE, SALES],
    extensions: [EXTENSION],
    campaigns: [SERVICE],
    extension: EXTENSION,
    userCrtObjectId: null,
    since: null,
    endCause: null,
  },
  presence: {
    status: 'available',
    label: 'Available',
    since: Date.now() - 252_000,
    next: null,
    autoCall: true,
    cause: '',
  },
});

/**
 * A core that stands still: its state never changes, and its commands are never answered, or all fail with `failure`.
 * States that last only a moment can be looked at here.
 */
export function stillOmni(
  interactions: readonly Interaction[] = [],
  given: Readonly<Partial<Record<StateKey, unknown>>> = {},
  failure?: Error,
): Omni {
  const state = new Store('still', () => Date.now());
  state.replace(
    Object.entries({
      ...atWork(),
      interactions: interactions.map(({ id }) => id),
      current: interactions[0]?.id ?? null,
      ...Object.fromEntries(interactions.map((one) => [`interaction:${one.id}`, one])),
      ...given,
    }) as [StateKey, unknown][],
  );
  return {
    state,
    events: NEVER,
    transients: NEVER,
    now: () => Date.now(),
    call: (): Promise<never> => (failure ? Promise.reject(failure) : new Promise(() => undefined)),
    destroy: () => undefined,
  };
}

/** The session before the sign-in, for the steps on the way to work. */
export const SIGNED_OUT = { session: new Store('still', () => 0).get('session') };
