import type { ReactiveElement } from 'lit';

/** Escape has a meaning of its own in there. */
const OPENED = ':popover-open, dialog';

/** Escape puts the oldest message away, unless something else has a use for it: it may lie over what has the focus. */
export function putAwayByEscape(host: ReactiveElement): void {
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (event.composedPath().some((node) => node instanceof Element && node.matches(OPENED))) return;
    const toasts = host.renderRoot.querySelector('omni-toast');
    const button = toasts?.renderRoot.querySelector<HTMLElement>('[part="dismiss"]');
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}
