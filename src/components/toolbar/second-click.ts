/**
 * Who double-clicks wants one thing. What the first click has brought under the pointer does not take the second: a
 * call that is accepted so attaches no record. One of the same kind does: in a list, they are put away one by one.
 */
export function ignoreSecondClick(host: HTMLElement): void {
  let pressed: string | undefined;
  host.addEventListener(
    'click',
    (event) => {
      const kind = event.composedPath().find((one) => one instanceof HTMLButtonElement)?.className;
      if (kind && kind !== pressed && event.detail > 1) {
        event.preventDefault();
        event.stopPropagation();
      } else pressed = kind;
    },
    true,
  );
}
