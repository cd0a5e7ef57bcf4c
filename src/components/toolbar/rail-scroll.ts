import type { ReactiveElement } from 'lit';

/** Pixels at each end of a strip that fade out, plus the mark beside the selected conversation. */
const CLEAR = 20;

/** How far to scroll so that something is clear of both ends, given its distances from them. */
const missing = (begin: number, end: number): number =>
  Math.min(begin - CLEAR, 0) || Math.max(end + CLEAR, 0);

/** Scrolls the selected conversation fully into view when another one is selected, or when the room changes. */
export function keepCurrentInSight(host: ReactiveElement): void {
  let shown = '';
  const sizes = new ResizeObserver(([entry]) => {
    const { parentElement: rail, shadowRoot } = entry!.target;
    const current = shadowRoot!.querySelector<HTMLElement>('[aria-current=true]');
    if (!rail || !current) return;
    const now = [current.dataset['id'], rail.clientWidth, rail.clientHeight].join();
    if (now === shown) return;
    shown = now;
    const [room, chosen] = [rail.getBoundingClientRect(), current.getBoundingClientRect()];
    rail.scrollBy(
      missing(chosen.left - room.left, chosen.right - room.right),
      missing(chosen.top - room.top, chosen.bottom - room.bottom),
    );
  });
  host.addController({
    hostUpdated() {
      sizes.disconnect();
      // A new `observe` calls back after the next rendering, when the entry is there.
      const list = host.renderRoot.querySelector('omni-interaction-list');
      if (list) sizes.observe(list);
    },
  });
}
