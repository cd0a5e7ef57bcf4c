// Calls and events as messages, at both ends: what other libraries count as client and server. What the calls and
// events are is not counted: .size-limit.mjs leaves out the contract, and with it the errors.
export { Calls } from '../../dist/adapters/frame/wire/calls.js';
export { Connection } from '../../dist/adapters/frame/host/connection.js';
export { Door } from '../../dist/adapters/frame/toolbar/door.js';
