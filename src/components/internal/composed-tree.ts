/** The elements around one, through slots and shadow roots, nearest first. */
export function* composedAncestors(element: Element): Generator<Element> {
  let node: Node | null = element;
  while (node) {
    const parent: Node | null = (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
    node = parent instanceof ShadowRoot ? parent.host : parent;
    if (node instanceof Element) yield node;
  }
}

/** Whether an element with this tag is around one. */
export function isInside(element: Element, tag: string): boolean {
  return [...composedAncestors(element)].some(({ localName }) => localName === tag);
}

/** The element that really has the focus, through shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Whether an element may take the focus without taking it from anybody: it has it already, or nobody has. */
export function mayTakeFocus(element: Element): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || element.matches(':focus-within');
}
