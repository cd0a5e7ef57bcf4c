import type { Edge, EdgeEvent, Omni } from 'omni-toolbar/core';
import { serveFrame } from 'omni-toolbar/adapters/frame';
import { Subject } from 'rxjs';
import { parentOrigin, start, type PushOrder } from '../path.js';
import { answer, notification, type Request } from '../payloads.js';

/** Answers as the other children do, but behind all the checks of the frame server. */
function openEdge(): Edge {
  const events = new Subject<EdgeEvent>();
  return {
    events,
    answer: async (method, params) => {
      if (method === 'triggerToastNotification') return answer(params as Request);
      const { push } = (params as { contextData: PushOrder }).contextData;
      for (let index = 0; index < push; index++)
        events.next({ name: 'notification', payload: notification(index) });
      return 'ok';
    },
    acknowledge: () => undefined,
    handlerFailed: () => Promise.resolve(),
    close: () => events.complete(),
  };
}

start();
export const server = serveFrame({ omni: {} as Omni, allowedOrigins: [parentOrigin()], openEdge });
