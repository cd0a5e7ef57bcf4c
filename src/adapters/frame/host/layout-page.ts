import type { LayoutCorner } from '../../../core/model/layout.js';
import type { Size } from '../wire/layout.js';
import { CONTAINER_ID } from '../../../core/contract/frame.js';

export const within = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

export const viewWidth = (): number => document.documentElement.clientWidth;

/** The element that holds the frame's place in the page: the container, or else the frame itself. */
export const holderOf = (frame: HTMLElement): HTMLElement =>
  frame.closest<HTMLElement>(`#${CONTAINER_ID},omni-frame`) ?? frame;

/** The corner of the window that is nearest to a box. */
export const cornerOf = (box: { left: number; top: number } & Size): LayoutCorner => ({
  x: box.left + box.width / 2 < viewWidth() / 2 ? 'left' : 'right',
  y: box.top + box.height / 2 < innerHeight / 2 ? 'top' : 'bottom',
});

/**
 * Puts the frame into the top layer, above any stacking order, transform or overflow of the page. The frame does not
 * reload.
 */
export function lift(frame: HTMLElement, up: boolean): void {
  // In a browser without popovers there is only the z-index.
  if (!up || !frame.showPopover) frame.removeAttribute('popover');
  else if (frame.isConnected) {
    frame.popover = 'manual';
    if (!frame.matches(':popover-open')) frame.showPopover();
  }
}

/** Calls `then` at the next scroll, also of something in the page, and at the next resize. */
export function followPage(then: () => void): void {
  for (const type of ['scroll', 'resize']) addEventListener(type, then, { capture: true, once: true });
}
