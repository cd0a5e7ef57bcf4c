/**
 * Lends the focus on: whoever gives it to this page as a whole, as a key of the page around us may, means the toolbar. By
 * pointer it goes where the agent has pressed.
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
