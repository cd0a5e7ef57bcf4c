import { Subject, type Observable, type Subscription } from 'rxjs';
import type { CallOptions, CommandName, CommandParams, CommandResult } from '../commands/catalog.js';
import { OmniError } from '../contract/errors.js';
import type { DomainEvent, LogEntry, Transient } from '../model/events.js';
import type { Clock, Ids } from '../ports/surroundings.js';
import { fold, isKnownEvent } from '../state/fold.js';
import { isStateKey } from '../state/center-snapshot.js';
import type { Changes } from '../state/reducer.js';
import { Store } from '../state/store.js';
import { hostClock, hostIds, offsetAfter } from '../surroundings.js';
import type { Omni, OmniState } from '../types.js';
import {
  readToReplica,
  SCHEMA_VERSION,
  type ReplicaChannel,
  type ToPrimary,
  type ToReplica,
} from './messages.js';

/** How long to wait for a snapshot before asking again. */
const ASK_AGAIN = 5_000;
/** A primary answers every call by its deadline. This limit is for one that fails to. */
const LONG_STOP = 90_000;
const GRACE = 1_000;

export interface ReplicaOptions {
  readonly clock?: Clock;
  readonly ids?: Ids;
}

export interface ReplicaOmni extends Omni {
  /** How many messages were dropped: malformed, late, or answers to no call. */
  readonly ignored: number;
}

/** A core that follows a primary over a channel: it has the same state, and no effects of its own. */
export function connectReplica(channel: ReplicaChannel, options: ReplicaOptions = {}): ReplicaOmni {
  return new Replica(channel, options.clock ?? hostClock, options.ids ?? hostIds);
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: OmniError): void;
}

class Replica implements ReplicaOmni {
  readonly #channel: ReplicaChannel;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #store: Store;
  readonly #events = new Subject<LogEntry>();
  readonly #transients = new Subject<Transient>();
  readonly #calls = new Map<string, Waiting>();
  readonly #listening: Subscription;
  readonly #queue: unknown[] = [];
  #busy = false;
  #offset = 0;
  #serial = 0;
  /** Set while a snapshot is awaited. Entries that come before it are dropped, because the snapshot contains them. */
  #stopAsking: (() => void) | undefined;
  #ended: OmniError | undefined;
  ignored = 0;

  readonly events: Observable<LogEntry> = this.#events.asObservable();
  readonly transients: Observable<Transient> = this.#transients.asObservable();
  readonly now = (): number => this.#clock.now() + this.#offset;

