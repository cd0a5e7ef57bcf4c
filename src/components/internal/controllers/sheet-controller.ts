import { type ReactiveController, type ReactiveElement, type TemplateResult, html, nothing } from 'lit';
import { deepActiveElement } from '../composed-tree.js';
import { keepPlaced, placeOver } from '../place.js';

interface Sheet extends ReactiveElement {
  open: boolean;
  anchor: HTMLElement | null;
}

/**
 * A panel in the top layer over the toolbar, for as long as its host is `open`. It is no modal dialog, so that a screen
 * reader still hears of a new call. The browser closes it on Escape or a press outside, and this controller when the
 * focus leaves it. Then the focus goes back to where it was.
 */
export class SheetController implements ReactiveController {
  readonly #host: Sheet;
  readonly #first: string;
  readonly #onClosed: () => void;
  #before: Element | null = null;
  #closing = false;

  /** @param first the selector of the element that gets the focus when the panel opens */
  constructor(host: Sheet, first: string, onClosed: () => void) {
    this.#host = host;
    this.#first = first;
    this.#onClosed = onClosed;
    host.addController(this);
  }

  hostUpdated(): void {
    const panel = this.#panel;
    if (!panel?.isConnected || panel.matches(':popover-open') === this.#host.open) return;
    if (this.#host.open) panel.showPopover();
    else panel.hidePopover();
  }

  hostDisconnected(): void {
    this.#before = null;
  }

  close(): void {
    if (this.#panel?.matches(':popover-open')) this.#panel.hidePopover();
    this.#host.open = false;
  }

  render(label: string, content: () => TemplateResult, part: string): TemplateResult {
    return html`<div
      part=${part}
      id="sheet"
      class="popover sheet"
      popover
      role="dialog"
      aria-label=${label}
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
      @focusout=${this.#onFocusOut}
    >
      ${this.#host.open ? content() : nothing}
    </div>`;
  }

  /** Hides the panel until it has been positioned. */
  readonly #onBeforeToggle = (event: Event): void => {
    const panel = event.currentTarget as HTMLElement;
    this.#closing = (event as ToggleEvent).newState === 'closed';
    if (!this.#closing) {
      panel.style.opacity = '0';
      this.#before = deepActiveElement();
    } else if (panel.matches(':focus-within') && this.#before instanceof HTMLElement) {
      // By hand, because the browser gives the focus back only within one shadow root.
      this.#before.focus({ preventScroll: true });
    }
  };

  readonly #onToggle = (event: Event): void => {
    const panel = event.currentTarget as HTMLElement;
    if ((event as ToggleEvent).newState === 'open') {
      keepPlaced(panel, () => placeOver(panel, this.#host.anchor));
      panel.querySelector<HTMLElement>(this.#first)?.focus();
    } else {
      this.#host.open = false;
      this.#onClosed();
    }
  };

  /** Closes the panel when Tab leaves it. */
  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const panel = currentTarget as Node;
    if (relatedTarget) this.#stay(panel.contains(relatedTarget as Node));
    // The focus has left the window: where it comes back decides, which may be behind the panel.
    else
      addEventListener('focusin', (event) => this.#stay(event.composedPath().includes(panel)), {
        once: true,
      });
  };

  #stay(inside: boolean): void {
    if (!this.#closing && !inside) this.close();
  }

  get #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#sheet');
  }
}
