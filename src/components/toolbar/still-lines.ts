import type { ReactiveController, ReactiveElement } from 'lit';

/** Milliseconds: on a touch screen the click comes after the pointer has left. */
const TAP = 150;

/**
 * The room of the notices above the stage. While the pointer is in the toolbar nothing below may move: a new notice
 * lies over the stage, and one that goes leaves its room empty, until the pointer has left.
 */
export class StillLines implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #observer = new ResizeObserver(([entry]) => {
    this.#height = entry!.borderBoxSize[0]!.blockSize;
    this.#settle();
  });
  #observed: Element | null = null;
  #height = 0;
  #inside = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
    host.requestUpdate();
    host.addEventListener('pointerenter', () => {
      clearTimeout(this.#leaving);
      this.#inside = true;
    });
    host.addEventListener('pointerleave', () => {
      this.#leaving = setTimeout(() => {
        this.#inside = false;
        this.#settle();
      }, TAP);
    });
  }

  hostUpdated(): void {
    const said = this.#host.renderRoot.querySelector('.said');
    if (said === this.#observed) return;
    this.#observer.disconnect();
    this.#observed = said;
    said?.parentElement?.classList.add('still');
    if (said) this.#observer.observe(said);
  }

  hostDisconnected(): void {
    clearTimeout(this.#leaving);
    this.#observer.disconnect();
    this.#observed = null;
    this.#inside = false;
  }

  #settle(): void {
    const room = this.#observed?.parentElement;
    if (room && !this.#inside) room.style.blockSize = `${this.#height}px`;
  }
}
