import postRobot from 'post-robot';
import { parentOrigin, start, type PushOrder } from '../path.js';
import { answer, notification, type Request } from '../payloads.js';

start();
const domain = parentOrigin();
postRobot.on('call', { window: parent, domain }, ({ data }) => answer(data as Request));
postRobot.on('push', { window: parent, domain }, ({ data }) => {
  for (let index = 0; index < (data as PushOrder).push; index++)
    void postRobot.send(parent, 'event', notification(index), { domain, fireAndForget: true });
});
void postRobot.send(parent, 'ready', {}, { domain });
