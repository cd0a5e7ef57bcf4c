import type { Caller } from './path.js';
import { answer, notification, type Answer, type Request } from './payloads.js';

type Post = (message: unknown) => void;

/** The least that a parent needs to tell answers from events. */
export function bareCaller(
  post: Post,
  onEvent: (payload: unknown) => void,
): Caller & { hear: (data: unknown) => void } {
  const waiting = new Map<number, (answer: Answer) => void>();
  let nextId = 1;
  return {
    call: (request) =>
      new Promise((resolve) => {
        const id = nextId++;
        waiting.set(id, resolve);
        post({ id, request });
      }),
    push: (push) => post({ push }),
    hear(data) {
      const { id, value, event } = data as { id?: number; value?: Answer; event?: unknown };
      if (id === undefined) onEvent(event);
      else {
        waiting.get(id)?.(value as Answer);
        waiting.delete(id);
      }
    },
  };
}

/** The least that a child needs to answer and to push events. */
export function bareCallee(data: unknown, post: Post): void {
  const { id, request, push = 0 } = data as { id?: number; request?: Request; push?: number };
  if (request) post({ id, value: answer(request) });
  for (let index = 0; index < push; index++) post({ event: notification(index) });
}
