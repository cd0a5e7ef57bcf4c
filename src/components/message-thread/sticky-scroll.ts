import type { ReactiveController, ReactiveElement } from 'lit';

const NEAR = 48;

/** Keeps the end of a growing list on screen for as long as the reader is there, and leaves them alone elsewhere. */
export class StickyScroll implements ReactiveController {
  /** Whether the end is on screen. */
  atEnd = true;
  readonly #host: ReactiveElement;
  readonly #onReach: () => void;
  #observer: ResizeObserver | undefined;
  #watched: Element[] = [];
  #top = 0;

  constructor(host: ReactiveElement, onReach: () => void) {
    this.#host = host;
    this.#onReach = onReach;
    host.addController(this);
  }

  hostConnected(): void {
    this.atEnd = true;
    this.#observer = new ResizeObserver(() => this.#follow());
  }

  hostUpdated(): void {
    const [box, list] = [this.#box, this.#box?.firstElementChild];
    if (!box || !list || !this.#observer) return;
    if (this.#watched[0] !== box || this.#watched[1] !== list) {
      this.#observer.disconnect();
      this.#watched = [box, list];
      for (const each of this.#watched) this.#observer.observe(each);
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = [];
  }

  readonly toEnd = (): void => {
    this.#set(true);
    this.#follow();
  };

  /** For `@scroll` of the box. Only going up is leaving: rows that get their real height move the end as well. */
  readonly onScroll = (): void => {
    const box = this.#box;
    if (!box) return;
    const up = box.scrollTop < this.#top - 1;
    this.#top = box.scrollTop;
    if (box.scrollHeight - box.scrollTop - box.clientHeight < NEAR) this.#set(true);
    else if (up) this.#set(false);
    else this.#follow();
  };

  #set(atEnd: boolean): void {
    if (this.atEnd === atEnd) return;
    this.atEnd = atEnd;
    this.#host.requestUpdate();
    if (atEnd) this.#onReach();
  }

  #follow(): void {
    const box = this.#box;
    if (!this.atEnd || !box) return;
    box.scrollTop = box.scrollHeight;
    this.#top = box.scrollTop;
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.scroll');
  }
}
