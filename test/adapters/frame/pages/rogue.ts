import { flood, mutants } from '../support/mutants.js';

/** Completes the handshake, and then misbehaves in the way that its address names. */
const how = new URLSearchParams(location.search).get('how') ?? '';

addEventListener('message', ({ data, ports: [port] }: MessageEvent<{ nonce: string }>) => {
  if (!port) return;
  const welcome = {
    omni: 'welcome',
    nonce: data.nonce,
    version: 1,
    capabilities: ['chunks'],
    page: 'rogue',
    build: '9',
  };
  switch (how) {
    case 'silent':
      return;
    case 'wrong nonce':
      return port.postMessage({ ...welcome, nonce: '0'.repeat(32) });
    case 'no nonce':
      return port.postMessage([{ kind: 'event', name: 'showCrm', payload: {} }]);
    case 'unknown version':
      return port.postMessage({ ...welcome, version: 7 });
  }
  port.postMessage(welcome);
  if (how === 'chatty') {
    for (const word of [null, 'ready', { omni: 'ready' }, { omni: 'hello' }, 5])
      parent.postMessage(word, document.referrer);
  }
  port.onmessage = ({ data }: MessageEvent<string>) => {
    const items = JSON.parse(data) as { kind: string; id: number; method: string; params: unknown }[];
    for (const { kind, id, method, params } of items) {
      if (kind === 'call') answer(port, id, method, params);
      if (kind === 'more' || kind === 'answer') replies++;
      if (kind === 'replica') {
        const error = { code: 5010, name: 'INCOMPATIBLE', message: 'Load both from the same release.' };
        port.postMessage([{ kind: 'replica', message: { kind: 'refused', error } }]);
      }
    }
  };
});

/** How many answers the host's page has given to pieces and to wishes. */
let replies = 0;
/** The id of a call that is not answered yet. */
let owed: number | undefined;

function answer(port: MessagePort, id: number, method: string, params: unknown): void {
  const user = { userId: 'a', userName: 'b', userType: 'c' };
  switch (method) {
    case 'getCurrentUser':
      // Two answers in one message, a third in another message, and an answer to a call that was never made.
      port.postMessage([
        { kind: 'answer', id, value: user },
        { kind: 'answer', id, value: { ...user, userId: 'second' } },
      ]);
      port.postMessage([{ kind: 'answer', id, value: null, error: { code: 1 } }]);
      port.postMessage([{ kind: 'answer', id: 4_000_000, value: user }]);
      return;
    case 'sendDataToApp': {
      const { post, seed, count, right } = (params as { contextData: Flood }).contextData;
      for (const message of JSON.parse(post ?? '[]') as unknown[]) port.postMessage(message);
      if (post) return port.postMessage([{ kind: 'answer', id, value: 'ok' }]);
      const units = flood(mutants(seed, count, right), (message) => port.postMessage(message));
      return port.postMessage([{ kind: 'answer', id, value: String(units) }]);
    }
    case 'getPrimaryColumnName':
      owed = id;
      return;
    case 'getPhoneNumberForSearch':
      if (owed !== undefined) port.postMessage([{ kind: 'answer', id: owed, value: 'late' }]);
      return port.postMessage([{ kind: 'answer', id, value: String(replies) }]);
    case 'getAgentSession':
      return port.postMessage([{ kind: 'answer', id, value: 'not a session' }]);
    case 'getSelectedCampaigns':
      return port.postMessage([{ kind: 'answer', id, value: null, error: 'just words' }]);
    case 'getSelectedExtension':
      return port.postMessage([
        { kind: 'answer', id, value: null, error: { code: 4000, message: 'none', details: { a: 1 } } },
      ]);
    case 'getAllLiveInteractionsForAgent':
      port.postMessage('text');
      port.postMessage(Array.from({ length: 257 }, () => ({ kind: 'bye' })));
      port.postMessage([{ kind: 'call', id: 1, method: 'login', params: {} }, { kind: 'constructor' }, null]);
      port.postMessage([{ kind: 'ask', id: 1, name: '__proto__', payload: {} }]);
      return port.postMessage([{ kind: 'answer', id, value: [] }]);
  }
}

interface Flood {
  /** A list of messages, as JSON, to send instead of generated ones. */
  readonly post?: string;
  readonly seed: number;
  readonly count: number;
  readonly right: readonly unknown[];
}
