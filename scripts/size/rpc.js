// Calls and events as messages, at both ends: what other libraries count as client and server. Without what the calls
// and events are: the contract, its errors among it, is left out in .size-limit.mjs.
export { Calls } from '../../dist/adapters/frame/wire/calls.js';
export { Connection } from '../../dist/adapters/frame/host/connection.js';
export { Door } from '../../dist/adapters/frame/toolbar/door.js';
