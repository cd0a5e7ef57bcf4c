import { Subject, type Observable } from 'rxjs';

/** Reaches every end of the same bus but the sender's own. Messages are copies, as between pages. */
export interface Bus {
  readonly messages$: Observable<unknown>;
  post(message: unknown): void;
  close(): void;
}

/** A bus between all pages of one storage partition. */
export function broadcastBus(name: string): Bus {
  const channel = new BroadcastChannel(name);
  const received = new Subject<unknown>();
  channel.onmessage = ({ data }: MessageEvent<unknown>) => received.next(data);
  return {
    messages$: received.asObservable(),
    post: (message) => channel.postMessage(message),
    close() {
      channel.close();
      received.complete();
    },
  };
}

/** Buses between the parts of one page, for browsers that do not let pages reach each other. */
export function pageBuses(): (name: string) => Bus {
  const ends = new Map<string, Set<Subject<unknown>>>();
  return (name) => {
    const all = ends.get(name) ?? new Set();
    ends.set(name, all);
    const received = new Subject<unknown>();
    all.add(received);
    return {
      messages$: received.asObservable(),
      post(message) {
        const copy: unknown = structuredClone(message);
        queueMicrotask(() => {
          for (const end of all) if (end !== received) end.next(copy);
        });
      },
      close() {
        all.delete(received);
        received.complete();
      },
    };
  };
}
