import type { ReactiveElement } from 'lit';

/** Open elements that use Escape themselves. */
const OPENED = ':popover-open, dialog';

/** Escape dismisses the oldest toast, which may cover the focused element, unless something else uses the key. */
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
