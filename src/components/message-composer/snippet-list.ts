import { type ReactiveController, type ReactiveElement, type TemplateResult, html, nothing } from 'lit';
import type { Snippet } from '../../core/model/thread.js';
import type { messageComposerEn } from '../../locales/en/message-composer.js';
import { withoutTurns } from '../../locales/format.js';
import type { Translate } from '../../locales/types.js';
import { FieldList } from '../internal/controllers/field-list.js';
import { folded } from '../internal/folded.js';

export interface SnippetListRules {
  readonly snippets: () => readonly Snippet[];
  /** Replaces the slash and the text typed after it by the snippet. */
  readonly take: (snippet: Snippet, from: number, to: number) => void;
}

/**
 * The list that a slash at the start of a word opens. The focus stays in the field: typing narrows the list, arrows
 * move in it, Enter or Tab insert a snippet, Escape closes it and leaves the slash as text.
 */
export class SnippetList implements ReactiveController {
  #shown: readonly Snippet[] = [];
  #slash: { readonly from: number; readonly to: number } | null = null;
  #active = 0;
  /** The position of a slash for which the list was closed with Escape. */
  #left: number | null = null;

  readonly #host: ReactiveElement;
  readonly #rules: SnippetListRules;

  constructor(host: ReactiveElement, rules: SnippetListRules) {
    this.#host = host;
    this.#rules = rules;
    host.addController(this);
    new FieldList(host, '.snippets', '#text', () => this.open);
  }

  get open(): boolean {
    return this.#slash !== null;
  }

  /** The id of the option that the field points to. */
  get activeId(): string | null {
    return this.open ? `snippet-${this.#active}` : null;
  }

  hostDisconnected(): void {
    this.#slash = null;
  }

  /** Opens, narrows or closes the list by the text before the cursor. */
  look(text: string, cursor: number): void {
    const slash = slashAt(text, cursor);
    if (slash?.from !== this.#left) this.#left = null;
    this.#shown = slash && this.#left === null ? matchingSnippets(this.#rules.snippets(), slash.typed) : [];
    this.#slash = slash && this.#shown.length > 0 ? { from: slash.from, to: cursor } : null;
    this.#active = 0;
    this.#host.requestUpdate();
  }

  readonly close = (): void => {
    if (!this.open) return;
    this.#slash = null;
    this.#host.requestUpdate();
  };

  /** Returns whether the list used the key. */
  onKey(event: KeyboardEvent): boolean {
    if (!this.#slash || event.isComposing) return false;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.#active = (this.#active + step + this.#shown.length) % this.#shown.length;
        this.#host.requestUpdate();
        break;
      }
      case 'Enter':
      case 'Tab': {
        const snippet = this.#shown[this.#active];
        if (event.shiftKey || !snippet) return false;
        this.#take(snippet);
        break;
      }
      case 'Escape':
        this.#left = this.#slash.from;
        this.close();
        event.stopPropagation();
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        this.close();
        return false;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  render(t: Translate<typeof messageComposerEn>): TemplateResult {
    const count = this.#shown.length;
    return html`
      <div
        part="snippets"
        class="popover snippets"
        popover="manual"
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        <div id="snippets" role="listbox" aria-label=${t('composer.snippets')}>
          ${this.open ? this.#shown.map((snippet, index) => this.#option(snippet, index)) : nothing}
        </div>
      </div>
      <span class="hidden-text" role="status"
        >${this.open ? t('composer.snippet-count', { count }) : nothing}</span
      >
    `;
  }

  #option(snippet: Snippet, index: number): TemplateResult {
    const active = index === this.#active;
    return html`
      <button
        type="button"
        part="snippet"
        class="item snippet"
        role="option"
        tabindex="-1"
        id="snippet-${index}"
        aria-selected=${active}
        @click=${() => this.#take(snippet)}
      >
        <bdi class="snippet-name clip">/${withoutTurns(snippet.name)}</bdi>
        <span class="snippet-text clip" dir="auto">${snippet.text}</span>
      </button>
    `;
  }

  #take(snippet: Snippet): void {
    const slash = this.#slash;
    this.close();
    if (slash) this.#rules.take(snippet, slash.from, slash.to);
  }
}

/** The `/word` that ends at the cursor and starts a word; null: there is none. */
function slashAt(text: string, cursor: number): { readonly from: number; readonly typed: string } | null {
  const match = /(?:^|\s)\/([^\s/]{0,40})$/u.exec(text.slice(0, cursor));
  if (!match) return null;
  const typed = match[1] ?? '';
  return { from: cursor - typed.length - 1, typed };
}

/** The snippets whose name starts with what is typed, then those whose name has it, then those whose text has it. */
function matchingSnippets(snippets: readonly Snippet[], typed: string): readonly Snippet[] {
  const wanted = folded(typed);
  const rank = ({ name, text }: Snippet): number => {
    const at = folded(name).indexOf(wanted);
    if (at === 0) return 0;
    return at > 0 ? 1 : folded(text).includes(wanted) ? 2 : 3;
  };
  return snippets
    .map((snippet) => ({ snippet, rank: rank(snippet) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ snippet }) => snippet);
}
