import { type ReactiveController, type ReactiveElement, nothing } from 'lit';
import { type KeysByAct, shortcutsContext } from '../../context/shortcuts-context.js';
import { ContextLink } from './context-link.js';

/** The keys which the toolbar around an element has for what its buttons do; asked for by the first that shows one. */
export class KeysController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #link: ContextLink<KeysByAct | undefined>;
  #keys: KeysByAct | undefined;
  #asking = false;
  #asked = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#link = new ContextLink(host, shortcutsContext, (keys) => {
      this.#keys = keys;
      if (!this.#asking) host.requestUpdate();
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#link.disconnect();
    this.#keys = undefined;
    this.#asked = false;
  }

  /** For `aria-keyshortcuts`. */
  of(act: string, interactionId?: string): string | typeof nothing {
    if (!this.#asked && this.#host.isConnected) {
      this.#asked = this.#asking = true;
      this.#link.connect();
      this.#asking = false;
    }
    return this.#keys?.[interactionId === undefined ? act : `${act} ${interactionId}`] ?? nothing;
  }
}
