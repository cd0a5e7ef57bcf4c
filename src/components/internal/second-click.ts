/** The kind of button that got the last click, in any element. */
let pressed: string | undefined;

/**
 * A capturing listener for `click`: a double click means one action. When the first click replaces the button under the
 * pointer, the new one ignores the second click: otherwise a double click on Accept might attach a record. A button of
 * the same kind does react, so that a list of messages can be dismissed with quick clicks.
 */
export function ignoreSecondClick(event: MouseEvent): void {
  const kind = event.composedPath().find((one) => one instanceof HTMLButtonElement)?.className;
  if (kind && kind !== pressed && event.detail > 1) {
    event.preventDefault();
    event.stopPropagation();
  } else pressed = kind;
}
