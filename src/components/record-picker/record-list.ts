import { type ReactiveController, type ReactiveElement, type TemplateResult, html } from 'lit';
import { RowPool } from '../internal/row-pool.js';
import { EvenRows, rowsToDraw } from '../internal/row-window.js';

/** Estimates in pixels before anything is laid out. */
const GUESS = { row: 51, view: 206 };
/** How far beyond the view rows are drawn, in heights of the view. */
const MARGIN = 0.5;

export interface RecordListView {
  /** Writes a row into its element. */
  readonly fill: (element: HTMLElement, index: number) => void;
  /** A button of a row was pressed. */
  readonly press: (part: string, index: number) => void;
}

/**
 * Rows of one height, of which only those on screen exist. Only the active row can be reached with Tab. It exists even
 * when it is scrolled away, so that the focus can stay on it.
 */
export class RecordList implements ReactiveController {
  /** The index of the active row. */
  active = 0;
  readonly #host: ReactiveElement;
  readonly #view: RecordListView;
  readonly #pool = new RowPool<number>(() => {
    const row = document.createElement('div');
    row.className = 'record';
    row.setAttribute('part', 'record');
    row.setAttribute('role', 'listitem');
    return row;
  });
  #positions = new EvenRows(0, GUESS.row);
  #viewHeight = 0;
  /** The scroll position. It is stored because reading it makes the browser lay everything out. */
  #top = 0;
  #observer: ResizeObserver | undefined;
  #observed: Element | null = null;

  constructor(host: ReactiveElement, view: RecordListView) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  /** How many rows fit on screen. */
  get page(): number {
    return Math.max(1, Math.floor(this.#viewHeight / this.#positions.height) - 1);
  }

  hostConnected(): void {
    // Drawing now would change sizes inside of the observer's callback, which browsers report as an error.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#draw(this.#measure())));
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
  }

  /** For a new list of rows: back to the top. */
  toTop(): void {
    this.active = 0;
    const box = this.#box;
    if (box && this.#top > 0) box.scrollTop = 0;
    this.#top = 0;
  }

  /** Makes another row the active one; undefined: the active one is gone. */
  moveTo(index: number | undefined): void {
    const focused = this.#focused;
    this.active = index ?? 0;
    if (focused === undefined || focused.index === index) return;
    // The focus moves with its record, and never to another one.
    void this.#host.updateComplete.then(() => {
      if (index === undefined) this.#box?.focus();
      else this.focus(index, focused.part);
    });
  }

  hostUpdated(): void {
    const box = this.#box;
    if (!box) {
      this.#observed = null;
      return;
    }
    const isNew = this.#observed !== box;
    if (isNew) {
      this.#observer?.disconnect();
      this.#observed = box;
      this.#observer?.observe(box);
      this.#observer?.observe(box.querySelector('.ruler')!);
      this.#top = 0;
      // Sets the final height first: a list that is measured while empty would draw only a part of its rows.
      box.querySelector<HTMLElement>('.rows')!.style.blockSize = `${this.#positions.total}px`;
      this.#measure();
    }
    // First only the rows on screen: the observer draws the margin in the next frame.
    this.#draw(true, isNew ? 0 : MARGIN);
  }

  render(count: number): TemplateResult {
    this.#positions = new EvenRows(count, this.#positions.height);
    this.active = Math.max(0, Math.min(this.active, count - 1));
    return html`<div class="records" tabindex="-1" @scroll=${this.#onScroll} @focusin=${this.#onFocus}>
      <div class="ruler"></div>
      <div class="rows" role="list"></div>
    </div>`;
  }

  /** The index of the row that contains an element; for the list itself, of the active row. */
  indexOf(element: Element): number | undefined {
    return element === this.#box ? this.active : this.#pool.keyOf(element);
  }

  /** Makes a row active and focuses one of its buttons. */
  focus(index: number, part: string): void {
    const box = this.#box;
    if (!box || this.#positions.count === 0) return;
    this.active = Math.max(0, Math.min(index, this.#positions.count - 1));
    const [top, end] = [this.#positions.top(this.active), this.#positions.top(this.active + 1)];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (end > box.scrollTop + this.#viewHeight) box.scrollTop = end - this.#viewHeight;
    this.#top = box.scrollTop;
    this.#draw(true);
    const row = this.#pool.get(this.active);
    const button = row?.querySelector<HTMLElement>(`[part='${part}']`) ?? row?.querySelector('button');
    button?.focus({ preventScroll: true });
  }

  /** Measures again; returns whether anything has changed. */
  #measure(): boolean {
    const [box, ruler] = [this.#box, this.#box?.querySelector('.ruler')];
    if (!box || !ruler) return false;
    const row = ruler.getBoundingClientRect().height || GUESS.row;
    const view = box.clientHeight || GUESS.view;
    if (row === this.#positions.height && view === this.#viewHeight) return false;
    this.#positions = new EvenRows(this.#positions.count, row);
    this.#viewHeight = view;
    return true;
  }

  #draw(all: boolean, margin = MARGIN): void {
    const box = this.#box;
    const rows = box?.querySelector<HTMLElement>('.rows');
    if (!box || !rows) return;
    const { total, count } = this.#positions;
    if (all) rows.style.blockSize = `${total}px`;
    const height = this.#viewHeight;
    const top = Math.max(0, Math.min(this.#top, total - height));
    const wanted = rowsToDraw(this.#positions, { top, height }, height * margin, this.active);
    this.#pool.show(
      rows,
      wanted,
      (element, index) => {
        element.style.transform = `translateY(${this.#positions.top(index)}px)`;
        element.setAttribute('aria-posinset', `${index + 1}`);
        element.setAttribute('aria-setsize', `${count}`);
        this.#view.fill(element, index);
      },
      all,
    );
  }

  readonly #onScroll = (): void => {
    this.#top = this.#box?.scrollTop ?? 0;
    this.#draw(false);
  };

  readonly #onFocus = (event: Event): void => {
    const index = this.#pool.keyOf(event.target as Element);
    if (index === undefined || index === this.active) return;
    this.active = index;
    this.#host.requestUpdate();
  };

  /** For `@click` around the list: the rows have no listeners of their own. */
  readonly onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    const index = this.#pool.keyOf(button);
    if (button && index !== undefined) this.#view.press(button.getAttribute('part') ?? '', index);
  };

  /** The row and button that have the focus. */
  get #focused(): { readonly index: number; readonly part: string } | undefined {
    const element = (this.#host.renderRoot as ShadowRoot).activeElement;
    const index = this.#pool.keyOf(element);
    return index === undefined ? undefined : { index, part: element?.getAttribute('part') ?? 'attach' };
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.records');
  }
}
