import { server } from './ours.child.js';

declare global {
  var clients: () => number;
}

globalThis.clients = () => server.clients;
