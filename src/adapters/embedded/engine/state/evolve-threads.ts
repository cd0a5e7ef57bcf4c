import type { Message, MessageStatus } from '../../../../core/model/thread.js';
import type { EngineEvent } from './events.js';
import { find, mustHave, without } from './records.js';
import type { CallbackRecord, CenterState, ThreadRecord } from './types.js';

/** The most messages that are kept of one thread, and of all threads. */
const MAX_MESSAGES = 1_000;
const MAX_KEPT = 5_000;

function withThread(
  state: CenterState,
  id: string,
  change: (thread: ThreadRecord) => ThreadRecord,
): CenterState {
  const before = mustHave(state.threads, id, 'thread');
  return { ...state, threads: { ...state.threads, [id]: change(before) } };
}

function withCallback(state: CenterState, id: string, change: Partial<CallbackRecord>): CenterState {
  const before = mustHave(state.callbacks, id, 'callback');
  return { ...state, callbacks: { ...state.callbacks, [id]: { ...before, ...change } } };
}

/** Threads of messages, and callbacks. */
export function evolveThreads(state: CenterState, event: EngineEvent): CenterState | undefined {
  switch (event.type) {
    case 'thread.message': {
      const { threadId, channel, message } = event;
      const before = find(state.threads, threadId) ?? {
        id: threadId,
        channel,
        messages: [],
        lastCustomerAt: null,
      };
      const thread: ThreadRecord = {
        ...before,
        messages: [...before.messages, message].slice(-MAX_MESSAGES),
        lastCustomerAt: message.from === 'customer' ? message.at : before.lastCustomerAt,
      };
      return forgetOldest({ ...state, threads: { ...state.threads, [threadId]: thread } });
    }
    case 'thread.status':
      return withThread(state, event.threadId, (thread) => ({
        ...thread,
        messages: thread.messages.map((message) =>
          message.id === event.messageId ? { ...message, status: event.status, error: event.error } : message,
        ),
      }));
    case 'thread.read': {
      const author = event.by === 'agent' ? 'customer' : 'agent';
      return withThread(state, event.threadId, (thread) => ({
        ...thread,
        messages: thread.messages.map((message) => (message.from === author ? read(message) : message)),
      }));
    }
    case 'thread.forgotten':
      mustHave(state.threads, event.threadId, 'thread');
      return { ...state, threads: without(state.threads, event.threadId) };
    case 'callback.scheduled':
      return { ...state, callbacks: { ...state.callbacks, [event.callback.id]: event.callback } };
    case 'callback.due':
      return withCallback(state, event.callbackId, { due: true, agentId: event.agentId });
    case 'callback.cleared':
      mustHave(state.callbacks, event.callbackId, 'callback');
      return { ...state, callbacks: without(state.callbacks, event.callbackId) };
    default:
      return undefined;
  }
}

/** Lets go of the threads that have been silent longest, but for those of conversations that go on. */
function forgetOldest(state: CenterState): CenterState {
  let kept = Object.values(state.threads).reduce((sum, { messages }) => sum + messages.length, 0);
  if (kept <= MAX_KEPT) return state;
  const inUse = new Set(Object.values(state.conversations).map(({ threadId }) => threadId));
  const silent = Object.values(state.threads)
    .filter(({ id }) => !inUse.has(id))
    .sort((a, b) => lastAt(a) - lastAt(b));
  let { threads } = state;
  for (const { id, messages } of silent) {
    if (kept <= MAX_KEPT) break;
    kept -= messages.length;
    threads = without(threads, id);
  }
  return { ...state, threads };
}

const lastAt = ({ messages }: ThreadRecord): number => messages.at(-1)?.at ?? 0;

const UNREAD: readonly MessageStatus[] = ['sent', 'delivered'];

function read(message: Message): Message {
  return UNREAD.includes(message.status) ? { ...message, status: 'read' } : message;
}
