import type { LayoutGrip, Size } from '../wire/layout.js';
import { lift, viewWidth, within } from './layout-page.js';
import { important } from './layout-styles.js';

/** Over the whole page, so that no other frame in it gets the pointer. */
const SHIELD = important(
  'all:unset;position:fixed;inset:0;z-index:2147483647;cursor:grabbing;touch-action:none;',
);

/**
 * The frame in the agent's hand. A pointer that is out of it before it has followed belongs to the page: from then on
 * the page moves it, and knows by the pointer itself when it is let go.
 */
export class Drag {
  readonly #frame: HTMLElement;
  readonly #from: DOMRect;
  readonly #over = new AbortController();
  #x = 0;
  #y = 0;
  /** The page has the pointer: what the toolbar says of it is out of date. */
  isHere = false;

  constructor(frame: HTMLElement) {
    this.#frame = frame;
    this.#from = frame.getBoundingClientRect();
  }

  /** Where it is, once it is somewhere else. */
  get box(): ({ left: number; top: number } & Size) | null {
    const { left, top, width, height } = this.#from;
    return this.#x || this.#y ? { left: left + this.#x, top: top + this.#y, width, height } : null;
  }

  /** From where it was taken up, and within the window. */
  move(x: number, y: number): void {
    const { left, top, right, bottom } = this.#from;
    this.#x = within(x, -left, viewWidth() - right);
    this.#y = within(y, -top, innerHeight - bottom);
    this.#frame.style.setProperty('translate', `${this.#x}px ${this.#y}px`, 'important');
  }

  /** Looks out for the pointer that has taken it up there. `onEnd` hears whether it is to stay where it is now. */
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
      // A finger stays with the page that it came down on, so this is another one.
      if (event.pointerType === 'touch') return;
      if (event.buttons & 1) follow(event);
      // It was let go where nobody could see it, outside of the window perhaps.
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
