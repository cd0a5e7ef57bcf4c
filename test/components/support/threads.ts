import type { Message, Thread, ThreadPolicy } from '../../../src/core/model/thread.js';

export const freePolicy: ThreadPolicy = {
  windowClosesAt: null,
  templates: [],
  maxTextLength: 4_000,
  maxFileSize: 5_000_000,
};

export function message(over: Partial<Message> = {}): Message {
  return {
    id: 'm1',
    clientId: null,
    from: 'customer',
    authorName: 'Priya Sharma',
    at: 1_000,
    content: { kind: 'text', text: 'Hello' },
    status: 'delivered',
    error: null,
    ...over,
  };
}

export function thread(over: Partial<Thread> = {}): Thread {
  return { interactionId: 'i1', messages: [], policy: freePolicy, unread: 0, ...over };
}
