import { NumberLinks } from './number-links.js';
import { InSight } from './in-sight.js';
import { type FindNumbers, type PageNumber, mayHoldNumber, numberFinder } from './page-numbers.js';
import { TextWatch } from './text-watch.js';

export interface PageScanOptions {
  readonly country: string;
  /** A selector of elements to leave alone. */
  readonly ignore: string;
  /** A link to a number was pressed; `href` is its address. */
  readonly onClick: (event: MouseEvent, href: string) => void;
}

/** How often the same text is turned into links. A page that keeps undoing it wants its text plain. */
const PATIENCE = 3;

/** Keeps the numbers in a part of a page as links, until it is stopped. */
export class PageScan {
  readonly #root: Element | ShadowRoot;
  readonly #options: PageScanOptions;
  readonly #links = new NumberLinks();
  readonly #tries = new WeakMap<Text, { readonly data: string; readonly count: number }>();
  #end: (() => void) | undefined;
  #stopped = false;

  constructor(root: Element | ShadowRoot, options: PageScanOptions) {
    this.#root = root;
    this.#options = options;
    // Our links react in the capturing phase, before the page handles a press on the row around them. The page's own
    // links react after the page's handlers.
    root.addEventListener('click', this.#onOurs, { capture: true });
    root.addEventListener('click', this.#onTheirs);
    void this.#open();
  }

  /** Stops, and puts all texts back. */
  stop(): void {
    this.#stopped = true;
    this.#end?.();
    this.#links.restoreAll();
    this.#root.removeEventListener('click', this.#onOurs, { capture: true });
    this.#root.removeEventListener('click', this.#onTheirs);
  }

  async #open(): Promise<void> {
    let library;
    try {
      library = await import('../internal/phone-library.js');
    } catch {
      // The library could not be loaded: the page's own `tel:` links still work.
      return;
    }
    if (this.#stopped) return;
    const find = numberFinder(library, this.#options.country);
    const watch = new TextWatch(this.#root, {
      ignore: validSelector(this.#options.ignore),
      onText: (text) => {
        if (mayHoldNumber(text.data) && !this.#links.isOurs(text)) sight.wait(text);
      },
      onChanges: (records) => this.#onChanges(watch, records),
    });
    const sight = new InSight((texts) => this.#onSeen(watch, find, texts));
    this.#end = () => {
      watch.stop();
      sight.stop();
    };
  }

  #onSeen(watch: TextWatch, find: FindNumbers, texts: readonly Text[]): void {
    watch.write(() => {
      for (const text of texts) {
        // A text that the page has removed in the meantime is looked at again when it comes back.
        if (text.isConnected && !watch.isLeftAlone(text)) this.#link(text, find(text.data));
      }
    });
  }

  #link(text: Text, numbers: readonly PageNumber[]): void {
    if (numbers.length === 0 || this.#links.isOurs(text)) return;
    const { data } = text;
    const tried = this.#tries.get(text);
    const count = tried?.data === data ? tried.count : 0;
    if (count >= PATIENCE) return;
    this.#tries.set(text, { data, count: count + 1 });
    this.#links.link(text, numbers);
  }

  #onChanges(watch: TextWatch, records: readonly MutationRecord[]): void {
    const changed = new Set<Text>();
    const written = new Set<Text>();
    for (const { type, target, addedNodes, removedNodes } of records) {
      for (const node of addedNodes) watch.look(node);
      for (const node of removedNodes) {
        for (const text of this.#links.within(node)) {
          changed.add(text);
          if (this.#links.isJoined(text)) watch.look(target);
        }
      }
      if (type === 'childList') continue;
      if (type === 'characterData') written.add(target as Text);
      watch.look(target);
      for (const text of this.#links.within(target)) {
        changed.add(text);
        // It may have become editable, or stopped being so.
        if (type === 'attributes') this.#tries.delete(text);
      }
    }
    watch.write(() => {
      for (const text of written) if (!this.#links.isJoined(text)) this.#links.written(text);
      for (const text of changed) {
        if (!this.#links.isIntact(text) || watch.isLeftAlone(text)) this.#links.restore(text);
      }
    });
  }

  readonly #onOurs = (event: Event): void => {
    const link = linkOf(event);
    const phone = link ? this.#links.phoneOf(link) : undefined;
    if (phone === undefined) return;
    event.stopPropagation();
    this.#options.onClick(event as MouseEvent, phone);
  };

  readonly #onTheirs = (event: Event): void => {
    const href = event.defaultPrevented ? null : linkOf(event)?.getAttribute('href');
    if (href && /^\s*tel:/i.test(href)) this.#options.onClick(event as MouseEvent, href.trim());
  };
}

/** The link that was pressed, unless the click opens it in another tab or window. */
function linkOf(event: Event): Element | null {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  return event.target instanceof Element ? event.target.closest('a') : null;
}

/** An invalid selector ignores nothing. */
function validSelector(selector: string): string {
  try {
    document.createDocumentFragment().querySelector(selector);
    return selector;
  } catch {
    return '';
  }
}
