import type { ReactiveController, ReactiveElement } from 'lit';
import { keepPlaced, place } from '../place.js';

/**
 * A popover beside the button that opens it. The template gives the button `popovertarget`, and the panel that `id` and
 * `popover`. The browser closes it on Escape or a press outside, and gives the focus back.
 */
export class PopoverController implements ReactiveController {
  open = false;
  readonly #host: ReactiveElement;
  protected readonly id: string;
  readonly #onClosed: (() => void) | undefined;

  constructor(host: ReactiveElement, id: string, onClosed?: () => void) {
    this.#host = host;
    this.id = id;
    this.#onClosed = onClosed;
    host.addController(this);
  }

  /** The browser closes a removed popover without an event. */
  hostDisconnected(): void {
    this.open = false;
  }

  show(): void {
    if (!this.open) this.panel?.showPopover();
  }

  close(): void {
    const { panel } = this;
    if (panel?.matches(':popover-open')) panel.hidePopover();
  }

  /** For `@beforetoggle` of the panel: hides it until it has been positioned. */
  readonly onBeforeToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') (event.currentTarget as HTMLElement).style.opacity = '0';
  };

  /** For `@toggle` of the panel. */
  readonly onToggle = (event: Event): void => {
    this.open = (event as ToggleEvent).newState === 'open';
    this.#host.requestUpdate();
    const { panel } = this;
    const trigger = this.#find(`[popovertarget="${this.id}"]`);
    if (!this.open) this.#onClosed?.();
    else if (panel && trigger) {
      keepPlaced(panel, () => place(panel, trigger));
      this.focus(panel);
    }
  };

  protected get panel(): HTMLElement | null {
    return this.#find(`#${this.id}`);
  }

  /** Moves the focus into the panel that was opened. */
  protected focus(panel: HTMLElement): void {
    panel.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
