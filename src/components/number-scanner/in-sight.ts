/** Texts so near to the window count as visible, so that they are ready when they are scrolled into it. */
const NEAR = '200px';

/**
 * Calls back for texts once they are visible. Changing one row of a page with thousands may lay out the whole page
 * again, so only rows that somebody looks at are changed.
 */
export class InSight {
  readonly #texts = new WeakMap<Element, Set<Text>>();
  readonly #observer: IntersectionObserver;

  constructor(onSeen: (texts: readonly Text[]) => void) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        const texts = seen.flatMap((element) => [...(this.#texts.get(element) ?? [])]);
        for (const element of seen) this.#forget(element);
        if (texts.length > 0) onSeen(texts);
      },
      { rootMargin: NEAR, scrollMargin: NEAR },
    );
  }

  wait(text: Text): void {
    let element = text.parentElement;
    // An element without a box is never reported as visible, so its parent is observed.
    while (element && getComputedStyle(element).display === 'contents') element = element.parentElement;
    if (!element) return;
    const texts = this.#texts.get(element) ?? new Set();
    this.#texts.set(element, texts.add(text));
    this.#observer.observe(element);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #forget(element: Element): void {
    this.#texts.delete(element);
    this.#observer.unobserve(element);
  }
}
