import type { ReactiveController, ReactiveElement } from 'lit';
import { deepActiveElement } from '../composed-tree.js';

/**
 * Sees to it that the focus is not lost when what had it leaves: it goes to where its owner says, and nowhere when
 * the agent was elsewhere in the page.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #refuge: () => HTMLElement | null;
  /** What it has last given the focus to. */
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

  /** A move from one thing inside to another is told nobody outside the shadow root in which it happens. */
  hostUpdate(): void {
    if (this.#host.matches(':focus-within')) this.#last = deepActiveElement();
  }

  hostUpdated(): void {
    this.check();
  }

  /** Looks after the next frame whether what had the focus is still there. */
  check(): void {
    if (!this.#last) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#rescue());
  }

  readonly #onFocusIn = (): void => {
    this.#last = deepActiveElement();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    // Where the browser says that a removed element has lost the focus, there is no other element that gets it.
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

/** A list lends the focus to the entry that Tab would reach. */
export function focusRefuge(refuge: HTMLElement | null): void {
  const entry = refuge?.shadowRoot?.querySelector<HTMLElement>('[tabindex="0"]');
  (entry ?? refuge)?.focus({ preventScroll: true });
}

function visible(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}
