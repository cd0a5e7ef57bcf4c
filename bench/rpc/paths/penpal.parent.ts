import { connect, WindowMessenger } from 'penpal';
import { measure } from '../measure.js';
import { addFrame, windowOf } from '../path.js';
import type { Answer, Request } from '../payloads.js';

type Remote = { call(request: Request): Promise<Answer>; push(count: number): void };

measure(async (url, onEvent) => {
  const messenger = new WindowMessenger({
    remoteWindow: windowOf(addFrame(url)),
    allowedOrigins: [new URL(url).origin],
  });
  const remote = await connect<Remote>({ messenger, methods: { event: onEvent } }).promise;
  return { call: (request) => remote.call(request), push: (count) => void remote.push(count) };
});
