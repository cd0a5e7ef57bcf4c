import type { ReactiveController, ReactiveElement } from 'lit';

const KEY = 'omni:toolbar-corner';
const EDGE = 16;

interface Corner {
  readonly block: 'start' | 'end';
  readonly inline: 'start' | 'end';
}
const FIRST: Corner = { block: 'end', inline: 'end' };

/** Moves a floating toolbar by pointer or arrow keys, lets it snap to the nearest corner, and remembers which. */
export class Floating implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #active: () => boolean;
  #corner: Corner = FIRST;
  /** Whether the position on the element is ours. */
  #placed = false;
  #grip: { readonly x: number; readonly y: number } | null = null;

  constructor(host: ReactiveElement, active: () => boolean) {
    this.#host = host;
    this.#active = active;
    host.addController(this);
  }

  hostConnected(): void {
    this.#corner = remembered();
  }

  hostUpdated(): void {
    if (this.#active()) {
      if (!this.#grip) this.#rest();
    } else if (this.#placed) {
      this.#placed = false;
      this.#host.style.removeProperty('inset');
    }
  }

  /** For `@pointerdown` of the header; presses on its controls are theirs. */
  readonly onPointerDown = (event: PointerEvent): void => {
    const onControl = event.composedPath().some((node) => node instanceof HTMLButtonElement);
    if (!this.#active() || onControl || event.button !== 0) return;
    const box = this.#host.getBoundingClientRect();
    this.#grip = { x: event.clientX - box.left, y: event.clientY - box.top };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    if (this.#grip) this.#put(event.clientX - this.#grip.x, event.clientY - this.#grip.y);
  };

  /** For `@pointerup` and `@pointercancel`. */
  readonly onPointerEnd = (): void => {
    if (!this.#grip) return;
    this.#grip = null;
    this.#snap();
  };

  /** For `@keydown` of the handle: an arrow is the way to the next corner. */
  readonly onKey = (event: KeyboardEvent): void => {
    if (!this.#active()) return;
    const toInline = (left: boolean): Corner['inline'] => (left === this.#rtl ? 'end' : 'start');
    const moves: Readonly<Record<string, Partial<Corner>>> = {
      ArrowLeft: { inline: toInline(true) },
      ArrowRight: { inline: toInline(false) },
      ArrowUp: { block: 'start' },
      ArrowDown: { block: 'end' },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    this.#go({ ...this.#corner, ...move });
  };

  #put(left: number, top: number): void {
    const box = this.#host.getBoundingClientRect();
    const x = Math.max(0, Math.min(left, window.innerWidth - box.width));
    const y = Math.max(0, Math.min(top, window.innerHeight - box.height));
    this.#host.style.inset = `${y}px auto auto ${x}px`;
  }

  #snap(): void {
    const box = this.#host.getBoundingClientRect();
    const left = box.left + box.width / 2 < window.innerWidth / 2;
    this.#go({
      block: box.top + box.height / 2 < window.innerHeight / 2 ? 'start' : 'end',
      inline: left === this.#rtl ? 'end' : 'start',
    });
  }

  #go(corner: Corner): void {
    this.#corner = corner;
    try {
      localStorage.setItem(KEY, `${corner.block} ${corner.inline}`);
    } catch {
      // Storage is refused in some frames: then it is remembered for as long as the page lives.
    }
    this.#rest();
  }

  #rest(): void {
    this.#placed = true;
    const { block, inline } = this.#corner;
    const atLeft = (inline === 'start') !== this.#rtl;
    const [top, bottom] = block === 'start' ? [`${EDGE}px`, 'auto'] : ['auto', `${EDGE}px`];
    const [left, right] = atLeft ? [`${EDGE}px`, 'auto'] : ['auto', `${EDGE}px`];
    this.#host.style.inset = `${top} ${right} ${bottom} ${left}`;
  }

  get #rtl(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }
}

function remembered(): Corner {
  try {
    const [block, inline] = (localStorage.getItem(KEY) ?? '').split(' ');
    if ((block === 'start' || block === 'end') && (inline === 'start' || inline === 'end')) {
      return { block, inline };
    }
  } catch {
    // As above.
  }
  return FIRST;
}
