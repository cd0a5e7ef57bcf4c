import { OFFLINE } from './initial.js';
import { set, type Change, type Read, type Reducers } from './reducer.js';
import { SIGNED_OUT } from '../model/session.js';

type SessionEvent =
  | 'session.opened'
  | 'session.closed'
  | 'campaigns.selected'
  | 'extension.selected'
  | 'presence.changed'
  | 'dispositions.listed'
  | 'directory.listed';

/**
 * Forgets every customer, and also which interactions have ended: one that ended here only because the session did may
 * go on in the next session.
 */
function forgetAll(read: Read): readonly Change[] {
  const known = [...read('ended'), ...read('interactions')].filter((id) => read(`interaction:${id}`));
  return [
    ...known.flatMap((id) => [set(`interaction:${id}`, undefined), set(`thread:${id}`, undefined)]),
    set('interactions', []),
    set('current', null),
    set('ended', []),
  ];
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
    // The token has been used.
    set('prefill', { ...read('prefill'), login: null }),
  ],
  'session.closed': (read, event, at) => {
    if (read('session').status === 'signed-out') return null;
    return [
      ...forgetAll(read),
      set('session', { ...SIGNED_OUT, endCause: event.cause }),
      set('presence', { ...OFFLINE, since: at }),
      set('directory', []),
      set('notifications', []),
      set('callbacks', []),
      set('preview', null),
      set('searches', {}),
      set('toasts', []),
      set('crm', { ...read('crm'), openRecord: null }),
      // The next agent at this page may be somebody else.
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
