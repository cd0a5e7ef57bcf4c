/** How far outside of the window a text is taken for seen, so that it is ready when it is. */
const NEAR = '200px';

/**
 * Tells of texts once they can be seen. A page of thousands of rows is laid out anew as a whole when one of them
 * changes, so only those change which somebody looks at.
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
    // What has no box of its own is never seen.
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
