import type { ReactiveController, ReactiveElement } from 'lit';
import type { Omni } from '../../../core/types.js';
import { omniContext } from '../../context/omni-context.js';
import { ContextLink } from './context-link.js';

const none = (): undefined => undefined;

/** Finds the core of the provider around an element, follows it when it changes, and lets go of it on the way out. */
export class OmniController implements ReactiveController {
  #omni: Omni | undefined;
  readonly #host: ReactiveElement;
  readonly #own: () => Omni | undefined;
  readonly #link: ContextLink<Omni | undefined>;

  /** @param own a core of the host's own, which goes before the provider's */
  constructor(host: ReactiveElement, own: () => Omni | undefined = none) {
    this.#host = host;
    this.#own = own;
    this.#link = new ContextLink(host, omniContext, (omni) => this.#set(omni));
    host.addController(this);
  }

  get omni(): Omni | undefined {
    return this.#own() ?? this.#omni;
  }

  /** The contact center's time, or the page's when there is no core. */
  readonly now = (): number => this.omni?.now() ?? Date.now();

  hostConnected(): void {
    this.#link.connect();
  }

  hostDisconnected(): void {
    this.#link.disconnect();
    this.#set(undefined);
  }

  #set(omni: Omni | undefined): void {
    if (omni === this.#omni) return;
    this.#omni = omni;
    this.#host.requestUpdate();
  }
}
