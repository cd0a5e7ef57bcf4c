import type { ReactiveController, ReactiveElement } from 'lit';
import { keepPlaced, place } from '../place.js';

const ITEMS = '[role^="menuitem"]';

/**
 * A button with a popover menu: placement, arrow keys, Home and End, first letters. The template gives the button
 * `class="trigger" popovertarget="menu"` and the panel `id="menu" popover role="menu"`; the browser closes it on
 * Escape or a press outside, and gives the focus back.
 */
export class MenuController implements ReactiveController {
  open = false;
  readonly #host: ReactiveElement;
  readonly #id: string;

  constructor(host: ReactiveElement, id = 'menu') {
    this.#host = host;
    this.#id = id;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.open = false;
  }

  show(): void {
    if (!this.open) this.#panel?.showPopover();
  }

  close(): void {
    const panel = this.#panel;
    if (panel?.matches(':popover-open')) panel.hidePopover();
  }

  /** For `@beforetoggle` of the panel: it is seen only when it stands where it belongs. */
  readonly onBeforeToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') (event.currentTarget as HTMLElement).style.opacity = '0';
  };

  /** For `@toggle` of the panel. */
  readonly onToggle = (event: Event): void => {
    this.open = (event as ToggleEvent).newState === 'open';
    this.#host.requestUpdate();
    const { panel, trigger } = { panel: this.#panel, trigger: this.#trigger };
    if (!this.open || !panel || !trigger) return;
    keepPlaced(panel, () => place(panel, trigger));
    const chosen = panel.querySelector<HTMLElement>(`${ITEMS}[aria-checked="true"]`);
    (chosen ?? this.#items[0])?.focus();
  };

  /** For `@keydown` of the trigger. */
  readonly onTriggerKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.show();
  };

  /** For `@keydown` of the panel. */
  readonly onMenuKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.indexOf((event.target as Element).closest<HTMLElement>(ITEMS) ?? items[0]!);
    const next = this.#next(event.key, items, at);
    if (event.key === 'Tab') this.close();
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  #next(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
    switch (key) {
      case 'ArrowDown':
        return items[(at + 1) % items.length];
      case 'ArrowUp':
        return items[(at - 1 + items.length) % items.length];
      case 'Home':
        return items[0];
      case 'End':
        return items.at(-1);
    }
    if (key.length !== 1 || key === ' ') return undefined;
    const letter = key.toLocaleLowerCase();
    const later = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    return later.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(letter));
  }

  get #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#id}`);
  }

  get #trigger(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[popovertarget="${this.#id}"]`);
  }

  get #items(): HTMLElement[] {
    return [...(this.#panel?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
  }
}
