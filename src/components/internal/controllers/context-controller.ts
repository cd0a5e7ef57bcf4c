import { type Context, ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Follows a context for as long as its host is connected. Every element has two of these, and Lit's `ContextConsumer`
 * takes several times as much memory.
 */
export abstract class ContextController<T> implements ReactiveController {
  readonly host: ReactiveElement;
  readonly #context: Context<unknown, T | undefined>;
  #leave: (() => void) | undefined;

  /**
   * A subclass has to add itself to the host at the end of its constructor, because a connected host calls
   * `hostConnected` at once.
   */
  constructor(host: ReactiveElement, context: Context<unknown, T | undefined>) {
    this.host = host;
    this.#context = context;
  }

  /**
   * Called with the nearest provider's value: when it is found, at every change, and with undefined when the host is
   * disconnected.
   */
  protected abstract take(value: T | undefined): void;

  hostConnected(): void {
    this.host.dispatchEvent(
      new ContextEvent(
        this.#context,
        this.host,
        (value, leave) => {
          // A nearer provider may answer later than a farther one, and then replaces it.
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
