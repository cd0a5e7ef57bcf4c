import { proxy, windowEndpoint, wrap } from 'comlink';
import { measure } from '../measure.js';
import { addFrame, windowOf } from '../path.js';
import type { Child } from './comlink.child.js';

/** Comlink has no handshake, so here the child says when it listens. */
measure(async (url, onEvent) => {
  const frame = addFrame(url);
  const { origin } = new URL(url);
  await new Promise<void>((resolve) => {
    addEventListener('message', function ready({ source, data }) {
      if (source !== frame.contentWindow || data !== 'ready') return;
      removeEventListener('message', ready);
      resolve();
    });
  });
  const remote = wrap<Child>(windowEndpoint(windowOf(frame), self, origin));
  await remote.listen(proxy(onEvent));
  return { call: (request) => remote.call(request), push: (count) => void remote.push(count) };
});
