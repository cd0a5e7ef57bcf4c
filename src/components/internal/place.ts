const GAP = 6;
const EDGE = 8;

/**
 * Puts a popover beside what opened it: below when there is room, else above, else where most of it is seen; aligned
 * with the start of its anchor in the direction of the text, and never outside the window.
 */
export function place(panel: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const size = panel.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const height = window.innerHeight;
  const below = height - from.bottom - GAP - EDGE;
  const above = from.top - GAP - EDGE;
  const fitsBelow = size.height <= below || below >= above;
  const top = fitsBelow ? from.bottom + GAP : from.top - GAP - size.height;
  const left = getComputedStyle(anchor).direction === 'rtl' ? from.right - size.width : from.left;
  panel.style.opacity = '';
  panel.style.top = `${Math.max(EDGE, Math.min(top, height - size.height - EDGE))}px`;
  panel.style.left = `${Math.max(EDGE, Math.min(left, width - size.width - EDGE))}px`;
}
