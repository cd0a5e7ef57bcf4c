import { IFrameManager } from '@hubspot/calling-extensions-sdk';
import { start, type PushOrder } from '../path.js';
import { answer, notification, type Request } from '../payloads.js';

interface Message {
  readonly type: string;
  readonly messageId?: string;
  readonly payload?: unknown;
}

start();
const manager = new IFrameManager({
  debugMode: false,
  onMessageHandler({ type, messageId, payload }: Message) {
    const send = (message: Message): void => manager.sendMessage(message);
    if (type === 'CALL') send({ type, ...(messageId && { messageId }), payload: answer(payload as Request) });
    else if (type === 'PUSH')
      for (let index = 0; index < (payload as PushOrder).push; index++)
        send({ type: 'EVENT', payload: notification(index) });
  },
});
