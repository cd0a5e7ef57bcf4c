import { Subject } from 'rxjs';
import { OmniError } from '../../../core/contract/errors.js';
import type { ReplicaGrants } from '../../../core/replica/grants.js';
import { serveReplica } from '../../../core/replica/serve.js';
import type { Omni } from '../../../core/types.js';
import type { WireCounters } from '../wire/counters.js';
import { Link } from '../wire/link.js';

/** A page that keeps a copy of the core: as much of it as its origin was granted. */
export class ReplicaGuest {
  readonly #link: Link;

  constructor(
    port: MessagePort,
    omni: Omni,
    grants: ReplicaGrants,
    counters: WireCounters,
    onClosed: () => void,
  ) {
    const messages = new Subject<unknown>();
    const link = new Link(port, counters, {
      onItem: (item) => {
        if (item.kind === 'replica') messages.next(item.message);
        else counters.garbage++;
      },
      onUnsendable: () => counters.garbage++,
      onClosed: () => {
        messages.complete();
        onClosed();
      },
    });
    this.#link = link;
    serveReplica(
      omni,
      {
        messages,
        send: (message) => link.send({ kind: 'replica', message }),
        close: () => link.close('the core was closed'),
      },
      grants,
    );
  }

  /** Rejects: a replica is asked for nothing. */
  ask(name: string): Promise<never> {
    return Promise.reject(new OmniError('UNSUPPORTED', `A replica cannot do this (${name}).`));
  }

  close(reason: string): void {
    this.#link.close(reason);
  }
}
