import { OmniError } from '../../../core/contract/errors.js';
import type { AskHandlers } from '../wire/asks.js';
import type { WireCounters } from '../wire/counters.js';
import type { Calls } from '../wire/calls.js';
import { Client } from './client.js';
import type { Welcomed } from './handshake.js';
import type { EventHub } from './hub.js';
import { askOrigin, forbiddenOrigin, noAnswer } from './origin-check.js';
import type { Place } from './place.js';
import type { Target } from './target.js';
import { lackingForFrame, onFrameStopped } from './violations.js';

const DEADLINE = 15_000;
/** When the frame has loaded a page that says nothing for so long, its origin is asked whether it allows this page. */
const PATIENCE = 2_500;

/** One call of `initialize`: waits for the toolbar, and finds out why it does not answer. */
export class Session {
  readonly #calls: Calls;
  readonly client: Client;
  /** Resolves when the first connection is open; rejects with what to change. */
  readonly ready: Promise<void>;
  welcome: Welcomed | null = null;
  /** Why there is no connection and will be none. */
  failure: OmniError | null = null;
  #settle!: { resolve: () => void; reject: (error: OmniError) => void };
  readonly #asking = new AbortController();
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly place: Place,
    { context, instanceId }: Target,
    calls: Calls,
    hub: EventHub,
    counters: WireCounters,
    asked: AskHandlers,
  ) {
    this.#calls = calls;
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.client = new Client(place, { client: 'sdk', context, instanceId }, calls, hub, counters, asked, {
      onOpen: (welcome) => this.#opened(welcome),
      onRefused: (error) => this.#refused(error),
      onLoaded: () => this.#loaded(),
    });
  }

  start(): void {
    onFrameStopped(
      () => this.place.origin,
      this.#asking.signal,
      () => this.#loaded(),
    );
    this.#deadline = setTimeout(() => void this.#askWhy(DEADLINE), DEADLINE);
    this.client.start();
  }

  stop(reason: string): void {
    this.#quiet();
    this.client.stop(reason);
    this.#settle.reject(
      new OmniError('CANCELLED', `initialize was not finished: ${reason}.`, { method: 'initialize' }),
    );
  }

  #opened(welcome: Welcomed): void {
    this.#quiet();
    this.welcome = welcome;
    this.#settle.resolve();
  }

  #refused(error: OmniError): void {
    // For a forbidden origin our own error is the better one: it names the toolbar, this page and the setting.
    this.#fail(error.code === 1003 ? forbiddenOrigin(this.place.origin) : error);
  }

  #loaded(): void {
    if (this.welcome || this.#patience !== undefined) return;
    this.#patience = setTimeout(() => void this.#askWhy(PATIENCE), PATIENCE);
  }

  /** Asks whether this page is allowed. Gives up if not, if its own policy stops the frame, or at the deadline. */
  async #askWhy(waited: number): Promise<void> {
    const { origin } = this.place;
    const verdict = await askOrigin(origin, this.#asking.signal);
    if (this.welcome || this.failure) return;
    // Not enough to give up at once: the policy may have stopped another frame of that origin.
    const lacking = lackingForFrame(origin);
    if (verdict === 'forbidden') this.#fail(forbiddenOrigin(origin));
    else if (lacking || waited === DEADLINE) this.#fail(noAnswer(origin, verdict, waited / 1_000, lacking));
  }

  #fail(error: OmniError): void {
    this.#quiet();
    this.failure = error;
    this.client.stop('initialize failed');
    this.#calls.rejectAll((method) => error.of(method));
    // `initialize` has resolved already and perhaps no call is pending, so nobody else would be told.
    if (this.welcome) console.warn(`[omni-sdk] ${error.message}`);
    this.#settle.reject(error.of('initialize'));
  }

  #quiet(): void {
    clearTimeout(this.#deadline);
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#asking.abort();
  }
}
