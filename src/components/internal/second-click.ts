/** What kind of button the last click was on, in whichever element. */
let pressed: string | undefined;

/**
 * For `click`, while it is captured: who double-clicks wants one thing. What the first click has brought under the
 * pointer does not take the second, whatever element it is in: a call that is accepted so attaches no record. One of
 * the same kind does: in a list, they are put away one by one.
 */
export function ignoreSecondClick(event: MouseEvent): void {
  const kind = event.composedPath().find((one) => one instanceof HTMLButtonElement)?.className;
  if (kind && kind !== pressed && event.detail > 1) {
    event.preventDefault();
    event.stopPropagation();
  } else pressed = kind;
}
