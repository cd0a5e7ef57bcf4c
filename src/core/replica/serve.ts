import type { Subscription } from 'rxjs';
import type { CallOptions, CommandName, CommandParams } from '../commands/catalog.js';
import { OmniError } from '../contract/errors.js';
import type { LogEntry } from '../model/events.js';
import type { Omni } from '../types.js';
import {
  grantedEvent,
  grantedSlice,
  grantedTransient,
  missingGrant,
  NO_GRANTS,
  type ReplicaGrants,
} from './grants.js';
import {
  readToPrimary,
  SCHEMA_VERSION,
  type ReplicaChannel,
  type ToPrimary,
  type ToReplica,
} from './messages.js';

const IN_FLIGHT_MAX = 1_000;
const IDS_REMEMBERED = 5_000;

export interface ReplicaServer {
  /** How many messages were dropped because they were malformed. */
  readonly ignored: number;
  close(): void;
}

/**
 * Serves a replica at the other end of a channel: sends it the state that it was granted, and carries out its calls.
 */
export function serveReplica(
  omni: Omni,
  channel: ReplicaChannel,
  grants: ReplicaGrants = NO_GRANTS,
): ReplicaServer {
  return new Server(omni, channel, grants);
}

class Server implements ReplicaServer {
  readonly #omni: Omni;
  readonly #channel: ReplicaChannel;
  readonly #grants: ReplicaGrants;
  readonly #listening: Subscription;
  readonly #seen = new Set<string>();
  #following: Subscription | undefined;
  #serial = 0;
  #inFlight = 0;
  #closed = false;
  ignored = 0;

  constructor(omni: Omni, channel: ReplicaChannel, grants: ReplicaGrants) {
    this.#omni = omni;
    this.#channel = channel;
    this.#grants = grants;
    this.#listening = channel.messages.subscribe({
      next: (message) => this.#take(message),
      error: () => this.close(),
      complete: () => this.close(),
    });
    if (this.#closed) this.#listening.unsubscribe();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#listening?.unsubscribe();
    this.#following?.unsubscribe();
    this.#channel.close();
  }

  #send(message: ToReplica): void {
    if (!this.#closed) this.#channel.send(message);
  }

  /** A message that cannot be sent is skipped: the replica notices the gap and asks for a snapshot. */
  #tryToSend(message: ToReplica): void {
    try {
      this.#send(message);
    } catch {
      // An adapter or a host has put something into the message that cannot be cloned.
    }
  }

  #take(received: unknown): void {
    const message = readToPrimary(received);
    if (!message) {
      this.ignored += 1;
      return;
    }
    if (message.kind === 'call') void this.#call(message);
    else this.#attach(message.version);
  }

  #attach(version: number): void {
    if (version !== SCHEMA_VERSION) {
      const error = new OmniError(
        'INCOMPATIBLE',
        `The toolbar speaks version ${SCHEMA_VERSION} of its state and this page version ${version}: load both from the same release.`,
      );
      this.#send({ kind: 'refused', error: error.toWire() });
      return;
    }
    this.#sendSnapshot();
    this.#following ??= this.#follow();
  }

  #follow(): Subscription {
    const following = this.#omni.events.subscribe({
      next: (entry) => this.#tell(entry),
      complete: () => this.close(),
    });
    following.add(
      this.#omni.transients.subscribe((transient) => {
        if (grantedTransient(this.#grants, transient)) this.#tryToSend({ kind: 'transient', transient });
      }),
    );
    return following;
  }

  #tell({ epoch, seq, at, event }: LogEntry): void {
    if (event.type === 'state.replaced') this.#sendSnapshot();
    else this.#tryToSend({ kind: 'entry', epoch, seq, at, event: grantedEvent(this.#grants, event) });
  }

  #sendSnapshot(): void {
    const { position, at, entries } = this.#omni.state.snapshot();
    this.#serial += 1;
    this.#tryToSend({
      kind: 'snapshot',
      version: SCHEMA_VERSION,
      serial: this.#serial,
      position,
      at,
      entries: entries
        .map(([key, value]) => [key, grantedSlice(this.#grants, key, value)] as const)
        .filter(([, value]) => value !== undefined),
    });
  }

  async #call({ id, name, params, key, deadline }: Extract<ToPrimary, { kind: 'call' }>): Promise<void> {
    // A message that comes twice is one call.
    if (this.#seen.has(id)) return;
    this.#remember(id);
    this.#inFlight += 1;
    try {
      this.#allow(name);
      const options = { idempotencyKey: key, deadline } as CallOptions;
      const value = await this.#omni.call(name as CommandName, params as CommandParams<CommandName>, options);
      this.#send({ kind: 'result', id, value });
    } catch (thrown) {
      this.#send({ kind: 'error', id, error: OmniError.from(thrown, name).toWire() });
    } finally {
      this.#inFlight -= 1;
    }
  }

  #allow(name: string): void {
    if (this.#inFlight > IN_FLIGHT_MAX) {
      throw new OmniError(
        'LIMIT',
        `More than ${IN_FLIGHT_MAX} calls are under way: wait for some to finish.`,
      );
    }
    const missing = missingGrant(this.#grants, name);
    if (missing) {
      throw new OmniError('NOT_ALLOWED', `${name} needs '${missing}', and this page was not granted it.`);
    }
  }

  #remember(id: string): void {
    this.#seen.add(id);
    if (this.#seen.size <= IDS_REMEMBERED) return;
    const [oldest] = this.#seen;
    if (oldest !== undefined) this.#seen.delete(oldest);
  }
}
