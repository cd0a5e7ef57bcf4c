import type { Http } from '../ports/http.js';
import type { Ports } from '../ports/ports.js';
import { anything, flag, id, oneOf, optional, shaped, text } from './check.js';
import type { CommandsOf } from './command.js';
import { present } from './guards.js';

const DEADLINE = 60_000;
const request = shaped('a request: { method, url, ... }', { method: id, url: text(20_000) });
const httpOf = (ports: Ports): Http => present(ports.http, 'access to other services');

export const outsideCommands: CommandsOf<
  | 'sendDataToCrm'
  | 'sendDataToApps'
  | 'sendDataToApp'
  | 'reportVisibility'
  | 'reportLifecycle'
  | 'callThirdParty'
  | 'callService'
> = {
  sendDataToCrm: {
    params: { data: anything, fromInstanceId: optional(id) },
    instant: true,
    run: ({ emit }, { data, fromInstanceId = null }) =>
      emit({ type: 'data.sentToCrm', data, fromInstanceId }),
  },
  sendDataToApps: { params: { data: anything }, tells: 'data.sentToApps' },
  sendDataToApp: {
    params: { data: anything, fromInstanceId: optional(id), instanceId: id },
    instant: true,
    run: ({ emit }, { data, fromInstanceId = null, instanceId }) =>
      emit({ type: 'data.sentToApp', data, fromInstanceId, instanceId }),
  },
  reportVisibility: {
    params: { visible: flag, instanceId: optional(id) },
    tells: 'window.visibilityChanged',
  },
  reportLifecycle: {
    params: {
      stage: oneOf(['registered', 'loaded', 'focused', 'blurred', 'unloaded']),
      instanceId: optional(id),
    },
    tells: 'lifecycle.changed',
  },
  callThirdParty: {
    params: { request },
    repeatable: true,
    deadline: DEADLINE,
    guard: ({ ports }) => void httpOf(ports),
    run: ({ ports }, { request: asked }) => httpOf(ports).thirdParty(asked),
  },
  callService: {
    params: { service: id, request },
    repeatable: true,
    deadline: DEADLINE,
    guard: ({ ports }) => void httpOf(ports),
    run: ({ ports }, { service, request: asked }) => httpOf(ports).service(service, asked),
  },
};
