/**
 * The elements of the drawn rows, by the key of the row. A row keeps its element as long as it is drawn, and the
 * elements of rows that have left are used again. In the document they stand in the order of the rows, as a screen
 * reader reads them. An element that stays is never moved, because moving it would take the focus away from a button in
 * it.
 */
export class RowPool<K> {
  #rows: ReadonlyMap<K, HTMLElement> = new Map();
  readonly #keys = new WeakMap<Element, K>();
  readonly #create: () => HTMLElement;

  constructor(create: () => HTMLElement) {
    this.#create = create;
  }

  /** The key of the row that contains this element. */
  keyOf(element: Element | null): K | undefined {
    for (let each = element; each; each = each.parentElement) {
      const key = this.#keys.get(each);
      if (key !== undefined) return this.#rows.get(key) === each ? key : undefined;
    }
    return undefined;
  }

  get(key: K): HTMLElement | undefined {
    return this.#rows.get(key);
  }

  /**
   * @param wanted the rows to show, in order
   * @param fill writes a row into its element; called for new rows only, or for all
   */
  show(
    list: HTMLElement,
    wanted: readonly K[],
    fill: (element: HTMLElement, key: K) => void,
    all: boolean,
  ): void {
    const staying = new Set<Element>();
    for (const key of wanted) {
      const element = this.#rows.get(key);
      if (element?.parentNode === list) staying.add(element);
    }
    const next = new Map<K, HTMLElement>();
    const passed: Element[] = [];
    let cursor = list.firstElementChild;
    for (const key of wanted) {
      let element = this.#rows.get(key);
      const stays = element !== undefined && staying.has(element);
      if (!element || !stays) {
        if (cursor && !staying.has(cursor)) element = cursor as HTMLElement;
        else {
          const spare = passed.pop() ?? this.#lastSpare(list, staying, next);
          element = list.insertBefore((spare as HTMLElement | undefined) ?? this.#create(), cursor);
        }
        this.#keys.set(element, key);
      }
      for (; cursor && cursor !== element && stays; cursor = cursor.nextElementSibling) passed.push(cursor);
      if (cursor === element) cursor = element.nextElementSibling;
      next.set(key, element);
      if (!stays || all) fill(element, key);
    }
    const shown = new Set<Element>(next.values());
    for (const element of [...list.children]) if (!shown.has(element)) element.remove();
    this.#rows = next;
  }

  /** The last element, if it belongs to no drawn row. */
  #lastSpare(
    list: HTMLElement,
    staying: ReadonlySet<Element>,
    next: ReadonlyMap<K, Element>,
  ): Element | undefined {
    const last = list.lastElementChild;
    if (!last || staying.has(last)) return undefined;
    const key = this.#keys.get(last);
    return key !== undefined && next.get(key) === last ? undefined : last;
  }
}
