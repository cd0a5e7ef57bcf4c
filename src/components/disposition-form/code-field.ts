import { type ReactiveController, type ReactiveElement, type TemplateResult, html, nothing } from 'lit';
import type { DispositionClass } from '../../core/model/interaction.js';
import type { dispositionFormEn } from '../../locales/en/disposition-form.js';
import { withoutTurns } from '../../locales/format.js';
import type { Translate } from '../../locales/types.js';
import { FieldList } from '../internal/controllers/field-list.js';
import { KeysController } from '../internal/controllers/keys-controller.js';
import { type ClassifiedCode, codeWords, exactCode, findCode, matchingCodes } from './codes.js';

export interface CodeFieldView {
  readonly t: Translate<typeof dispositionFormEn>;
  readonly classes: readonly DispositionClass[];
  readonly chosen: number | null;
  readonly disabled: boolean;
  readonly problem: string | undefined;
}

/**
 * How many codes are drawn around the active one. The window moves in steps of this size, so that arrow keys seldom
 * change what is drawn.
 */
const STEP = 50;

interface Disposing extends ReactiveElement {
  readonly interactionId: string;
}

/**
 * Both levels of a disposition in one field: typing narrows the codes of all classes, arrows move, Enter chooses. The
 * list opens in the top layer, so that no container cuts it off.
 */
export class CodeField implements ReactiveController {
  #open = false;
  /** The typed text; null: nothing was typed since the last choice. */
  #typed: string | null = null;
  #active = 0;
  #classes: readonly DispositionClass[] = [];
  #chosen: number | null = null;

  readonly #host: Disposing;
  readonly keys: KeysController;
  readonly #choose: (codeId: number | null) => void;

  constructor(host: Disposing, choose: (codeId: number | null) => void) {
    this.#host = host;
    this.keys = new KeysController(host);
    this.#choose = choose;
    host.addController(this);
    new FieldList(host, '.codes', '#code', () => this.#open);
  }

  /** Forgets what was typed. */
  reset(): void {
    this.#typed = null;
    this.#open = false;
  }

  hostDisconnected(): void {
    this.reset();
  }

  render({ t, classes, chosen, disabled, problem }: CodeFieldView): TemplateResult {
    this.#classes = classes;
    this.#chosen = chosen;
    const all = this.#open ? this.#matching : [];
    const active = all[this.#active];
    return html`
      <div class="field">
        <label class="label" id="code-label" for="code">${t('disposition.code')}</label>
        <input
          part="code"
          class="input"
          id="code"
          role="combobox"
          aria-labelledby="code-label"
          aria-keyshortcuts=${this.keys.of('dispose', this.#host.interactionId)}
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder=${t('disposition.search')}
          aria-required="true"
          aria-autocomplete="list"
          aria-controls="codes"
          aria-expanded=${this.#open}
          aria-activedescendant=${active ? `code-${active.code.id}` : nothing}
          aria-invalid=${!!problem}
          aria-describedby="code-problem"
          ?disabled=${disabled}
          .value=${this.#words}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @focus=${this.#onFocus}
          @click=${this.#show}
          @blur=${this.#onBlur}
        />
        <div
          part="codes"
          class="popover codes"
          popover="manual"
          @pointerdown=${(event: Event) => event.preventDefault()}
        >
          <div id="codes" role="listbox" aria-label=${t('disposition.code')} ?hidden=${all.length === 0}>
            ${this.#groups(all, active)}
          </div>
          ${this.#open ? this.#rest(t, all.length) : nothing}
        </div>
        ${problem ? html`<p class="problem" id="code-problem">${problem}</p>` : nothing}
      </div>
    `;
  }

  /** The index of the first drawn code: of thousands only those around the active one are drawn. */
  get #first(): number {
    return Math.max(0, Math.floor(this.#active / STEP) - 1) * STEP;
  }

  #rest(t: CodeFieldView['t'], count: number): TemplateResult | typeof nothing {
    if (count > 0 && count <= 3 * STEP) return nothing;
    return html`<p class="none" role="status">
      ${t(count > 0 ? 'disposition.more' : 'disposition.no-match', { count })}
    </p>`;
  }

  #groups(all: readonly ClassifiedCode[], active: ClassifiedCode | undefined): TemplateResult[] {
    const first = this.#first;
    const shown = all.slice(first, first + 3 * STEP);
    const parents = [...new Set(shown.map(({ parent }) => parent))];
    return parents.map(
      (parent) => html`
        <div role="group" aria-labelledby="class-${parent.id}">
          <p class="menu-heading" role="presentation" id="class-${parent.id}">
            <bdi>${withoutTurns(parent.name)}</bdi>
          </p>
          ${shown
            .filter((each) => each.parent === parent)
            .map(
              (each) => html`
                <button
                  type="button"
                  part="option"
                  class="item option"
                  role="option"
                  tabindex="-1"
                  id="code-${each.code.id}"
                  aria-selected=${each === active}
                  aria-posinset=${first + shown.indexOf(each) + 1}
                  aria-setsize=${all.length}
                  data-code=${each.code.id}
                  @click=${() => this.#take(each)}
                >
                  <bdi class="grow">${withoutTurns(each.code.name)}</bdi>
                  ${each === active ? html`<span class="kbd" aria-hidden="true">&crarr;</span>` : nothing}
                </button>
              `,
            )}
        </div>
      `,
    );
  }

  get #matching(): readonly ClassifiedCode[] {
    return matchingCodes(this.#classes, this.#typed ?? '');
  }

  get #words(): string {
    if (this.#typed !== null) return this.#typed;
    const found = findCode(this.#classes, this.#chosen);
    return found ? codeWords(found) : '';
  }

  readonly #onInput = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#active = 0;
    this.#open = true;
    this.#choose(null);
    this.#host.requestUpdate();
  };

  readonly #onFocus = (event: Event): void => {
    (event.target as HTMLInputElement).select();
  };

  readonly #show = (): void => {
    if (this.#open || this.#classes.length === 0) return;
    const at = this.#matching.findIndex(({ code }) => code.id === this.#chosen);
    this.#active = Math.max(0, at);
    this.#open = true;
    this.#host.requestUpdate();
  };

  readonly #onBlur = (): void => {
    const exact = this.#typed === null ? undefined : exactCode(this.#classes, this.#typed);
    if (exact) return this.#take(exact);
    this.#close();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const shown = this.#matching;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (!this.#open) return this.#show();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.#active = (this.#active + step + shown.length) % Math.max(1, shown.length);
        this.#host.requestUpdate();
        return;
      }
      case 'Enter':
      case 'Tab': {
        const active = this.#open && shown[this.#active];
        const enter = event.key === 'Enter';
        if (!active || (!enter && this.#typed === null)) return;
        // This Enter chooses a code; only the next one submits the form.
        if (enter) event.preventDefault();
        return this.#take(active);
      }
      case 'Escape':
        if (!this.#open) return;
        event.preventDefault();
        event.stopPropagation();
        this.#close();
    }
  };

  #take({ code }: ClassifiedCode): void {
    this.#typed = null;
    this.#choose(code.id);
    this.#close();
  }

  #close(): void {
    this.#open = false;
    this.#host.requestUpdate();
  }
}
