import { deepActiveElement, mayTakeFocus } from './composed-tree.js';

/**
 * Where the focus goes, best first: a field to type in, an entry that Tab would reach, anything that can be pressed.
 */
const PLACES = [
  ':is(input:not([type="radio"], [type="checkbox"]), textarea):not([disabled])',
  ':is(input, select, [tabindex="0"]):not([disabled])',
  'button:not([disabled], [tabindex="-1"])',
];

/** Resolves when an element is defined and rendered. */
export async function whenDrawn(element: HTMLElement): Promise<void> {
  await customElements.whenDefined(element.localName);
  await (element as { updateComplete?: Promise<unknown> }).updateComplete;
}

/** Focuses the first thing to do in an element, else the element itself. */
export function focusIn(element: HTMLElement | null): void {
  const found = PLACES.flatMap((place) => [
    ...(element?.shadowRoot?.querySelectorAll<HTMLElement>(place) ?? []),
  ]);
  (found.find((each) => each.checkVisibility()) ?? element)?.focus();
}

/**
 * Returns a function that tells whether an element may take the focus later: the agent has not moved it elsewhere since
 * now.
 */
export function watchFocus(element: Element): () => boolean {
  const from = deepActiveElement();
  return () => mayTakeFocus(element) || deepActiveElement() === from;
}
