import type { CustomerThread, CustomerUpdate, CustomerView } from '../engine/index.js';

type View = Extract<CustomerUpdate, { kind: 'view' }>;

/** A thread as it crosses: of the messages that the page has, `from` to `to` are kept, and `messages` follow them. */
interface ThreadChange extends CustomerThread {
  readonly from: number;
  readonly to: number;
}

/** A view as it crosses: a thread has up to a thousand messages, and mostly one of them is news. */
export interface ViewChange {
  readonly kind: 'view';
  readonly view: Omit<CustomerView, 'threads'> & { readonly threads: readonly ThreadChange[] };
}

const messagesIn = (threads: readonly CustomerThread[], channel: string): CustomerThread['messages'] =>
  threads.find((thread) => thread.channel === channel)?.messages ?? [];

/** What has changed since the page was told. A changed message is another object, and only the oldest are dropped. */
export function changesOf(told: readonly CustomerThread[], { kind, view }: View): ViewChange {
  const threads = view.threads.map(({ channel, messages }) => {
    const before = messagesIn(told, channel);
    const from = before.indexOf(messages[0]!);
    let kept = 0;
    while (kept < messages.length && messages[kept] === before[from + kept]) kept += 1;
    return { channel, from, to: from + kept, messages: messages.slice(kept) };
  });
  return { kind, view: { ...view, threads } };
}

/** Puts the view together again; false: the page lacks messages that it should keep. */
export const changed = (told: readonly CustomerThread[], { kind, view }: ViewChange): View | false =>
  view.threads.every(({ channel, to }) => to <= messagesIn(told, channel).length) && {
    kind,
    view: {
      ...view,
      threads: view.threads.map(({ channel, from, to, messages }) => ({
        channel,
        messages: [...messagesIn(told, channel).slice(from, to), ...messages],
      })),
    },
  };
