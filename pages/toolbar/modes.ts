import type { Omni } from 'omni-toolbar';

/** In a frame the toolbar cannot float: how large it is, and where, is for the page around it to say. */
export function keepInFrame(toolbar: HTMLElement, omni: Omni): void {
  if (window.parent === window) return;
  toolbar.addEventListener('omni-toolbar-mode-change', (event) => {
    if (event.detail.mode !== 'floating') return;
    event.preventDefault();
    const message = 'Here the CRM decides where the toolbar stands.';
    omni.call('showToast', { message, variant: 'info' }).catch(() => undefined);
  });
}
