import { endInteraction } from './interactions.js';
import { OFFLINE } from './initial.js';
import { set, type Change, type Read, type Reducers } from './reducer.js';
import { liveInteractions } from './selectors.js';
import { SIGNED_OUT } from '../model/session.js';
import type { StateKey, StateValue } from '../model/state.js';

type SessionEvent =
  | 'session.opened'
  | 'session.closed'
  | 'campaigns.selected'
  | 'extension.selected'
  | 'presence.changed'
  | 'dispositions.listed'
  | 'directory.listed';

/** Ends whatever is live, one after the other, and answers all changes at once. */
function endAll(read: Read, at: number): readonly Change[] {
  const changed = new Map<StateKey, unknown>();
  const readChanged: Read = <K extends StateKey>(key: K) =>
    changed.has(key) ? (changed.get(key) as StateValue<K>) : read(key);
  for (const interaction of liveInteractions(read)) {
    for (const [key, value] of endInteraction(readChanged, interaction, 'session-ended', at))
      changed.set(key, value);
  }
  return [...changed];
}

export const session: Reducers<SessionEvent> = {
  'session.opened': (read, event, at) => [
    set('session', {
      ...SIGNED_OUT,
      status: 'signed-in',
      id: event.sessionId,
      user: event.user,
      settings: event.settings,
      assignedCampaigns: event.assignedCampaigns,
      extensions: event.extensions,
      since: at,
    }),
    // The token has done its work.
    set('prefill', { ...read('prefill'), login: null }),
  ],
  'session.closed': (read, event, at) => {
    if (read('session').status === 'signed-out') return null;
    return [
      ...endAll(read, at),
      set('session', { ...SIGNED_OUT, endCause: event.cause }),
      set('presence', { ...OFFLINE, since: at }),
      set('directory', []),
      set('notifications', []),
      set('callbacks', []),
      set('preview', null),
      // The next agent at this page is somebody else.
      set('prefill', { ...read('prefill'), dialer: null }),
      set('dialerPhone', ''),
    ];
  },
  'campaigns.selected': (read, event) => [set('session', { ...read('session'), campaigns: event.campaigns })],
  'extension.selected': (read, event) => [
    set('session', {
      ...read('session'),
      extension: event.extension,
      userCrtObjectId: event.userCrtObjectId,
    }),
  ],
  'presence.changed': (_read, event) => [set('presence', event.presence)],
  'dispositions.listed': (_read, event) => [set(`dispositions:${event.campaignId}`, event.classes)],
  'directory.listed': (_read, event) => [set('directory', event.entries)],
};
