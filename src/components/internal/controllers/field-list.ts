import type { ReactiveController, ReactiveElement } from 'lit';
import { place, tellPanel } from '../place.js';

/**
 * A list below its field, as wide as the field and in the top layer, so that no container cuts it off. The focus stays
 * in the field. The template gives the list `popover="manual"`.
 */
export class FieldList implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #list: string;
  readonly #field: string;
  readonly #isOpen: () => boolean;

  /** @param list the selector of the list in the host; `field` is that of its field */
  constructor(host: ReactiveElement, list: string, field: string, isOpen: () => boolean) {
    this.#host = host;
    this.#list = list;
    this.#field = field;
    this.#isOpen = isOpen;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#listen(false);
  }

  hostUpdated(): void {
    const list = this.#find(this.#list);
    if (!list) return;
    const open = this.#isOpen();
    const changed = list.matches(':popover-open') !== open;
    if (changed) {
      if (open) list.showPopover();
      else list.hidePopover();
      this.#listen(open);
    }
    if (!open) return;
    this.#place();
    if (changed) tellPanel(list);
  }

  #listen(on: boolean): void {
    const change = on ? window.addEventListener : window.removeEventListener;
    change('scroll', this.#place, { capture: true });
    change('resize', this.#place);
  }

  readonly #place = (event?: Event): void => {
    const [list, field] = [this.#find(this.#list), this.#find(this.#field)];
    if (!list || !field || event?.composedPath()[0] === list) return;
    list.style.inlineSize = `${field.getBoundingClientRect().width}px`;
    place(list, field);
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
