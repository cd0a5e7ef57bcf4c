const FIRST =
  ':is(input, textarea, select):not([disabled]), [tabindex="0"], button:not([disabled], [tabindex="-1"])';

/** Resolves when an element is defined and has drawn itself. */
export async function whenDrawn(element: HTMLElement): Promise<void> {
  await customElements.whenDefined(element.localName);
  await (element as { updateComplete?: Promise<unknown> }).updateComplete;
}

/** Gives the focus to the first field in an element, else to its first button, else to itself. */
export function focusIn(element: HTMLElement | null): void {
  (element?.shadowRoot?.querySelector<HTMLElement>(FIRST) ?? element)?.focus();
}
