import type { ReactiveController, ReactiveElement } from 'lit';
import { RowPool } from '../internal/row-pool.js';
import { type View, rowsToDraw, rowsWithin } from '../internal/row-window.js';
import { MeasuredRows } from './measured-rows.js';

/** Pixels: so close to an end counts as being at it. */
const NEAR = 48;
/** Estimates in pixels before anything is laid out: the height of the view, and of a message with two lines. */
const GUESS = { view: 600, row: 64 };
/** How far beyond the view rows are drawn, in heights of the view. */
const MARGIN = 0.5;

export interface ThreadScrollView {
  /** Writes a row into its element. */
  readonly fill: (element: HTMLElement, index: number) => void;
  /** Called when the start or the end has come on screen. */
  readonly onReach: () => void;
}

/**
 * The row that the reader sees first: how far below the upper edge the row and its text begin, and how many separators
 * and other parts the row has.
 */
interface Anchor {
  readonly key: string;
  readonly y: number;
  readonly words: number;
  readonly parts: number;
}

/** How often filling the view is tried. More would not help: then the measured heights make no sense. */
const ROUNDS = 8;

/**
 * Draws the rows of a growing list that are on screen. A list that is scrolled to its end stays at its end. Elsewhere
 * the first visible row keeps its position, whatever is added before or after it and however high other rows turn out
 * to be.
 */
