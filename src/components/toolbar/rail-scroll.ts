import type { ReactiveElement } from 'lit';

/** What fades away at each end of a strip, and the mark beside the conversation that is selected. */
const CLEAR = 20;

/** How far to scroll for what begins and ends that far from the ends of what shows it to be clear of them. */
const missing = (begin: number, end: number): number =>
  Math.min(begin - CLEAR, 0) || Math.max(end + CLEAR, 0);

/** Brings the conversation that is selected wholly into sight when it is another, or when there is more or less room. */
export function keepCurrentInSight(host: ReactiveElement): void {
  let shown = '';
  const sizes = new ResizeObserver(([entry]) => {
    const { parentElement: rail, shadowRoot } = entry!.target;
    const current = shadowRoot!.querySelector<HTMLElement>('[aria-current=true]');
    if (!rail || !current) return;
    const now = [current.dataset['id'], rail.clientWidth, rail.clientHeight].join();
    if (now === shown) return;
    shown = now;
    const [room, place] = [rail.getBoundingClientRect(), current.getBoundingClientRect()];
    rail.scrollBy(
      missing(place.left - room.left, place.right - room.right),
      missing(place.top - room.top, place.bottom - room.bottom),
    );
  });
  host.addController({
    hostUpdated() {
      sizes.disconnect();
      // Observed anew, it is looked at when what is in it has been drawn.
      const list = host.renderRoot.querySelector('omni-interaction-list');
      if (list) sizes.observe(list);
    },
  });
}
