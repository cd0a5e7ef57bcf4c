import { type ReactiveElement, nothing } from 'lit';
import { type KeysByAct, shortcutsContext } from '../../context/shortcuts-context.js';
import { ContextController } from './context-controller.js';

/**
 * The keys that the toolbar around an element has for its buttons. The context is requested only when the first button
 * shows a key.
 */
export class KeysController extends ContextController<KeysByAct> {
  #keys: KeysByAct | undefined;
  #asking = false;
  #asked = false;

  constructor(host: ReactiveElement) {
    super(host, shortcutsContext);
    host.addController(this);
  }

  /** Does not request the context yet: no key is shown. */
  override hostConnected(): void {}

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#asked = false;
  }

  /** The value of `aria-keyshortcuts` for an act. */
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