export class ThreadScroll implements ReactiveController {
  /** Whether the end is on screen, and whether the start is. */
  atEnd = true;
  atStart = false;
  readonly #host: ReactiveElement;
  readonly #view: ThreadScrollView;
  readonly #pool = new RowPool<string>(() => {
    const row = document.createElement('div');
    row.setAttribute('role', 'listitem');
    return row;
  });
  #observer: ResizeObserver | undefined;
  #watched: Element | null = null;
  #keys: readonly string[] = [];
  #index: ReadonlyMap<string, number> = new Map();
  readonly #heights = new Map<string, number>();
  #rows = new MeasuredRows(0, () => 0);
  #drawn: readonly number[] = [];
  #anchor: Anchor | null = null;
  #top = 0;

  constructor(host: ReactiveElement, view: ThreadScrollView) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  hostConnected(): void {
    this.atEnd = true;
    this.#observer = new ResizeObserver(() => {
      this.#notice();
      // Drawing now would change sizes inside of the observer's callback, which browsers report as an error.
      if (!this.#settle()) requestAnimationFrame(() => this.#draw(false));
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = null;
  }

  /** Another list is shown: it begins at its end, and all heights are unknown. */
  reset(): void {
    this.atEnd = true;
    this.#anchor = null;
    this.#heights.clear();
  }

  /** @param keys the keys of the rows, which never change for a row */
  use(keys: readonly string[]): void {
    this.#keys = keys;
    this.#index = new Map(keys.map((key, index) => [key, index]));
    let [sum, count] = [0, 0];
    for (const height of this.#heights.values()) [sum, count] = [sum + height, count + 1];
    const guess = count > 0 ? sum / count : GUESS.row;
    this.#rows = new MeasuredRows(keys.length, (index) => this.#heights.get(keys[index]!) ?? guess);
  }

  hostUpdate(): void {
    this.#notice();
  }

  hostUpdated(): void {
    const box = this.#box;
    if (!box) return;
    if (this.#watched !== box) {
      this.#observer?.disconnect();
      this.#watched = box;
      this.#observer?.observe(box);
      this.#observer?.observe(box.firstElementChild!);
    }
    this.#draw(true);
  }

  readonly toEnd = (): void => {
    this.#anchor = null;
    this.#set(true, this.atStart);
    this.#host.requestUpdate();
    this.focus();
  };

  readonly toStart = (): void => {
    const box = this.#box;
    if (!box) return;
    this.#anchor = null;
    box.scrollTop = 0;
    this.#set(false, this.atStart);
    this.#host.requestUpdate();
    this.focus();
  };

  /** Takes the focus of a button that goes when it was pressed. */
  focus(): void {
    this.#box?.focus({ preventScroll: true });
  }

  /** For `@scroll` of the box. */
  readonly onScroll = (): void => {
    this.#notice();
    if (!this.#covered) this.#draw(false);
  };

  /**
   * Reads where the reader has scrolled to; at the latest before anything is drawn. Only scrolling up leaves the end,
   * because rows that get their real height move the end, too.
   */
  #notice(): void {
    const box = this.#box;
    if (!box || Math.abs(box.scrollTop - this.#top) < 1) return;
    const up = box.scrollTop < this.#top;
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    this.#top = box.scrollTop;
    this.#anchor = this.#look(box);
    this.#set(near || (this.atEnd && !up), box.scrollTop < NEAR);
  }

  #set(atEnd: boolean, atStart: boolean): void {
    if (this.atEnd === atEnd && this.atStart === atStart) return;
    const reached = (atEnd && !this.atEnd) || (atStart && !this.atStart);
    [this.atEnd, this.atStart] = [atEnd, atStart];
    this.#host.requestUpdate();
    if (reached) this.#view.onReach();
  }

  /** Fills the view. Repeats when rows turn out lower than estimated, which leaves room for more rows. */
  #draw(all: boolean): void {
    const list = this.#box?.querySelector<HTMLElement>('.rows');
    if (!list) return;
    const fill = (element: HTMLElement, key: string): void => this.#view.fill(element, this.#index.get(key)!);
    for (let round = 0, isWhole = false; round < ROUNDS && !isWhole; round++) {
      const focused = this.#pool.keyOf((this.#host.renderRoot as ShadowRoot).activeElement) ?? '';
      this.#drawn = rowsToDraw(this.#rows, this.#seen, this.#margin, this.#index.get(focused));
      const keys = this.#drawn.map((index) => this.#keys[index]!);
      this.#pool.show(list, keys, fill, all && round === 0);
      isWhole = this.#settle();
    }
    const atStart = this.#top < NEAR;
    if (atStart !== this.atStart) void this.#host.updateComplete.then(() => this.#set(this.atEnd, atStart));
  }

  /** Measures the drawn rows and positions everything. False: a part of the view is empty. */
  #settle(): boolean {
    const box = this.#box;
    if (!box || box.clientHeight === 0) return true;
    const elements = this.#elements;
    this.#spread(elements);
    elements.forEach((element, position) => {
      const index = this.#drawn[position]!;
      const { height } = element.getBoundingClientRect();
      this.#heights.set(this.#keys[index]!, height);
      this.#rows.set(index, height);
    });
    this.#spread(elements);
    this.#place(box, elements);
    this.#top = box.scrollTop;
    return this.#covered;
  }

  /** Margins stand for the rows that are not drawn. */
  #spread(elements: readonly HTMLElement[]): void {
    let end = 0;
    elements.forEach((element, position) => {
      const index = this.#drawn[position]!;
      const isLast = position === elements.length - 1;
      const before = this.#rows.top(index) - end;
      end = this.#rows.top(index + 1);
      element.style.marginBlock = `${before}px ${isLast ? this.#rows.total - end : 0}px`;
    });
  }

  #place(box: HTMLElement, elements: readonly HTMLElement[]): void {
    const anchor = this.#anchor;
    if (this.atEnd) box.scrollTop = box.scrollHeight;
    else if (anchor) {
      const position = this.#drawn.indexOf(this.#index.get(anchor.key) ?? -1);
      const now = position < 0 ? anchor : anchorAt(elements[position]!, box, anchor.key);
      // When a separator above the text of the row comes or goes, the text and not the row keeps its position.
      const shift = now.parts === anchor.parts ? now.y - anchor.y : now.words - anchor.words;
      if (Math.abs(shift) > 0.5) box.scrollTop += shift;
      this.#anchor = { ...now, y: now.y - shift, words: now.words - shift };
    } else this.#anchor = this.#look(box);
  }

  #look(box: HTMLElement): Anchor | null {
    const view = box.getBoundingClientRect();
    const elements = this.#elements;
    const position = elements.findIndex((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > view.top && top < view.bottom;
    });
    const key = this.#keys[this.#drawn[position] ?? -1];
    return key === undefined ? null : anchorAt(elements[position]!, box, key);
  }

  /** The visible part of the list, after the scroll position is corrected. */
  get #seen(): View {
    const box = this.#box;
    const height = box?.clientHeight || GUESS.view;
    if (this.atEnd || !box) return { top: this.#rows.total - height, height };
    const anchor = this.#anchor && this.#index.get(this.#anchor.key);
    if (typeof anchor === 'number') return { top: this.#rows.top(anchor) - this.#anchor!.y, height };
    return { top: box.scrollTop, height };
  }

  get #covered(): boolean {
    const range = rowsWithin(this.#rows, this.#seen, 0);
    return !range || (this.#drawn.includes(range.first) && this.#drawn.includes(range.last));
  }

  get #margin(): number {
    return (this.#box?.clientHeight || GUESS.view) * MARGIN;
  }

  get #elements(): HTMLElement[] {
    return this.#drawn.map((index) => this.#pool.get(this.#keys[index]!)!);
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.scroll');
  }
}

const anchorAt = (row: Element, box: Element, key: string): Anchor => ({
  key,
  y: topOf(row) - topOf(box),
  words: topOf(row.lastElementChild ?? row) - topOf(box),
  parts: row.childElementCount,
});
const topOf = (element: Element): number => element.getBoundingClientRect().top;
