import postRobot from 'post-robot';
import { measure } from '../measure.js';
import { addFrame, windowOf } from '../path.js';
import type { Answer } from '../payloads.js';

measure(async (url, onEvent) => {
  const domain = new URL(url).origin;
  const window = windowOf(addFrame(url));
  const ready = new Promise<void>((resolve) => postRobot.on('ready', { window, domain }, () => resolve()));
  postRobot.on('event', { window, domain }, ({ data }) => onEvent(data));
  await ready;
  return {
    call: async (request) => (await postRobot.send(window, 'call', request, { domain })).data as Answer,
    push: (push) => void postRobot.send(window, 'push', { push }, { domain }),
  };
});
