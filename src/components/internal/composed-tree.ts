/** The ancestors of an element through slots and shadow roots, nearest first. */
export function* composedAncestors(element: Element): Generator<Element> {
  let node: Node | null = element;
  while (node) {
    const parent: Node | null = (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
    node = parent instanceof ShadowRoot ? parent.host : parent;
    if (node instanceof Element) yield node;
  }
}

/** Whether an element has an ancestor with this tag. */
export function isInside(element: Element, tag: string): boolean {
  return [...composedAncestors(element)].some(({ localName }) => localName === tag);
}

/** The focused element, inside of whatever shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Whether an element may take the focus without disturbing anybody: it has it already, or nothing has. */
export function mayTakeFocus(element: Element): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || element.matches(':focus-within');
}
