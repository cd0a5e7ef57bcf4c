import { IFrameManager } from '@hubspot/calling-extensions-sdk';
import { measure } from '../measure.js';
import type { Answer } from '../payloads.js';

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}

/** HubSpot's own transport, which its SDK uses at both ends. */
measure(
  (src, onEvent) =>
    new Promise((resolve) => {
      document.body.append(Object.assign(document.createElement('div'), { id: 'host' }));
      const manager = new IFrameManager({
        iFrameOptions: { src, width: '300', height: '150', hostElementSelector: '#host' },
        debugMode: false,
        onMessageHandler({ type, payload }: Message) {
          if (type === 'EVENT') onEvent(payload);
          else if (type === 'READY')
            resolve({
              call: (request) =>
                new Promise((done) =>
                  manager.sendMessage({ type: 'CALL', payload: request } as Message, (message: Message) =>
                    done(message.payload as Answer),
                  ),
                ),
              push: (push) => manager.sendMessage({ type: 'PUSH', payload: { push } } as Message),
            });
        },
      });
    }),
);
