import type { CenterState, MakingEvent } from './state/types.js';

/** Four 32-bit numbers out of a text: the same for the same text, and spread evenly. No secret is made with it. */
function scatter(text: string): readonly [number, number, number, number] {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 0xdeadbeef;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** 32 hex digits of a text. */
export function digest(text: string): string {
  return scatter(text).map(hex).join('');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * The ids of a center, in the shapes of the contract. They follow from the seed and from how many things of the kind
 * have been made, so a center that is restarted from its log goes on with the same ones.
 */
function node({ seed }: CenterState): string {
  const digits = digest(`${seed}|node`);
  return `d${digits.slice(0, 3)}-${digits.slice(3, 11)}`;
}

const nth = (state: CenterState, type: MakingEvent): number => (state.made[type] ?? 0) + 1;

/** `7ea1bd1b-5983-4f23-970a-0d99642507`: 8-4-4-4-10, the last four are year and month. */
function interactionId(text: string, at: number): string {
  const digits = digest(text);
  const month = new Date(at).toISOString().slice(2, 7).replace('-', '');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20)];
  return `${parts.join('-')}-${digits.slice(20, 26)}${month}`;
}

export function conversationId(state: CenterState, at: number): string {
  return interactionId(`${state.seed}|conversation|${nth(state, 'conversation.opened')}`, at);
}

/** The id of a further agent's part in a conversation. */
export function legId(state: CenterState, at: number): string {
  return interactionId(`${state.seed}|leg|${nth(state, 'leg.offered')}`, at);
}

const MADE_BY = {
  vce: 'conversation.opened',
  dccf: 'conversation.opened',
  vcall: 'conversation.opened',
  vchat: 'conversation.opened',
  notify: 'agent.notified',
  callback: 'callback.scheduled',
  message: 'thread.message',
  phone: 'phone.dialled',
} as const satisfies Record<string, MakingEvent>;

/** `d279-6874b064-vce-6` */
export function objectId(state: CenterState, kind: keyof typeof MADE_BY): string {
  return `${node(state)}-${kind}-${nth(state, MADE_BY[kind])}`;
}

/** `<node>-ses-<agent>-<8 letters>-<n>` */
export function sessionId(state: CenterState, agentId: string): string {
  const count = nth(state, 'session.opened');
  const letters = [...digest(`${state.seed}|session|${count}`).slice(0, 16).matchAll(/../g)]
    .map(([pair]) => ALPHABET.charAt(parseInt(pair, 16) % ALPHABET.length))
    .join('');
  return `${node(state)}-ses-${agentId}-${letters}-${count}`;
}

/** `<session>-<n>-uce-<phone>@<callContextId>` */
export function userCrtObjectId(
  state: CenterState,
  session: string,
  phone: string,
  callContextId: number,
): string {
  return `${session}-${nth(state, 'session.extensionChosen')}-uce-${phone}@${callContextId}`;
}

/** Fifteen digits, the same for the same customer. */
export function customerId(state: CenterState, customer: string): number {
  const [high, low] = scatter(`${state.seed}|customer|${customer}`);
  return 100_000_000_000_000 + ((high % 899_999) * 1_000_000_000 + (low % 1_000_000_000));
}
