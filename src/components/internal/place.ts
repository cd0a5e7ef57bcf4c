const GAP = 6;
const EDGE = 8;

/**
 * Puts a popover beside its anchor: below when there is room, else above, else where most of it is visible. It is
 * aligned with the start of the anchor in the direction of the text, else with its end, and never leaves the window.
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
  const sides = [from.left, from.right - size.width];
  if (getComputedStyle(anchor).direction === 'rtl') sides.reverse();
  const left =
    sides.find((side) => side >= EDGE && side + size.width <= width - EDGE) ?? sides[0] ?? from.left;
  panel.style.opacity = '';
  panel.style.top = `${Math.max(EDGE, Math.min(top, height - size.height - EDGE))}px`;
  panel.style.left = `${Math.max(EDGE, Math.min(left, width - size.width - EDGE))}px`;
}

/** A panel was opened or closed. It may need more room than the frame around the toolbar has. Internal. */
export class OmniPanelToggleEvent extends Event {
  static readonly type = 'omni-panel-toggle';
  constructor(readonly panel: HTMLElement) {
    super(OmniPanelToggleEvent.type, { bubbles: true, composed: true });
  }
}

/** Fires an event now, since a panel has opened, and another one when it closes. */
export function tellPanel(panel: HTMLElement): void {
  const tell = (): boolean => panel.dispatchEvent(new OmniPanelToggleEvent(panel));
  whenClosed(panel, tell);
  tell();
}

/**
 * Puts a popover over the upper part of a large anchor, or beside a small one; without an anchor it stays where it is.
 */
export function placeOver(panel: HTMLElement, anchor: HTMLElement | null): void {
  const box = anchor?.getBoundingClientRect();
  panel.style.opacity = '';
  if (!anchor || !box) return;
  if (box.height < panel.offsetHeight + 2 * EDGE) return place(panel, anchor);
  const { clientWidth } = document.documentElement;
  const middle = box.left + (box.width - panel.offsetWidth) / 2;
  panel.style.top = `${Math.max(EDGE, box.top + EDGE)}px`;
  panel.style.left = `${Math.max(EDGE, Math.min(middle, clientWidth - panel.offsetWidth - EDGE))}px`;
}

/** Places a panel that has just opened, and again when the window changes, for as long as it is open. */
export function keepPlaced(panel: HTMLElement, put: () => void): void {
  const stop = (): void => window.removeEventListener('resize', again);
  // A panel that is removed from the page fires no event, so this stops by itself.
  const again = (): void => (panel.isConnected ? put() : stop());
  put();
  window.addEventListener('resize', again);
  whenClosed(panel, stop);
  tellPanel(panel);
}

function whenClosed(panel: HTMLElement, run: () => void): void {
  const onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    panel.removeEventListener('toggle', onToggle);
    run();
  };
  panel.addEventListener('toggle', onToggle);
}
