import type { ReactiveController, ReactiveElement } from 'lit';
import type { Layout, LayoutCorner, Placement } from '../../core/model/layout.js';
import { deviceStorage } from '../internal/page-storage.js';
import type { LayoutController } from './layout-controller.js';

const KEY = 'toolbar-corner';
const EDGE = '16px';
/**
 * Screen pixels that the pointer has to move before a press counts as a drag. From that distance the page's zoom is
 * computed as well.
 */
const SLACK = 4;
/** Past every edge: an arrow key is a drag to the next corner. */
const FAR = 100_000;
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-FAR, 0],
  ArrowRight: [FAR, 0],
  ArrowUp: [0, -FAR],
  ArrowDown: [0, FAR],
};

interface Corner {
  readonly block: 'start' | 'end';
  readonly inline: 'start' | 'end';
}
const FIRST: Corner = { block: 'end', inline: 'end' };

interface Grip {
  /** The point inside the toolbar at which it was grabbed. */
  readonly x: number;
  readonly y: number;
  readonly press: PointerEvent;
  /** The placement when the drag began: if the page sets another one, the page has ended the drag. */
  readonly state: Placement | null;
  readonly over: AbortController;
  /** Pixels of the page for one of the screen: other than 1 where the page is zoomed. Null: not moved yet. */
  scale: number | null;
}

/** Moves a floating toolbar by pointer or arrow keys, lets it snap to the nearest corner, and remembers which. */
export class Floating implements ReactiveController {
  readonly #host: ReactiveElement & Layout;
  readonly #layout: LayoutController;
  #corner: Corner = FIRST;
  /** Whether this controller has set the position on the element. */
  #placed = false;
  #grip: Grip | null = null;

  constructor(host: ReactiveElement & Layout, layout: LayoutController) {
    this.#host = host;
    this.#layout = layout;
    host.addController(this);
  }

  hostConnected(): void {
    this.#corner = remembered();
  }

