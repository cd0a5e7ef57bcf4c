import { type Context, ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Follows a context for as long as its host is connected. Every element has two of these, and `ContextConsumer` costs
 * several times as much memory.
 */
export abstract class ContextController<T> implements ReactiveController {
  readonly host: ReactiveElement;
  readonly #context: Context<unknown, T | undefined>;
  #leave: (() => void) | undefined;

  /** Who inherits adds itself to the host once it is complete: a host that is connected calls back at once. */
  constructor(host: ReactiveElement, context: Context<unknown, T | undefined>) {
    this.host = host;
    this.#context = context;
  }

  /** What the nearest provider says: when it is found, whenever it says something else, and nothing on the way out. */
  protected abstract take(value: T | undefined): void;

  hostConnected(): void {
    this.host.dispatchEvent(
      new ContextEvent(
        this.#context,
        this.host,
        (value, leave) => {
          // A nearer provider may answer later than a farther one.
          if (leave !== this.#leave) this.#leave?.();
          this.#leave = leave;
          this.take(value);
        },
        true,
      ),
    );
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.take(undefined);
  }
}
