import { type ReactiveElement, nothing } from 'lit';
import { type KeysByAct, shortcutsContext } from '../../context/shortcuts-context.js';
import { ContextController } from './context-controller.js';

/** The keys which the toolbar around an element has for what its buttons do; asked for by the first that shows one. */
export class KeysController extends ContextController<KeysByAct> {
  #keys: KeysByAct | undefined;
  #asking = false;
  #asked = false;

  constructor(host: ReactiveElement) {
    super(host, shortcutsContext);
    host.addController(this);
  }

  /** Nothing is shown yet. */
  override hostConnected(): void {}

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#asked = false;
  }

  /** For `aria-keyshortcuts`. */
  of(act: string, interactionId?: string): string | typeof nothing {
    if (!this.#asked && this.host.isConnected) {
      this.#asked = this.#asking = true;
      super.hostConnected();
      this.#asking = false;
    }
    return this.#keys?.[interactionId === undefined ? act : `${act} ${interactionId}`] ?? nothing;
  }

  protected override take(keys: KeysByAct | undefined): void {
    this.#keys = keys;
    if (!this.#asking) this.host.requestUpdate();
  }
}
