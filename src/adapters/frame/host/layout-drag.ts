import type { LayoutGrip, Size } from '../wire/layout.js';
import { lift, viewWidth, within } from './layout-page.js';
import { important } from './layout-styles.js';

/** Covers the whole page during a drag, so that no other frame in it gets the pointer events. */
const SHIELD = important(
  'all:unset;position:fixed;inset:0;z-index:2147483647;cursor:grabbing;touch-action:none;',
);

/**
 * A drag of the frame. As soon as the pointer leaves the frame, its events come to the page instead of the toolbar:
 * from then on the page moves the frame, and sees itself when the button is released.
 */
export class Drag {
  readonly #frame: HTMLElement;
  readonly #from: DOMRect;
  readonly #over = new AbortController();
  #x = 0;
  #y = 0;
  /** True: the page gets the pointer events, and the toolbar's moves are out of date. */
  isHere = false;

  constructor(frame: HTMLElement) {
    this.#frame = frame;
    this.#from = frame.getBoundingClientRect();
  }

  /** The frame's box, once it has moved. */
  get box(): ({ left: number; top: number } & Size) | null {
    const { left, top, width, height } = this.#from;
    return this.#x || this.#y ? { left: left + this.#x, top: top + this.#y, width, height } : null;
  }

  /** Moves by this distance from where the drag began, and stays within the window. */
  move(x: number, y: number): void {
    const { left, top, right, bottom } = this.#from;
    this.#x = within(x, -left, viewWidth() - right);
    this.#y = within(y, -top, innerHeight - bottom);
    this.#frame.style.setProperty('translate', `${this.#x}px ${this.#y}px`, 'important');
  }

  /**
   * Waits for the pointer that began the drag to reach the page. `onEnd` is told whether the frame stays where it is.
   */
  watch({ x, y }: NonNullable<LayoutGrip['grip']>, onEnd: (stays: boolean) => void): void {
    const { signal } = this.#over;
    const shield = document.createElement('div');
    shield.style.cssText = SHIELD;
    document.documentElement.append(shield);
    lift(shield, true);
    signal.addEventListener('abort', () => shield.remove());
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      this.isHere = true;
      this.move(clientX - this.#from.left - x, clientY - this.#from.top - y);
    };
    shield.onpointermove = (event) => {
      // Touch events stay with the page in which the finger came down, so this is another finger.
      if (event.pointerType === 'touch') return;
      if (event.buttons & 1) follow(event);
      // The button was released where no event came from, perhaps outside of the window.
      else onEnd(true);
    };
    shield.onpointerup = (event) => {
      follow(event);
      onEnd(true);
    };
    shield.onpointerdown = shield.onpointercancel = () => onEnd(true);
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && onEnd(false), {
      capture: true,
      signal,
    });
  }

  end(): void {
    this.#over.abort();
  }
}
