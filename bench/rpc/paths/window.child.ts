import { bareCallee } from '../bare.js';
import { parentOrigin, start } from '../path.js';

start();
const origin = parentOrigin();
addEventListener('message', ({ source, origin: from, data }) => {
  if (source !== parent || from !== origin) return;
  bareCallee(data, (message) => parent.postMessage(message, origin));
});
parent.postMessage('ready', origin);
