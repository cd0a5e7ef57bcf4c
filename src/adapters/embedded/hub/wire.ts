import * as z from 'zod/mini';
import { closed, flag, id } from '../../../core/contract/zod.js';
import type { AgentLink, AgentUpdate, CustomerLink, CustomerUpdate } from '../engine/index.js';

/** Who a link speaks for. */
const speaker = z.discriminatedUnion('role', [
  closed({ role: z.literal('agent'), tab: id() }),
  closed({ role: z.literal('customer'), customerKey: id() }),
]);
export type Speaker = z.infer<typeof speaker>;

const bytes = z.instanceof(Uint8Array);

/** Parameters which only the page that runs the center may read. */
const sealed = closed({ publicKey: bytes, iv: bytes, data: bytes });
export type Sealed = z.infer<typeof sealed>;

const toCenter = z.discriminatedUnion('kind', [
  /** Which page runs the center? */
  closed({ kind: z.literal('seek') }),
  /** Connects; repeated for the same link it starts over with a snapshot. */
  closed({ kind: z.literal('link'), link: id(), page: id(), speaker }),
  closed({ kind: z.literal('unlink'), link: id() }),
  /** Wants an answer. Repeated to the next page that runs the center until there is one. */
  closed({
    kind: z.literal('ask'),
    link: id(),
    call: id(),
    operation: id(),
    params: z.optional(z.unknown()),
    sealed: z.optional(sealed),
  }),
  /** Wants no answer. */
  closed({ kind: z.literal('tell'), link: id(), operation: id(), params: z.optional(z.unknown()) }),
]);
export type ToCenter = z.infer<typeof toCenter>;

const fromCenter = z.discriminatedUnion('kind', [
  closed({ kind: z.literal('owner'), owner: id(), publicKey: z.nullable(bytes) }),
  closed({ kind: z.literal('update'), owner: id(), link: id(), seq: z.int(), update: z.unknown() }),
  closed({
    kind: z.literal('answer'),
    link: id(),
    call: id(),
    ok: flag(),
    result: z.optional(z.unknown()),
    error: z.optional(z.unknown()),
  }),
  /** The center does not know the link: connect again. */
  closed({ kind: z.literal('unknown'), link: id() }),
]);
export type FromCenter = z.infer<typeof fromCenter>;
export type AnyUpdate = AgentUpdate | CustomerUpdate;

export function parseToCenter(message: unknown): ToCenter | null {
  const parsed = toCenter.safeParse(message);
  return parsed.success ? parsed.data : null;
}

export function parseFromCenter(message: unknown): FromCenter | null {
  const parsed = fromCenter.safeParse(message);
  return parsed.success ? parsed.data : null;
}

type Ways<L> = Readonly<Record<Exclude<keyof L, 'close'>, 'ask' | 'tell'>>;

/** What goes over a link, by role: what is asked is answered, what is told is not. */
export const OPERATIONS: { readonly agent: Ways<AgentLink>; readonly customer: Ways<CustomerLink> } = {
  agent: {
    perform: 'ask',
    send: 'ask',
    setTyping: 'tell',
    markRead: 'ask',
    history: 'ask',
    download: 'ask',
    reportAudio: 'ask',
    ping: 'ask',
    heard: 'tell',
    resync: 'tell',
  },
  customer: {
    introduce: 'ask',
    startCall: 'ask',
    startChat: 'ask',
    answer: 'ask',
    decline: 'ask',
    hangUp: 'ask',
    sendDtmf: 'ask',
    mute: 'ask',
    reportAudio: 'ask',
    sendMessage: 'ask',
    setTyping: 'tell',
    markRead: 'ask',
    download: 'ask',
    resync: 'tell',
  },
};
