import type { PageNumber } from './page-numbers.js';

interface Linked {
  /** What stood there. */
  readonly full: string;
  /** What is left of it in its node, before the first number. */
  readonly rest: string;
  /** An empty text, then links and the texts between and after them. */
  readonly added: readonly [mark: Text, first: Element, ...rest: ChildNode[]];
}

/**
 * Makes links of numbers in a page's texts, and texts of links again.
 *
 * A text node that the page has put there stays where it is, with what comes before the first number: frameworks keep
 * hold of their nodes, write to them and take them away, and then the links go with them. Some write only what differs
 * from the node's `data`: it says what they have written. An empty text stands after it, which goes when the page joins
 * its texts (`normalize()`), and not when a framework takes its own away.
 */
export class NumberLinks {
  readonly #linked = new Map<Text, Linked>();
  readonly #origin = new WeakMap<Node, Text>();
  readonly #phones = new WeakMap<Element, string>();

  /** The number of a link of ours. */
  phoneOf(link: Element): string | undefined {
    return this.#phones.get(link);
  }

  /** Whether a text is one of ours, or has its links already. */
  isOurs(text: Text): boolean {
    return this.#origin.has(text) || this.#linked.get(text)?.rest === text.nodeValue;
  }

  /** Whether the page has left a text and its links as they were put, wherever they are now. */
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

  /** The texts whose links are this node or in it. */
  *within(node: Node): Generator<Text> {
    const own = this.#linked.has(node as Text) ? (node as Text) : this.#origin.get(node);
    if (own) yield own;
    if (!(node instanceof Element)) return;
    for (const link of node.querySelectorAll('a[data-omni-number]')) {
      const text = this.#origin.get(link);
      if (text) yield text;
    }
  }

  /** The page has written to a text: its links go, and what was written stays, even if it is what stood before them. */
  written(text: Text): void {
    for (const node of this.#forget(text)?.added ?? []) node.remove();
  }

  /** Puts back what stood there. A text that the page has written to since keeps what was written. */
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

/** From here on its `data` is what stands in it. */
function showData(text: Text): void {
  Reflect.deleteProperty(text, 'data');
}

/** Makes of links, and of what the page has joined around them, the text that it would have been without them. */
function join(text: Text, { added: [, first, ...others] }: Linked): void {
  const parent = first.parentNode;
  const words = first.textContent;
  if (text.parentNode === parent) first.replaceWith(words);
  else {
    // It was empty, or what stood in it is in the text before it.
    text.data = words;
    first.replaceWith(text);
  }
  for (const node of others) if (node instanceof Element) node.replaceWith(node.textContent);
  parent?.normalize();
}
