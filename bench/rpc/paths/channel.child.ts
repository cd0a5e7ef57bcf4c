import { bareCallee } from '../bare.js';
import { parentOrigin, start } from '../path.js';

start();
const origin = parentOrigin();
addEventListener('message', function invited(event) {
  const port = event.ports[0];
  if (event.source !== parent || event.origin !== origin || !port) return;
  removeEventListener('message', invited);
  port.onmessage = ({ data }) => bareCallee(data, (message) => port.postMessage(message));
  port.postMessage((event.data as { hello: string }).hello);
});
parent.postMessage('ready', origin);
