import type { ReactiveController, ReactiveElement } from 'lit';
import { deepActiveElement } from '../composed-tree.js';

/**
 * Keeps the focus when the focused element is removed: it moves to the element that the owner names. It does not move
 * when the agent was elsewhere in the page.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #refuge: () => HTMLElement | null;
  /** The element that it has focused last. */
  given: Element | null = null;
  #last: Element | null = null;
  #frame = 0;

  constructor(host: ReactiveElement, refuge: () => HTMLElement | null) {
    this.#host = host;
    this.#refuge = refuge;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', this.#onFocusIn);
    this.#host.addEventListener('focusout', this.#onFocusOut);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusin', this.#onFocusIn);
    this.#host.removeEventListener('focusout', this.#onFocusOut);
    cancelAnimationFrame(this.#frame);
    this.#last = null;
  }

  /**
   * Looks before each update, because moves of the focus inside of a nested shadow root fire no event outside of it.
   */
  hostUpdate(): void {
    if (this.#host.matches(':focus-within')) this.#last = deepActiveElement();
  }

  hostUpdated(): void {
    this.check();
  }

  /** Looks after the next frame whether the focused element is still there. */
  check(): void {
    if (!this.#last) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#rescue());
  }

  readonly #onFocusIn = (): void => {
    this.#last = deepActiveElement();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    // Some browsers fire `focusout` for a removed element: then there is no `relatedTarget`.
    if (event.relatedTarget === null) {
      this.#last = event.composedPath()[0] as Element;
      this.check();
    } else if (!this.#holds(event.relatedTarget as Node)) this.#last = null;
  };

  #rescue(): void {
    const last = this.#last;
    if (!last || visible(last)) return;
    this.#last = null;
    const active = deepActiveElement();
    if (active && active !== document.body && active !== this.#host) return;
    focusRefuge(this.#refuge());
    this.given = deepActiveElement();
  }

  #holds(node: Node): boolean {
    return this.#host.contains(node) || this.#host.renderRoot.contains(node);
  }
}

/** Focuses the refuge; if it is a list, the entry in it that Tab would reach. */
export function focusRefuge(refuge: HTMLElement | null): void {
  const entry = refuge?.shadowRoot?.querySelector<HTMLElement>('[tabindex="0"]');
  (entry ?? refuge)?.focus({ preventScroll: true });
}

function visible(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}
