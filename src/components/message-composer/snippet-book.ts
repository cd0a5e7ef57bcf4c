import { type ReactiveController, type ReactiveElement, type TemplateResult, html } from 'lit';
import type { Snippet } from '../../core/model/thread.js';
import type { messageComposerEn } from '../../locales/en/message-composer.js';
import type { Translate } from '../../locales/types.js';
import { LaterPart } from '../internal/later-part.js';
import { insertText } from './insert-text.js';
import type { SnippetList } from './snippet-list.js';
import { type Blank, type Facts, blanksIn, filledIn } from './snippets.js';

export interface SnippetBookRules {
  readonly snippets: () => readonly Snippet[];
  readonly facts: () => Facts;
  /** The list could not be fetched. */
  readonly onFailed: () => void;
}

/** Not every center has snippets. */
export const laterList = new LaterPart(async () => (await import('./snippet-list.js')).SnippetList);

/** Snippets in the field: a slash finds them, they are inserted at the cursor, and Tab moves through their blanks. */
export class SnippetBook implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #rules: SnippetBookRules;
  #list: SnippetList | undefined;
  #writing = false;

  constructor(host: ReactiveElement, rules: SnippetBookRules) {
    this.#host = host;
    this.#rules = rules;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#list || this.#rules.snippets().length === 0) return;
    laterList.fetchFor(this.#host);
    if (!laterList.value) return;
    this.#list = new laterList.value(this.#host, {
      snippets: this.#rules.snippets,
      take: (snippet, from, to) => this.#insert(snippet, from, to),
    });
    // The agent may have typed a slash before the list was loaded.
    if (this.#field?.matches(':focus')) this.#look(this.#field);
  }

  get activeId(): string | null {
    return this.#list?.activeId ?? null;
  }

  /** The blanks that are still to be filled in. */
  blanks(text: string): readonly Blank[] {
    return blanksIn(text, this.#rules.snippets());
  }

  render(t: Translate<typeof messageComposerEn>): TemplateResult | null {
    if (this.#rules.snippets().length === 0) return null;
    return this.#list?.render(t) ?? html``;
  }

  onInput({ isComposing }: InputEvent): void {
    const field = this.#field;
    if (field && !isComposing && !this.#writing) this.#look(field);
  }

  #look({ value, selectionEnd }: HTMLTextAreaElement): void {
    this.#list?.look(value, selectionEnd);
  }

  /** Returns whether the key was used, by the list or for the blanks. */
  onKey(event: KeyboardEvent): boolean {
    if (this.#list?.onKey(event)) return true;
    const field = this.#field;
    if (event.key !== 'Tab' || !field || event.altKey || event.ctrlKey || event.metaKey) return false;
    const blanks = this.blanks(field.value);
    // After the last blank, and before the first, Tab leaves the field as usual.
    const next = event.shiftKey
      ? blanks.findLast(({ to }) => to <= field.selectionStart)
      : blanks.find(({ from }) => from >= field.selectionEnd);
    if (!next) return false;
    event.preventDefault();
    this.select(next);
    return true;
  }

  select({ from, to }: Blank): void {
    this.#field?.focus();
    this.#field?.setSelectionRange(from, to);
  }

  readonly close = (): void => this.#list?.close();

  /** Opens the list by a button: inserts the slash. */
  readonly open = (): void => {
    const field = this.#field;
    if (!field) return;
    const { selectionStart: from, selectionEnd: to, value } = field;
    insertText(field, from, to, from > 0 && !/\s/.test(value.charAt(from - 1)) ? ' /' : '/');
    void laterList.fetch().then((here) => (here ? this.#host.requestUpdate() : this.#rules.onFailed()));
  };

  #insert(snippet: Snippet, from: number, to: number): void {
    const field = this.#field;
    if (!field) return;
    const text = filledIn(snippet, this.#rules.facts());
    this.#writing = true;
    insertText(field, from, to, text);
    this.#writing = false;
    const blank = this.blanks(field.value).find((each) => each.from >= from && each.to <= from + text.length);
    if (blank) this.select(blank);
  }

  get #field(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#text');
  }
}
