/** Elements in which numbers are no phone numbers, or which must not be changed. Shadow roots are never entered. */
const NOT_TEXT = [
  'a, button, summary, input, textarea, select, option, script, style, noscript, template, title',
  'code, pre, kbd, samp, time, svg, math, canvas, audio, video, object, iframe',
  '[contenteditable]:not([contenteditable="false" i])',
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'option', 'menuitem', 'tab', 'switch'].map(
    (role) => `[role="${role}" i]`,
  ),
].join();
/** Milliseconds of work at a time, even if the browser offers more. */
const GO = 6;

export interface TextWatchOptions {
  /** The page's own selector of elements to leave alone. */
  readonly ignore: string;
  /** Called for each text, new or seen before; may change it. */
  readonly onText: (text: Text) => void;
  /** Called with the page's changes, before any other text is looked at. */
  readonly onChanges: (records: readonly MutationRecord[]) => void;
}

/** Goes through the texts of a page when the browser is idle, and then through everything that changes. */
export class TextWatch {
  readonly #root: Node;
  readonly #options: TextWatchOptions;
  readonly #observer = new MutationObserver((records) => this.#note(records));
  readonly #waiting = new Set<Node>();
  #walk: TreeWalker | undefined;
  #handle: number | undefined;

  constructor(root: Node, options: TextWatchOptions) {
    this.#root = root;
    this.#options = options;
    this.#observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['contenteditable'],
    });
    this.look(root);
  }

  /** Schedules a part of the page to be looked through. */
  look(node: Node): void {
    this.#waiting.add(node);
    this.#handle ??= whenIdle(this.#go);
  }

  /** Changes the page without observing that change. */
  write(change: () => void): void {
    this.#note(this.#observer.takeRecords());
    change();
    this.#observer.takeRecords();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#waiting.clear();
    if (this.#handle !== undefined) cancelIdle(this.#handle);
  }

  #note(records: readonly MutationRecord[]): void {
    if (records.length > 0) this.#options.onChanges(records);
  }

  readonly #go = (deadline?: IdleDeadline): void => {
    this.#handle = undefined;
    const end = performance.now() + Math.min(GO, deadline?.timeRemaining() || GO);
    this.write(() => {
      do this.#step();
      while (this.#isBusy && performance.now() < end);
    });
    if (this.#isBusy) this.#handle ??= whenIdle(this.#go);
  };

  get #isBusy(): boolean {
    return this.#walk !== undefined || this.#waiting.size > 0;
  }

  /** One node at a time, because a page may have any number of nodes without text. */
  #step(): void {
    const walk = this.#walk;
    if (!walk) return this.#begin();
    // If the current node was removed in the meantime, the walk begins again.
    if (!walk.currentNode.isConnected) this.#waiting.add(walk.root);
    else if (walk.nextNode()) {
      if (walk.currentNode instanceof Text) this.#options.onText(walk.currentNode);
      return;
    }
    this.#walk = undefined;
  }

  #begin(): void {
    const [node] = this.#waiting;
    if (!node) return;
    this.#waiting.delete(node);
    if (!node.isConnected || !this.#root.contains(node) || this.isLeftAlone(node)) return;
    if (node instanceof Text) return this.#options.onText(node);
    this.#walk = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (each) =>
      each instanceof Element && this.#isTaboo(each) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
  }

  #isTaboo(element: Element): boolean {
    const { localName } = element;
    if (localName.startsWith('omni-') && localName !== 'omni-provider') return true;
    return (
      element.matches(NOT_TEXT) || (this.#options.ignore !== '' && element.matches(this.#options.ignore))
    );
  }

  /** Whether a node is in an element that must be left alone. */
  isLeftAlone(node: Node): boolean {
    if (document.designMode === 'on') return true;
    for (let each: Node | null = node; each; each = each.parentNode) {
      if (each instanceof Element && this.#isTaboo(each)) return true;
    }
    return false;
  }
}

// Safari has no idle callbacks.
const idle = typeof requestIdleCallback === 'function';

function whenIdle(run: (deadline?: IdleDeadline) => void): number {
  return idle ? requestIdleCallback(run, { timeout: 1_000 }) : window.setTimeout(run, 50);
}

function cancelIdle(handle: number): void {
  if (idle) cancelIdleCallback(handle);
  else clearTimeout(handle);
}
