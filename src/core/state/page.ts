import { drop, NOTHING, set, type Reducers } from './reducer.js';

type PageEvent =
  | 'center.described'
  | 'connection.changed'
  | 'state.replaced'
  | 'devices.changed'
  | 'login.prefilled'
  | 'extension.prefilled'
  | 'dialer.prefilled'
  | 'dialer.phoneEntered'
  | 'data.sentToCrm'
  | 'data.sentToApps'
  | 'data.sentToApp'
  | 'window.visibilityChanged'
  | 'lifecycle.changed'
  | 'command.started'
  | 'command.finished';

export const page: Reducers<PageEvent> = {
  'center.described': (_read, { center }) => [set('center', center)],
  'connection.changed': (read, { connection }) => {
    const { status, message } = read('connection');
    if (status === connection.status && message === connection.message) return null;
    return [set('connection', connection)];
  },
  'state.replaced': () => NOTHING,
  'devices.changed': (_read, { devices }) => [set('devices', devices)],

  'login.prefilled': (read, { username, hasToken }) => [
    set('prefill', { ...read('prefill'), login: { username, hasToken } }),
  ],
  'extension.prefilled': (read, { callContextId, phone }) => [
    set('prefill', { ...read('prefill'), extension: { callContextId, phone } }),
  ],
  'dialer.prefilled': (read, { prefill }) => [
    set('prefill', { ...read('prefill'), dialer: prefill }),
    set('dialerPhone', prefill.phone),
  ],
  'dialer.phoneEntered': (read, { phone }) =>
    read('dialerPhone') === phone ? null : [set('dialerPhone', phone)],

  'data.sentToCrm': () => NOTHING,
  'data.sentToApps': () => NOTHING,
  'data.sentToApp': () => NOTHING,
  'window.visibilityChanged': () => NOTHING,
  'lifecycle.changed': () => NOTHING,

  'command.started': (read, { command }) => [set('pending', [...read('pending'), command])],
  'command.finished': (read, { commandId }) => drop(read, 'pending', commandId),
};
