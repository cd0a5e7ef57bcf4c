import type { PageNumber } from './page-numbers.js';

interface Linked {
  /** What stood there. */
  readonly full: string;
  /** What is left of it in its node, before the first number. */
  readonly rest: string;
  /** Links and the texts between and after them. */
  readonly added: readonly ChildNode[];
}

/**
 * Makes links of numbers in a page's texts, and texts of links again.
 *
 * A text node that the page has put there stays where it is, with what comes before the first number: frameworks keep
 * hold of their nodes, write to them and take them away, and then the links go with them.
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
    return this.#origin.has(text) || this.#linked.get(text)?.rest === text.data;
  }

  /** Whether the page has left a text and its links as they were put, wherever they are now. */
  isIntact(text: Text): boolean {
    const linked = this.#linked.get(text);
    return (
      linked?.rest === text.data &&
      text.isConnected &&
      linked.added.every((node) => node.parentNode === text.parentNode)
    );
  }

  link(text: Text, numbers: readonly PageNumber[]): void {
    const [first] = numbers;
    if (!first) return;
    const full = text.data;
    const added: ChildNode[] = [];
    for (const [index, { phone, start, end }] of numbers.entries()) {
      added.push(this.#anchor(text, phone, full.slice(start, end)));
      const between = full.slice(end, numbers[index + 1]?.start);
      if (between) added.push(text.ownerDocument.createTextNode(between));
    }
    const rest = full.slice(0, first.start);
    for (const node of added) this.#origin.set(node, text);
    text.data = rest;
    text.after(...added);
    this.#linked.set(text, { full, rest, added });
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
    for (const node of this.#linked.get(text)?.added ?? []) node.remove();
    this.#linked.delete(text);
  }

  /** Puts back what stood there. A text that the page has written to since keeps what was written. */
  restore(text: Text): void {
    const linked = this.#linked.get(text);
    if (!linked) return;
    this.#linked.delete(text);
    for (const node of linked.added) node.remove();
    if (text.data === linked.rest) text.data = linked.full;
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
