import type { ReactiveElement } from 'lit';

/** What fades away at each end of a strip, and the mark beside the conversation that is selected. */
const CLEAR = 20;

/** Brings the conversation that is selected wholly into sight when it is another, or when its strip has another width. */
export function keepCurrentInSight(host: ReactiveElement): void {
  let shown = '';
  const sizes = new ResizeObserver(([entry]) => {
    const { parentElement: rail, shadowRoot, clientWidth } = entry!.target;
    const current = shadowRoot!.querySelector<HTMLElement>('[aria-current=true]');
    const now = `${current?.dataset['id']} ${clientWidth}`;
    if (!rail || !current || now === shown) return;
    shown = now;
    const [{ left, right }, place] = [rail.getBoundingClientRect(), current.getBoundingClientRect()];
    rail.scrollLeft += Math.min(place.left - left - CLEAR, 0) || Math.max(place.right - right + CLEAR, 0);
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
