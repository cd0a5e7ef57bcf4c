import { concat, NEVER, of } from 'rxjs';
import type { Interaction, Omni } from 'omni-toolbar';
import type { FixedSlices, StateKey } from 'omni-toolbar/core';

const CAMPAIGN = {
  id: 172,
  name: 'Service',
  type: 'interactive',
  processId: 1,
  dialTimeout: 30,
  wrapTimeout: 60,
  acwConnected: 30,
  acwNotConnected: 10,
  acwEnabled: false,
  defaultWorking: false,
  primary: false,
  masked: [],
  channels: ['voice', 'chat'],
};

/** A day at work as it is at one moment. */
const AT_WORK: FixedSlices = {
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
      records: true,
      outbound: ['voice'],
    },
    limits: [],
  },
  connection: { status: 'connected', message: null },
  devices: null,
  session: {
    status: 'signed-in',
    id: 'session-1',
    user: { id: '1', name: 'Executive', type: 'Executive' },
    settings: null,
    assignedCampaigns: [CAMPAIGN],
    extensions: [],
    campaigns: [CAMPAIGN],
    extension: { callContextId: 5, name: 'Browser', phone: '1234567890' },
    userCrtObjectId: null,
    since: null,
    endCause: null,
  },
  presence: { status: 'available', label: 'Available', since: 0, next: null, autoCall: true, cause: '' },
  directory: [],
  interactions: [],
  ended: [],
  current: null,
  notifications: [],
  callbacks: [],
  crm: { configuration: null, objects: [], openRecord: null },
  preview: null,
  prefill: { login: null, extension: null, dialer: null },
  dialerPhone: '',
  toasts: [],
  pending: [],
};

/**
 * A core that stands still: its state never changes, and its commands are never answered, or fail as is given. What
 * lasts a moment elsewhere can be looked at here.
 */
export function stillOmni(
  interactions: readonly Interaction[] = [],
  given: Partial<FixedSlices> = {},
  failure?: Error,
): Omni {
  const start = Date.now();
  const state = new Map<string, unknown>(
    Object.entries({
      ...AT_WORK,
      presence: { ...AT_WORK.presence, since: start - 252_000 },
      interactions: interactions.map(({ id }) => id),
      current: interactions[0]?.id ?? null,
      ...given,
    }),
  );
  for (const interaction of interactions) state.set(`interaction:${interaction.id}`, interaction);
  const position = { epoch: 'still', seq: 0 };
  const still = {
    state: {
      get: (key: StateKey) => state.get(key),
      observe: (key: StateKey) => concat(of(state.get(key)), NEVER),
      position,
      snapshot: () => ({ position, at: start, entries: [] }),
    },
    events: NEVER,
    transients: NEVER,
    now: () => Date.now(),
    call: () => (failure ? Promise.reject(failure) : new Promise(() => undefined)),
    destroy: () => undefined,
  };
  return still as unknown as Omni;
}

/** Signed out, for the steps on the way to work. */
export const SIGNED_OUT: Partial<FixedSlices> = {
  session: { ...AT_WORK.session, status: 'signed-out', user: null, campaigns: [], extension: null },
};
