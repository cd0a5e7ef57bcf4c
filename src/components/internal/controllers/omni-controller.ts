import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Omni } from '../../../core/types.js';
import { omniContext } from '../../context/omni-context.js';

/** Finds the core of the provider around an element, follows it when it changes, and lets go of it on the way out. */
export class OmniController implements ReactiveController {
  #omni: Omni | undefined;
  readonly #host: ReactiveElement;

  readonly #own: () => Omni | undefined;

  /** @param own a core of the host's own, which goes before the provider's */
  constructor(host: ReactiveElement, own: () => Omni | undefined = () => undefined) {
    this.#host = host;
    this.#own = own;
    // The consumer keeps its last value when its element leaves; this controller does not.
    new ContextConsumer(host, {
      context: omniContext,
      subscribe: true,
      callback: (omni) => this.#set(omni),
    });
    host.addController(this);
  }

  get omni(): Omni | undefined {
    return this.#own() ?? this.#omni;
  }

  /** The contact center's time, or the page's when there is no core. */
  readonly now = (): number => this.omni?.now() ?? Date.now();

  hostDisconnected(): void {
    this.#set(undefined);
  }

  #set(omni: Omni | undefined): void {
    if (omni === this.#omni) return;
    this.#omni = omni;
    this.#host.requestUpdate();
  }
}
