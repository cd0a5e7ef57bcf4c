import type { ReactiveController, ReactiveElement } from 'lit';
import type { Layout, LayoutCorner, Placement } from '../../core/model/layout.js';
import { deviceStorage } from '../internal/page-storage.js';
import type { LayoutController } from './layout-controller.js';

const KEY = 'toolbar-corner';
const EDGE = '16px';
/** Pixels on the screen before a press is a drag, and says what one of them is worth to the page. */
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
  /** Where in the toolbar it was taken up. */
  readonly x: number;
  readonly y: number;
  readonly press: PointerEvent;
  /** What the page had said when it was taken up: with its next word it has ended the drag. */
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
  /** Whether the position on the element is ours. */
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
    // What the host has put there may be any control; slots around the toolbar are not its own.
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
    // The element itself stays, whatever it shows anew while it is dragged.
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
    // It was let go where nobody could see it.
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

  /** By the screen: the page in which the pointer is measured is the one that moves. Returns whether it has moved. */
  #move({ screenX, screenY, clientX, clientY }: PointerEvent, grip: Grip, end: boolean): boolean {
    const { press } = grip;
    const [x, y] = [screenX - press.screenX, screenY - press.screenY];
    if (grip.scale === null) {
      if (Math.max(Math.abs(x), Math.abs(y)) < SLACK) return false;
      // It has not moved yet, so what the pointer did in the page it did on the screen.
      const ratio = Math.abs(x) > Math.abs(y) ? (clientX - press.clientX) / x : (clientY - press.clientY) / y;
      // Over a few pixels a browser's rounding shows, which a zoom does not look like.
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
