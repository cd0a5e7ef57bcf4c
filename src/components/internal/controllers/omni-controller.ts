import type { ReactiveElement } from 'lit';
import type { Omni } from '../../../core/types.js';
import { omniContext } from '../../context/omni-context.js';
import { ContextController } from './context-controller.js';

const none = (): undefined => undefined;

/**
 * Finds the core of the provider around an element, follows it when it changes, and drops it when the element is
 * disconnected.
 */
export class OmniController extends ContextController<Omni> {
  #omni: Omni | undefined;
  readonly #own: () => Omni | undefined;

  /** @param own a core of the host's own, which wins over the provider's */
  constructor(host: ReactiveElement, own: () => Omni | undefined = none) {
    super(host, omniContext);
    this.#own = own;
    host.addController(this);
  }

  get omni(): Omni | undefined {
    return this.#own() ?? this.#omni;
  }

  /** The contact center's time, or the page's when there is no core. */
  now(): number {
    return this.omni?.now() ?? Date.now();
  }

  protected override take(omni: Omni | undefined): void {
    if (omni === this.#omni) return;
    this.#omni = omni;
    this.host.requestUpdate();
  }
}
