import { expose, windowEndpoint } from 'comlink';
import { parentOrigin, start } from '../path.js';
import { answer, notification, type Request } from '../payloads.js';

start();
let hear: (payload: unknown) => void = () => undefined;
const child = {
  call: (request: Request) => answer(request),
  listen(handler: (payload: unknown) => void) {
    hear = handler;
  },
  push(count: number) {
    for (let index = 0; index < count; index++) hear(notification(index));
  },
};
export type Child = typeof child;
expose(child, windowEndpoint(parent, self, parentOrigin()), [parentOrigin()]);
parent.postMessage('ready', parentOrigin());
