import { type TemplateResult, html, nothing } from 'lit';
import { PopoverController } from './popover-controller.js';

const ITEMS = '[role^="menuitem"]';

/** A popover with `role="menu"`: arrow keys, Home, End and first letters move in it. */
export class MenuController extends PopoverController {
  /** For `@keydown` of the trigger. */
  readonly onTriggerKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.show();
  };

  render(label: string, items: TemplateResult, part?: string): TemplateResult {
    return html`<div
      part=${part ?? nothing}
      id=${this.id}
      class="popover"
      popover
      role="menu"
      aria-label=${label}
      @beforetoggle=${this.onBeforeToggle}
      @toggle=${this.onToggle}
      @keydown=${this.#onKey}
    >
      ${items}
    </div>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = this.#items;
    const at = items.indexOf((event.target as Element).closest<HTMLElement>(ITEMS) ?? items[0]!);
    const next = this.#next(event.key, items, at);
    if (event.key === 'Tab') this.close();
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  protected override focus(panel: HTMLElement): void {
    const chosen = panel.querySelector<HTMLElement>(`${ITEMS}[aria-checked="true"]`);
    (chosen ?? this.#items[0])?.focus();
  }

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

  get #items(): HTMLElement[] {
    return [...(this.panel?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
  }
}
