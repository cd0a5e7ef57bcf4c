import type { PageNumber } from './page-numbers.js';

interface Linked {
  /** The original text. */
  readonly full: string;
  /** The part of it that is left in its node, before the first number. */
  readonly rest: string;
  /** An empty text, then links and the texts between and after them. */
  readonly added: readonly [mark: Text, first: Element, ...rest: ChildNode[]];
}

/**
 * Turns numbers in a page's texts into links, and links back into texts.
 *
 * A text node of the page stays where it is and keeps the text before the first number. Frameworks hold on to their
 * nodes, write to them and remove them, and the links have to go along. Some write only when the node's `data` differs,
 * so `data` still answers with the text that they wrote. An empty text node follows as a mark: it disappears when the
 * page joins its texts (`normalize()`), but not when a framework removes a node of its own.
 */
export class NumberLinks {
  readonly #linked = new Map<Text, Linked>();
  readonly #origin = new WeakMap<Node, Text>();
  readonly #phones = new WeakMap<Element, string>();

  /** The number of a link that was made here. */
  phoneOf(link: Element): string | undefined {
    return this.#phones.get(link);
  }

  /** Whether a text node was made here, or has its links already. */
  isOurs(text: Text): boolean {
    return this.#origin.has(text) || this.#linked.get(text)?.rest === text.nodeValue;
  }

  /** Whether a text and its links still stand in the order in which they were put, wherever they are now. */
  isIntact(text: Text): boolean {
    const linked = this.#linked.get(text);
    return (
      linked?.rest === text.nodeValue &&
      text.isConnected &&
      linked.added.every((node) => node.parentNode === text.parentNode)
    );
  }

  link(text: Text, numbers: readonly PageNumber[]): void {
    const [first] = numbers;
    if (!first) return;
    const full = text.data;
    const write = (words: string): Text => text.ownerDocument.createTextNode(words);
    const [link, ...others] = numbers.flatMap(({ phone, start, end }, index) => {
      const between = full.slice(end, numbers[index + 1]?.start);
      const anchor = this.#anchor(text, phone, full.slice(start, end));
      return between ? [anchor, write(between)] : [anchor];
    });
    const rest = full.slice(0, first.start);
    const added = [write(''), link as Element, ...others] as const;
    for (const node of added) this.#origin.set(node, text);
    text.nodeValue = rest;
    text.after(...added);
    this.#linked.set(text, { full, rest, added });
    Object.defineProperty(text, 'data', {
      configurable: true,
      get: () => full,
      set(value: string) {
        showData(text);
        text.nodeValue = value;
      },
    });
  }

  /** Whether the page has joined the texts around the links. */
  isJoined(text: Text): boolean {
    const [mark, link] = this.#linked.get(text)?.added ?? [];
    return link?.parentNode != null && mark?.parentNode === null;
  }

  /** The texts whose links are this node or are inside of it. */
  *within(node: Node): Generator<Text> {
    const own = this.#linked.has(node as Text) ? (node as Text) : this.#origin.get(node);
    if (own) yield own;
    if (!(node instanceof Element)) return;
    for (const link of node.querySelectorAll('a[data-omni-number]')) {
      const text = this.#origin.get(link);
      if (text) yield text;
    }
  }

  /**
   * The page has written to a text: removes its links and keeps what was written, even if that equals the text before
   * the first link.
   */
  written(text: Text): void {
    for (const node of this.#forget(text)?.added ?? []) node.remove();
  }

  /** Puts the original text back. A text that the page has written to in the meantime keeps what was written. */
  restore(text: Text): void {
    const joined = this.isJoined(text);
    const linked = this.#forget(text);
    if (!linked) return;
    if (joined) return join(text, linked);
    for (const node of linked.added) node.remove();
    if (text.data === linked.rest) text.data = linked.full;
  }

  #forget(text: Text): Linked | undefined {
    const linked = this.#linked.get(text);
    this.#linked.delete(text);
    showData(text);
    return linked;
  }

  restoreAll(): void {
    for (const text of [...this.#linked.keys()]) this.restore(text);
  }

  #anchor({ ownerDocument }: Text, phone: string, words: string): HTMLAnchorElement {
    const link = ownerDocument.createElement('a');
    link.href = `tel:${phone}`;
    link.dataset['omniNumber'] = '';
    link.textContent = words;
    this.#phones.set(link, phone);
    return link;
  }
}

/** From now on `data` answers with the real text again. */
function showData(text: Text): void {
  Reflect.deleteProperty(text, 'data');
}

/** Joins links, and the texts that the page has joined around them, into the text that would be there without links. */
function join(text: Text, { added: [, first, ...others] }: Linked): void {
  const parent = first.parentNode;
  const words = first.textContent;
  if (text.parentNode === parent) first.replaceWith(words);
  else {
    // The mark was empty, or its text is in the text node before it.
    text.data = words;
    first.replaceWith(text);
  }
  for (const node of others) if (node instanceof Element) node.replaceWith(node.textContent);
  parent?.normalize();
}
