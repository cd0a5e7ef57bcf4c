import { bareCaller } from '../bare.js';
import { measure } from '../measure.js';
import { addFrame, windowOf } from '../path.js';

/**
 * The shortest handshake of the kind that we use: the child invites, the parent sends a port and a nonce, and the child
 * sends the nonce back on the port.
 */
measure((url, onEvent) => {
  const frame = addFrame(url);
  const { origin } = new URL(url);
  return new Promise((resolve) => {
    addEventListener('message', function invited(event) {
      if (event.source !== frame.contentWindow || event.origin !== origin) return;
      removeEventListener('message', invited);
      const { port1: port, port2 } = new MessageChannel();
      const nonce = crypto.randomUUID();
      const caller = bareCaller((message) => port.postMessage(message), onEvent);
      port.onmessage = ({ data }) => {
        if (data !== nonce) return;
        port.onmessage = (message) => caller.hear(message.data);
        resolve(caller);
      };
      windowOf(frame).postMessage({ hello: nonce }, origin, [port2]);
    });
  });
});