  constructor(channel: ReplicaChannel, clock: Clock, ids: Ids) {
    this.#channel = channel;
    this.#clock = clock;
    this.#ids = ids;
    this.#store = new Store('', this.now);
    const gone = (): void =>
      this.#end(new OmniError('DISCONNECTED', 'The toolbar has gone: it was reloaded, replaced or removed.'));
    this.#listening = channel.messages.subscribe({
      next: (message) => this.#inTurn(message),
      error: gone,
      complete: gone,
    });
    this.#ask();
  }

  get state(): OmniState {
    return this.#store;
  }

  async call<N extends CommandName>(
    name: N,
    params: CommandParams<N>,
    options: CallOptions = {},
  ): Promise<CommandResult<N>> {
    try {
      return (await this.#send(name, params, options)) as CommandResult<N>;
    } catch (thrown) {
      throw OmniError.from(thrown, name);
    }
  }

  destroy(): void {
    this.#end(
      new OmniError('DISCONNECTED', 'This page let go of the toolbar: nothing more will be answered.'),
    );
    this.#channel.close();
    this.#events.complete();
    this.#transients.complete();
    this.#store.complete();
  }

  #send(name: string, params: unknown, { idempotencyKey, deadline }: CallOptions): Promise<unknown> {
    if (this.#ended) throw this.#ended;
    const id = this.#ids.next();
    const message: ToPrimary = {
      kind: 'call',
      id,
      name,
      params,
      ...(idempotencyKey === undefined ? {} : { key: idempotencyKey }),
      ...(deadline === undefined ? {} : { deadline }),
    };
    return new Promise((resolve, reject) => {
      const limit = (deadline && deadline > 0 ? deadline : LONG_STOP) + GRACE;
      const cancel = this.#clock.schedule(this.#clock.now() + limit, () =>
        this.#calls.get(id)?.reject(new OmniError('TIMEOUT', `${name} was not answered within ${limit} ms.`)),
      );
      const settle = <T>(then: (value: T) => void) => {
        return (value: T): void => {
          cancel();
          this.#calls.delete(id);
          then(value);
        };
      };
      this.#calls.set(id, { resolve: settle(resolve), reject: settle(reject) });
      try {
        this.#channel.send(message);
      } catch (thrown) {
        const reason = OmniError.from(thrown).message;
        this.#calls
          .get(id)
          ?.reject(
            new OmniError('REQUIRED_FIELD_MISSING', `The parameters of ${name} cannot be sent: ${reason}`),
          );
      }
    });
  }

  #inTurn(message: unknown): void {
    this.#queue.push(message);
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#queue.length > 0) this.#take(this.#queue.shift());
    } finally {
      this.#busy = false;
    }
  }

  #take(received: unknown): void {
    const message = this.#ended ? undefined : readToReplica(received);
    switch (message?.kind) {
      case 'snapshot':
        this.#replace(message);
        break;
      case 'entry':
        this.#follow(message);
        break;
      case 'transient':
        this.#transients.next(message.transient);
        break;
      case 'result':
        this.#answer(message.id, (waiting) => waiting.resolve(message.value));
        break;
      case 'error':
        this.#answer(message.id, (waiting) => waiting.reject(OmniError.fromWire(message.error)));
        break;
      case 'refused':
        this.#end(OmniError.fromWire(message.error));
        break;
      case 'away':
        this.#store.apply([['connection', { status: 'connecting', message: null }]]);
        break;
      default:
        this.ignored += 1;
    }
  }

  #answer(id: string, answer: (waiting: Waiting) => void): void {
    const waiting = this.#calls.get(id);
    if (waiting) answer(waiting);
    else this.ignored += 1;
  }

  #replace({ version, serial, position, at, entries }: Extract<ToReplica, { kind: 'snapshot' }>): void {
    if (version !== SCHEMA_VERSION || serial <= this.#serial) {
      this.ignored += 1;
      return;
    }
    this.#serial = serial;
    this.#stopAsking?.();
    this.#stopAsking = undefined;
    this.#offset = at - this.#clock.now();
    this.#store.epoch = position.epoch;
    this.#store.seq = position.seq;
    this.#store.replace(entries.filter(([key]) => isStateKey(key)));
    this.#events.next({ ...position, at, event: { type: 'state.replaced' } });
  }

  #follow({ epoch, seq, at, event }: Extract<ToReplica, { kind: 'entry' }>): void {
    if (this.#stopAsking) return;
    const store = this.#store;
    if (epoch === store.epoch && seq <= store.seq) {
      this.ignored += 1;
      return;
    }
    const changes = epoch === store.epoch && seq === store.seq + 1 ? this.#fold(event, at) : null;
    if (!changes) {
      this.#ask();
      return;
    }
    this.#offset = offsetAfter(this.#offset, at - this.#clock.now());
    store.seq = seq;
    store.apply(changes);
    if (event) this.#events.next({ epoch, seq, at, event });
  }

  /**
   * The primary has accepted this event. If it does not fit here, the replica has missed something, and null makes it
   * ask for a snapshot.
   */
  #fold(event: DomainEvent | null, at: number): Changes {
    if (event === null) return [];
    try {
      return isKnownEvent(event.type) ? fold(this.#store.get, event, at) : null;
    } catch {
      return null;
    }
  }

  /** Asks for a snapshot until it comes. */
  #ask(): void {
    if (this.#ended) return;
    this.#stopAsking = this.#clock.schedule(this.#clock.now() + ASK_AGAIN, () => this.#ask());
    this.#channel.send({ kind: 'attach', version: SCHEMA_VERSION } satisfies ToPrimary);
  }

  #end(error: OmniError): void {
    if (this.#ended) return;
    this.#ended = error;
    this.#listening?.unsubscribe();
    this.#stopAsking?.();
    for (const waiting of [...this.#calls.values()]) waiting.reject(error);
    this.#store.apply([['connection', { status: 'lost', message: error.message }]]);
  }
}
