import { bareCaller } from '../bare.js';
import { measure } from '../measure.js';
import { addFrame, windowOf } from '../path.js';

measure((url, onEvent) => {
  const frame = addFrame(url);
  const { origin } = new URL(url);
  const caller = bareCaller((message) => windowOf(frame).postMessage(message, origin), onEvent);
  return new Promise((resolve) => {
    addEventListener('message', ({ source, origin: from, data }) => {
      if (source !== frame.contentWindow || from !== origin) return;
      if (data === 'ready') resolve(caller);
      else caller.hear(data);
    });
  });
});
