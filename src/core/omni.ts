import { Observable, Subject } from 'rxjs';
import type { CallOptions, CommandName, CommandParams, CommandResult } from './commands/catalog.js';
import { Commander } from './commands/run.js';
import { VoiceLegs } from './commands/voice-legs.js';
import { OmniError } from './contract/errors.js';
import { DeskMemory } from './desk-memory.js';
import type { DomainEvent, LogEntry, Transient } from './model/events.js';
import type { CenterUpdate } from './ports/contact-center.js';
import type { Ports } from './ports/ports.js';
import { endingsOf, mergedSnapshot, sessionEndOf } from './state/center-snapshot.js';
import { fold, isKnownEvent } from './state/fold.js';
import type { Changes } from './state/reducer.js';
import { Store } from './state/store.js';
import { hostClock, hostIds, offsetAfter, silentLog } from './surroundings.js';
import type { Omni, OmniState } from './types.js';

/** Opens a core on a contact center: this page is then the primary, the one with effects. */
export function createOmni(ports: Ports): Omni {
  return new Primary(ports);
}

class Primary implements Omni {
  readonly #ports: Ports;
  readonly #clock;
  readonly #ids;
  readonly #log;
  readonly #store: Store;
  readonly #memory: DeskMemory;
  readonly #events = new Subject<LogEntry>();
  readonly #transients = new Subject<Transient>();
  readonly #legs: VoiceLegs | undefined;
  readonly #commander: Commander;
  readonly #subscriptions;
  /**
   * Events that listeners cause while an event is being emitted wait here, so that every listener gets all events in
   * the same order.
   */
  readonly #queue: (() => void)[] = [];
  #busy = false;
  #offset = 0;
  #connected = false;
  #destroyed = false;

  readonly events: Observable<LogEntry> = this.#events.asObservable();
  /** The voice port measures levels only while somebody listens here. */
  readonly transients: Observable<Transient>;
  readonly now = (): number => this.#clock.now() + this.#offset;
  readonly #emit = (event: DomainEvent): void => this.#inTurn(() => this.#accept(event, this.now()));

  constructor(ports: Ports) {
    this.#ports = ports;
    this.transients = new Observable((subscriber) => {
      subscriber.add(this.#hear(ports.voice?.transients$, (transient) => subscriber.next(transient)));
      return this.#transients.subscribe(subscriber);
    });
    this.#clock = ports.clock ?? hostClock;
    this.#ids = ports.ids ?? hostIds;
    this.#log = ports.log ?? silentLog;
    this.#store = new Store(this.#ids.next(), this.now);
    this.#memory = new DeskMemory(ports.storage);
    const read = this.#store.get;
    this.#legs = ports.voice && new VoiceLegs(ports.voice, read, this.#emit, this.#clock, this.#log);
    this.#commander = new Commander({
      ports,
      clock: this.#clock,
      ids: this.#ids,
      read,
      legs: this.#legs,
      now: this.now,
      emit: this.#emit,
    });
    this.#subscriptions = this.#connect();
  }

  get state(): OmniState {
    return this.#store;
  }

  call<N extends CommandName>(
    name: N,
    params: CommandParams<N>,
    options?: CallOptions,
  ): Promise<CommandResult<N>> {
    return this.#commander.call(name, params, options);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#commander.close();
    for (const subscription of this.#subscriptions) subscription?.unsubscribe();
    this.#legs?.close();
    this.#events.complete();
    this.#transients.complete();
    this.#store.complete();
  }

  #connect() {
    const { center, voice } = this.#ports;
    const lost = (message: string): void =>
      this.#emit({ type: 'connection.changed', connection: { status: 'lost', message } });
    return [
      center.updates$.subscribe({
        next: (update) => this.#inTurn(() => this.#take(update)),
        error: (thrown: unknown) => lost(OmniError.from(thrown).message),
        complete: () => lost('The contact center has gone: reload the page.'),
      }),
      this.#hear(voice?.audio$, ({ interactionId, audio }) =>
        this.#emit({ type: 'interaction.audioChanged', interactionId, audio }),
      ),
      this.#hear(voice?.devices?.devices$, (devices) => this.#emit({ type: 'devices.changed', devices })),
    ];
  }

  /** Listens to the voice port. When the port fails, the core goes on without its news. */
  #hear<T>(source: Observable<T> | undefined, next: (value: T) => void) {
    return source?.subscribe({
      next,
      error: (thrown: unknown) => this.#warn('The voice port ended', thrown),
    });
  }

  /**
   * Works on one update after the other. An adapter may send anything, so an update that throws is dropped and the rest
   * go on.
   */
  #inTurn(work: () => void): void {
    if (this.#destroyed) return;
    this.#queue.push(work);
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      try {
        next();
      } catch (thrown) {
        this.#warn('An update was dropped', thrown);
      }
    }
    this.#busy = false;
  }

  #warn(message: string, thrown: unknown): void {
    this.#log.warn(message, { reason: OmniError.from(thrown).message });
  }

  #take(update: CenterUpdate): void {
    switch (update.kind) {
      case 'event':
        if (!this.#connected) {
          this.#log.warn('An early event was dropped');
          return;
        }
        this.#offset = offsetAfter(this.#offset, update.at - this.#clock.now());
        this.#accept(update.event, this.#timeOf(update));
        break;
      case 'snapshot':
        this.#replace(update);
        break;
      case 'transient':
        this.#transients.next(update.transient);
        break;
      default:
        this.#log.warn('An update was dropped');
    }
  }

  /** An update without a time counts as happening now. */
  #timeOf({ at }: { readonly at: number }): number {
    return Number.isFinite(at) ? at : this.now();
  }

  #replace(update: Extract<CenterUpdate, { kind: 'snapshot' }>): void {
    const { entries } = update;
    const at = this.#timeOf(update);
    const store = this.#store;
    this.#offset = at - this.#clock.now();
    const cause = sessionEndOf(store.get, entries);
    if (cause) this.#accept({ type: 'session.closed', cause }, at);
    const merged = mergedSnapshot(store.get, entries, this.#memory);
    for (const ending of merged.endings) this.#accept(ending, at);
    const after = merged.entriesAfter(store.get, at);
    this.#connected = true;
    store.epoch = this.#ids.next();
    store.seq = 0;
    store.replace(after);
    this.#accept({ type: 'state.replaced' }, at);
  }

  /** Folds one event into state, then emits it. An event that is unknown or impossible in this state is dropped. */
  #accept(event: DomainEvent, at: number): void {
    if (!isKnownEvent(event.type)) {
      this.#log.warn('An unknown event was dropped', { type: String(event.type).slice(0, 60) });
      return;
    }
    if (event.type === 'session.closed') {
      for (const ending of endingsOf(this.#store.get, 'session-ended')) this.#accept(ending, at);
    }
    const changes = this.#fold(event, at);
    if (!changes) return;
    const store = this.#store;
    store.seq += 1;
    const entry: LogEntry = { epoch: store.epoch, seq: store.seq, at, event };
    store.apply(changes);
    this.#memory.follow(event, store.get);
    this.#events.next(entry);
    this.#legs?.follow(event);
  }

  #fold(event: DomainEvent, at: number): Changes {
    try {
      return fold(this.#store.get, event, at);
    } catch (thrown) {
      this.#warn(`The event ${event.type} was dropped`, thrown);
      return null;
    }
  }
}
