import type { Layout, LayoutCorner } from '../../../core/model/layout.js';
import type { Size } from '../wire/layout.js';
import { viewWidth } from './layout-page.js';

/** Pixels around open panels, for their shadows. */
const RIM = 12;
/** Distance from the edges of the window while not docked; in a narrow window there is none at the sides. */
const GAP = '16px';
const SIDE_GAP = `clamp(0px,(100vw - 400px)*99,${GAP})`;

// The same as in the toolbar's page: where the two differ, browsers put an opaque background behind the frame.
const SCHEME = 'color-scheme:light dark;';

/** Makes every declaration beat the page's own rules. */
export const important = (css: string): string => css.replaceAll(';', '!important;');

/** The style of a frame in the page's own place that is as small as its pill. */
export const pillCss = ({ width, height }: Size): string =>
  important(
    `${SCHEME}display:block;width:${width}px;height:${height}px;min-width:0;min-height:0;border:0;border-radius:99px;`,
  );

/**
 * The CSS of a frame over the page: its position and size, in units that follow the window. `open` is the room for open
 * panels, and the boxes of all of them: left, top, width, height, from the corner. With `at` the frame begins there,
 * and not at the edges of the window.
 */
export function awayCss(
  { mode, dock }: Layout,
  corner: LayoutCorner,
  rest: Size,
  open: readonly number[],
  at: DOMRect | false,
): string {
  const docked = mode === 'docked';
  const along = docked && (dock === 'top' || dock === 'bottom');
  const [roomWidth = 0, roomHeight = 0, ...boxes] = open;
  const length = (full: boolean, wanted: number, room: number, gap: string): string =>
    full ? '100%' : `min(${Math.max(wanted, room)}px,100% - ${at ? 1 : 2}*${gap})`;
  const from = (length: number): string => `${Math.max(0, length)}px`;
  const [side, end] = at
    ? [
        from(corner.x === 'left' ? at.left : viewWidth() - at.right),
        from(corner.y === 'top' ? at.top : innerHeight - at.bottom),
      ]
    : docked
      ? ['0px', '0px']
      : [SIDE_GAP, GAP];
  return important(
    `all:unset;display:block;position:fixed;z-index:2147483647;${SCHEME}` +
      `${corner.x}:${side};${corner.y}:${end};` +
      `width:${length(along, rest.width, roomWidth, side)};height:${length(docked && !along, rest.height, roomHeight, end)};` +
      (boxes.length
        ? `clip-path:${polygon(corner, [0, 0, along ? 1e5 : rest.width, rest.height, ...boxes])};`
        : `box-shadow:0 6px 24px #0003;border-radius:${docked ? 0 : mode === 'floating' ? 14 : 99}px;`),
  );
}

/** The visible and clickable parts of the frame: between the boxes the page is. */
function polygon({ x, y }: LayoutCorner, boxes: readonly number[]): string {
  const from = (near: boolean, by = 0): string => (near ? `${by}px` : `calc(100% - ${by}px)`);
  let points = '0 0';
  for (let at = 0; at < boxes.length; at += 4) {
    const [left = 0, top = 0, width = 0, height = 0] = boxes.slice(at);
    const corners = [0, 1, 3, 2, 0].map(
      (bits) =>
        `${from(x === 'left', bits & 1 ? left + width + RIM : left - RIM)} ${from(y === 'top', bits & 2 ? top + height + RIM : top - RIM)}`,
    );
    // The path of every box begins and ends in the same point, so that all of them make one polygon.
    points += `,${corners.join()},0 0`;
  }
  return `polygon(${points})`;
}

/** Sets styles and attributes on elements of the page, and restores the old ones later. */
export class Borrowed {
  readonly #undo: (() => void)[] = [];

  /** Sets a style that beats the page's own rules. */
  style(element: HTMLElement, name: string, value: string): void {
    const { style } = element;
    const before = style.getPropertyValue(name);
    const priority = style.getPropertyPriority(name);
    style.setProperty(name, value, 'important');
    this.#undo.push(() => {
      style.setProperty(name, before, priority);
      // Asked for its text, because only then is the attribute up to date.
      if (!element.getAttribute('style')) element.removeAttribute('style');
    });
  }

  /** Gives an element this size, also where it is a flex item of the page. */
  shrink(element: HTMLElement, { width, height }: Size): void {
    for (const least of ['', 'min-']) {
      this.style(element, `${least}width`, `${width}px`);
      this.style(element, `${least}height`, `${height}px`);
    }
    this.style(element, 'flex-grow', '0');
    this.style(element, 'flex-basis', 'auto');
  }

  /** Makes room at an edge by padding, if `padded`. A page that makes the room by itself reads the custom property. */
  makeRoom(dock: Layout['dock'], { width, height }: Size, padded: boolean): void {
    const room = dock === 'left' || dock === 'right' ? width : height;
    this.style(document.documentElement, `--omni-inset-${dock}`, `${room}px`);
    if (!padded) return;
    const side = `padding-${dock}`;
    const own = getComputedStyle(document.body).getPropertyValue(side);
    this.style(document.body, side, `${parseFloat(own) + room}px`);
  }

  mark(element: HTMLElement, name: string, value: string): void {
    element.dataset[name] = value;
    this.#undo.push(() => delete element.dataset[name]);
  }

  giveBack(): void {
    while (this.#undo.length) this.#undo.pop()?.();
  }
}
