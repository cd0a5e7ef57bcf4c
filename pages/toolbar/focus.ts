/**
 * Passes the focus on: when this page as a whole gets it, for example by a key of the page around it, the toolbar gets
 * it. After a click the focus stays where the agent has pressed.
 */
export function lendFocus(toolbar: HTMLElement): void {
  let pressed = false;
  window.addEventListener('pointerdown', () => (pressed = true), { capture: true });
  window.addEventListener('blur', () => (pressed = false));
  window.addEventListener('focus', () =>
    requestAnimationFrame(() => {
      if (!pressed && document.hasFocus() && document.activeElement === document.body) toolbar.focus();
    }),
  );
}
