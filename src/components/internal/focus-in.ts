import { deepActiveElement, mayTakeFocus } from './composed-tree.js';

/** Best first: where something can be typed, where Tab would come, whatever can be pressed. */
const PLACES = [
  ':is(input:not([type="radio"], [type="checkbox"]), textarea):not([disabled])',
  ':is(input, select, [tabindex="0"]):not([disabled])',
  'button:not([disabled], [tabindex="-1"])',
];

/** Resolves when an element is defined and has drawn itself. */
export async function whenDrawn(element: HTMLElement): Promise<void> {
  await customElements.whenDefined(element.localName);
  await (element as { updateComplete?: Promise<unknown> }).updateComplete;
}

/** Gives the focus to what is to be done first in an element, else to itself. */
export function focusIn(element: HTMLElement | null): void {
  const found = PLACES.flatMap((place) => [
    ...(element?.shadowRoot?.querySelectorAll<HTMLElement>(place) ?? []),
  ]);
  (found.find((each) => each.checkVisibility()) ?? element)?.focus();
}

/** From now on tells whether an element may have the focus: the agent has it there, nowhere, or where it was. */
export function watchFocus(element: Element): () => boolean {
  const from = deepActiveElement();
  return () => mayTakeFocus(element) || deepActiveElement() === from;
}