  hostUpdated(): void {
    const grip = this.#grip;
    if (grip && (!this.#active || grip.state !== this.#layout.state)) this.#giveUp();
    if (this.#active && !this.#layout.placement) {
      if (!this.#grip) this.#rest();
    } else if (this.#placed) {
      this.#placed = false;
      this.#host.style.removeProperty('inset');
    }
  }

  hostDisconnected(): void {
    this.#giveUp();
  }

  /** For `@pointerdown` of the header; presses on its controls are theirs. */
  readonly onPointerDown = (event: PointerEvent): void => {
    // Slotted elements of the host may be any control. Slots around the toolbar do not count.
    const path = event.composedPath();
    const onControl = path
      .slice(0, path.indexOf(this.#host))
      .some((node) => node instanceof HTMLButtonElement || node instanceof HTMLSlotElement);
    if (!this.#active || onControl || event.button !== 0 || !event.isPrimary) return;
    this.#letGo();
    const box = this.#host.getBoundingClientRect();
    const { clientX, clientY } = event;
    const { state, placement } = this.#layout;
    const over = new AbortController();
    this.#grip = { x: clientX - box.left, y: clientY - box.top, press: event, state, over, scale: null };
    // The element itself captures the pointer, because the header may be rendered again during the drag.
    this.#host.setPointerCapture(event.pointerId);
    const { signal } = over;
    this.#host.addEventListener('pointermove', this.#onPointerMove, { signal });
    this.#host.addEventListener('pointerup', this.#onPointerEnd, { signal });
    this.#host.addEventListener('pointercancel', this.#onPointerEnd, { signal });
    window.addEventListener('keydown', this.#onEscape, { capture: true, signal });
    placement?.grip({ x: clientX, y: clientY });
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    if (!this.#grip) return;
    // The button was released where no event came from.
    if (!(event.buttons & 1)) this.#onPointerEnd(event);
    else if (this.#layout.placement) this.#move(event, this.#grip, false);
    else this.#put(event.clientX - this.#grip.x, event.clientY - this.#grip.y);
  };

  readonly #onPointerEnd = (event: PointerEvent): void => {
    const grip = this.#letGo();
    const { placement } = this.#layout;
    if (!placement) this.#snap();
    else if (grip && !this.#move(event, grip, true)) placement.grip(null);
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#giveUp();
  };

  /** Back to where it was. */
  #giveUp(): void {
    if (!this.#letGo()) return;
    if (this.#layout.placement) this.#layout.placement.grip(null);
    else if (this.#active) this.#rest();
  }

  #letGo(): Grip | null {
    const grip = this.#grip;
    this.#grip = null;
    grip?.over.abort();
    return grip;
  }

  /** For `@keydown` of the handle: an arrow is the way to the next corner. */
  readonly onKey = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    this.#push(...way);
  };

  /** For `@click` of the handle, for who cannot drag: to the next corner, round the window. */
  readonly onClick = (): void => {
    const { x, y } = this.#layout.state?.corner ?? this.#sides;
    const [left, top] = [x === 'left', y === 'top'];
    if (left === top) this.#push(left ? FAR : -FAR, 0);
    else this.#push(0, top ? FAR : -FAR);
  };

  #push(x: number, y: number): void {
    const { placement } = this.#layout;
    if (placement) placement.move({ x, y, end: true });
    else {
      const { left, top } = this.#host.getBoundingClientRect();
      this.#put(left + x, top + y);
      this.#snap();
    }
  }

  /**
   * Measures in screen coordinates, because the page in which the pointer event is measured moves along. Returns
   * whether it has moved.
   */
  #move({ screenX, screenY, clientX, clientY }: PointerEvent, grip: Grip, end: boolean): boolean {
    const { press } = grip;
    const [x, y] = [screenX - press.screenX, screenY - press.screenY];
    if (grip.scale === null) {
      if (Math.max(Math.abs(x), Math.abs(y)) < SLACK) return false;
      // The toolbar has not moved yet, so the same distance in page and screen pixels gives the zoom.
      const ratio = Math.abs(x) > Math.abs(y) ? (clientX - press.clientX) / x : (clientY - press.clientY) / y;
      // A ratio near 1 is only rounding over a few pixels, and an extreme one is no zoom.
      grip.scale = ratio > 0.1 && ratio < 10 && Math.abs(ratio - 1) > 0.02 ? ratio : 1;
    }
    this.#layout.placement?.move({ x: x * grip.scale, y: y * grip.scale, end });
    return true;
  }

  get #active(): boolean {
    return this.#host.mode === 'floating';
  }

  #put(left: number, top: number): void {
    const box = this.#host.getBoundingClientRect();
    const x = Math.max(0, Math.min(left, window.innerWidth - box.width));
    const y = Math.max(0, Math.min(top, window.innerHeight - box.height));
    this.#host.style.inset = `${y}px auto auto ${x}px`;
  }

  #snap(): void {
    const { left, right, top, bottom } = this.#host.getBoundingClientRect();
    const block = top + bottom < innerHeight ? 'start' : 'end';
    const inline = left + right < innerWidth === this.#rtl ? 'end' : 'start';
    this.#corner = { block, inline };
    deviceStorage.set(KEY, `${block} ${inline}`);
    this.#rest();
  }

  #rest(): void {
    this.#placed = true;
    const { x, y } = this.#sides;
    Object.assign(this.#host.style, { inset: 'auto', [x]: EDGE, [y]: EDGE });
  }

  get #sides(): LayoutCorner {
    const { block, inline } = this.#corner;
    return {
      x: (inline === 'start') === this.#rtl ? 'right' : 'left',
      y: block === 'start' ? 'top' : 'bottom',
    };
  }

  get #rtl(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }
}

function remembered(): Corner {
  const [block, inline] = (deviceStorage.get(KEY) ?? '').split(' ');
  return (block === 'start' || block === 'end') && (inline === 'start' || inline === 'end')
    ? { block, inline }
    : FIRST;
}
