import { NumberLinks } from './number-links.js';
import { InSight } from './in-sight.js';
import { type FindNumbers, type PageNumber, mayHoldNumber, numberFinder } from './page-numbers.js';
import { TextWatch } from './text-watch.js';

export interface PageScanOptions {
  readonly country: string;
  /** A selector of what to leave alone. */
  readonly ignore: string;
  /** A link to a number was pressed: its address. */
  readonly onClick: (event: MouseEvent, href: string) => void;
}

/** How often the same text is made into links: a page that undoes it wants its text as it is. */
const PATIENCE = 3;

/** Keeps the numbers in a part of a page links, until it is stopped. */
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
    // Ours before whatever the page does when a row is pressed; the page's own links after the page.
    root.addEventListener('click', this.#onOurs, { capture: true });
    root.addEventListener('click', this.#onTheirs);
    void this.#open();
  }

  /** Puts everything back. */
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
      // The page's own links can be called all the same.
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
        // One that the page has put aside meanwhile is as it was when it comes back.
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
        // It has become something to write in, or is none any more.
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

/** The link that was pressed, unless it was to be opened elsewhere. */
function linkOf(event: Event): Element | null {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  return event.target instanceof Element ? event.target.closest('a') : null;
}

/** A selector that the browser does not know ignores nothing. */
function validSelector(selector: string): string {
  try {
    document.createDocumentFragment().querySelector(selector);
    return selector;
  } catch {
    return '';
  }
}
