import { Subject } from 'rxjs';
import { OmniError } from '../../core/contract/errors.js';
import type { ReplicaChannel } from '../../core/replica/messages.js';
import { Connection } from './host/connection.js';
import type { Place } from './host/place.js';
import { newCounters } from './wire/counters.js';
import { makeNonce } from './wire/nonce.js';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (message: unknown): Fields => Object(message) as Fields;

/**
 * One channel for a replica over all the pages of a frame: a page after a reload is attached to again, and the
 * calls which the page before it did not answer are rejected.
 */
export class FrameChannel implements ReplicaChannel {
  readonly messages = new Subject<unknown>();
  /** Resolves with the first conversation, rejects when the toolbar refuses. */
  readonly connected: Promise<void>;
  readonly #connection: Connection;
  readonly #unanswered = new Set<string>();
  #attach: unknown;
  #lastSerial = 0;
  /** The last serial of the pages before this one: every page counts from the beginning. */
  #serialBase = 0;

  constructor(place: Place) {
    let settle!: { resolve: () => void; reject: (error: OmniError) => void };
    this.connected = new Promise((resolve, reject) => (settle = { resolve, reject }));
    this.#connection = new Connection(
      place,
      // A random name: several replicas may follow one frame.
      { client: 'replica', context: 'crm', instanceId: makeNonce() },
      newCounters(),
      {
        onOpen: () => {
          this.#serialBase = this.#lastSerial;
          if (this.#attach !== undefined) this.#connection.send({ kind: 'replica', message: this.#attach });
          settle.resolve();
        },
        onItem: (item) => {
          if (item.kind === 'replica') this.#receive(item.message);
        },
        onUnsendable: (item, error) => {
          if (item.kind === 'replica') this.#rejectUnsent(item.message, error);
        },
        onClosed: (reason) => {
          this.messages.next({ kind: 'away' });
          this.#rejectUnanswered(reason);
        },
        onRefused: (error) => {
          settle.reject(error);
          this.messages.next({ kind: 'refused', error: error.toWire() });
        },
      },
    );
    this.#connection.start();
  }

  send(message: unknown): void {
    const { kind, id } = fieldsOf(message);
    if (kind === 'attach') this.#attach = message;
    if (this.#connection.open) {
      this.#connection.send({ kind: 'replica', message });
      if (kind === 'call' && typeof id === 'string') this.#unanswered.add(id);
    } else if (kind === 'call' && typeof id === 'string') {
      const error = new OmniError('DISCONNECTED', 'The toolbar is being loaded: try again when it is there.');
      queueMicrotask(() => this.#fail(id, error));
    }
  }

  close(): void {
    this.#connection.stop('this page let go of the toolbar');
    this.messages.complete();
  }

  #receive(message: unknown): void {
    const { kind, id, serial } = fieldsOf(message);
    if ((kind === 'result' || kind === 'error') && typeof id === 'string') this.#unanswered.delete(id);
    if (kind === 'snapshot' && typeof serial === 'number') {
      this.#lastSerial = this.#serialBase + serial;
      this.messages.next({ ...fieldsOf(message), serial: this.#lastSerial });
    } else this.messages.next(message);
  }

  #rejectUnanswered(reason: string): void {
    const error = new OmniError(
      'DISCONNECTED',
      `There was no answer, because ${reason}. It may have been carried out.`,
    );
    for (const id of this.#unanswered) this.#fail(id, error);
    this.#unanswered.clear();
  }

  #rejectUnsent(message: unknown, { message: reason }: OmniError): void {
    const { kind, id, name } = fieldsOf(message);
    if (kind !== 'call' || typeof id !== 'string') return;
    this.#unanswered.delete(id);
    this.#fail(
      id,
      new OmniError('REQUIRED_FIELD_MISSING', `The parameters of ${String(name)} cannot be sent: ${reason}`),
    );
  }

  #fail(id: string, error: OmniError): void {
    this.messages.next({ kind: 'error', id, error: error.toWire() });
  }
}
