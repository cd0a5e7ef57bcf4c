import { type Context, ContextEvent } from '@lit/context';

/**
 * Follows a context for as long as its host is connected. The controllers of every element have one or two of these,
 * and `ContextConsumer` costs several times as much memory.
 */
export class ContextLink<T> {
  readonly #host: HTMLElement;
  readonly #context: Context<unknown, T>;
  readonly #take: (value: T) => void;
  #leave: (() => void) | undefined;

  constructor(host: HTMLElement, context: Context<unknown, T>, take: (value: T) => void) {
    this.#host = host;
    this.#context = context;
    this.#take = take;
  }

  connect(): void {
    this.#host.dispatchEvent(
      new ContextEvent(
        this.#context,
        this.#host,
        (value, leave) => {
          // A nearer provider may answer later than a farther one.
          if (leave !== this.#leave) this.#leave?.();
          this.#leave = leave;
          this.#take(value);
        },
        true,
      ),
    );
  }

  disconnect(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
