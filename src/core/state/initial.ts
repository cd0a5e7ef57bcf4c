import type { Connection } from '../model/surroundings.js';
import { SIGNED_OUT, type Presence } from '../model/session.js';
import type { FixedSlices } from '../model/state.js';

export const OFFLINE: Presence = {
  status: 'offline',
  label: 'Offline',
  since: 0,
  next: null,
  autoCall: false,
  cause: '',
};

const CONNECTING: Connection = { status: 'connecting', message: null };

/** What the fixed slices hold before anything is known. */
export const INITIAL: FixedSlices = {
  center: null,
  connection: CONNECTING,
  devices: null,
  session: SIGNED_OUT,
  presence: OFFLINE,
  directory: [],
  interactions: [],
  ended: [],
  current: null,
  notifications: [],
  callbacks: [],
  crm: { configuration: null, objects: [], openRecord: null },
  preview: null,
  searches: {},
  prefill: { login: null, extension: null, dialer: null },
  dialerPhone: '',
  toasts: [],
  pending: [],
};

export const FIXED_KEYS = Object.keys(INITIAL) as readonly (keyof FixedSlices)[];
