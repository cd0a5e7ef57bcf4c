import * as z from 'zod/mini';
import { Subject, type Observable } from 'rxjs';
import { closed, flag, id, oneOf, text } from '../../../core/contract/zod.js';

const SDP_MAX = 60_000;

const bodies = z.discriminatedUnion('kind', [
  closed({ kind: z.literal('hello'), reply: flag() }),
  closed({ kind: z.literal('description'), type: oneOf(['offer', 'answer']), sdp: text(SDP_MAX) }),
  closed({
    kind: z.literal('candidate'),
    candidate: text(),
    sdpMid: z.nullable(text()),
    sdpMLineIndex: z.nullable(z.int()),
    usernameFragment: z.nullable(text()),
  }),
]);

const signalSchema = closed({
  from: id(),
  /** One life of the sender in the call: a page that is loaded again starts another. */
  fromIncarnation: id(),
  to: id(),
  /** Which life of the receiver is meant; null: whichever there is. */
  toIncarnation: z.nullable(id()),
  body: bodies,
});

/** What two members of a call tell each other to find a path for the audio. */
export type Signal = z.infer<typeof signalSchema>;
export type SignalBody = Signal['body'];

/** Carries signals between the pages of one call. */
export interface SignalChannel {
  readonly signals$: Observable<Signal>;
  post(signal: Signal): void;
  close(): void;
}

/** Signals over a BroadcastChannel: they reach every page of the same storage partition. */
export function broadcastSignals(name: string): SignalChannel {
  const channel = new BroadcastChannel(name);
  const received = new Subject<Signal>();
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const signal = signalSchema.safeParse(data);
    if (signal.success) received.next(signal.data);
  };
  return {
    signals$: received.asObservable(),
    post: (signal) => channel.postMessage(signal),
    close: () => {
      channel.close();
      received.complete();
    },
  };
}

/** Signals between the members that live in this page alone. */
export function localSignals(): { open(): SignalChannel } {
  const all = new Subject<Signal>();
  return {
    open() {
      const received = new Subject<Signal>();
      const subscription = all.subscribe((signal) => received.next(signal));
      return {
        signals$: received.asObservable(),
        post: (signal) => queueMicrotask(() => all.next(signal)),
        close: () => {
          subscription.unsubscribe();
          received.complete();
        },
      };
    },
  };
}
