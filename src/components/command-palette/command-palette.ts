import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { commandPaletteEn } from '../../locales/en/command-palette.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { SheetController } from '../internal/controllers/sheet-controller.js';
import { grouped } from '../internal/grouped.js';
import { icon } from '../internal/icons/icon.js';
import { searchIcon } from '../internal/icons/records.js';
import { keyCaps } from '../internal/key-caps.js';
import { OmniElement } from '../internal/omni-element.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { fieldStyles } from '../internal/styles/field.js';
import { menuStyles } from '../internal/styles/menu.js';
import { sheetStyles } from '../internal/styles/sheet.js';
import { OmniCommandChooseEvent, OmniPaletteClosedEvent } from './command-palette.events.js';
import { commandPaletteStyles } from './command-palette.styles.js';
import { type PaletteEntry, matchingEntries } from './matching.js';

/**
 * @summary Finds what can be done now by a few typed letters: commands, interactions, presence.
 * @csspart base - the panel
 * @csspart search - the field
 * @csspart option - one entry
 * @csspart keys - the keys of an entry
 * @cssstate empty - nothing matches
 * @fires omni-command-choose - the agent has chosen an entry; cancelable
 * @fires omni-palette-closed - it has closed
 */
export class OmniCommandPalette extends OmniElement<typeof commandPaletteEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    badgeStyles,
    menuStyles,
    fieldStyles,
    sheetStyles,
    commandPaletteStyles,
  ];

  protected override readonly words = commandPaletteEn;

  /** The entries, in the order in which they are shown while nothing is typed. */
  @property({ attribute: false }) entries: readonly PaletteEntry[] = [];

  /** Whether it is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** The element over which it opens; null: it opens in the middle of the window. */
  @property({ attribute: false }) anchor: HTMLElement | null = null;

  @state() private typed = '';
  @state() private active: string | null = null;

  /** For customers without a name: their numbers. */
  readonly #phones = new PhoneFormat(this.locale, new OmniController(this));
  readonly #sheet = new SheetController(this, '#search', () =>
    this.dispatchEvent(new OmniPaletteClosedEvent(null)),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('open')) {
      this.typed = '';
      this.active = null;
    }
    // The active entry is kept by its id and not by its index: entries come and go while it is open, and Enter must
    // never run another one.
    if (this.open) this.active ??= this.#inOrder(this.#shown)[0]?.id ?? null;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    this.setState('empty', this.open && shown.length === 0);
    return this.#sheet.render(this.t('toolbar.palette'), () => this.#content(shown), 'base');
  }

  #content(shown: readonly PaletteEntry[]): TemplateResult {
    const active = this.#activeIn(shown);
    const count = shown.length;
    return html`
      <div class="search">
        ${icon(searchIcon)}
        <input
          part="search"
          id="search"
          class="input"
          role="combobox"
          aria-label=${this.t('palette.search')}
          placeholder=${this.t('palette.search')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-controls="entries"
          aria-expanded="true"
          aria-activedescendant=${active ? idOf(active) : nothing}
          .value=${this.typed}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        />
      </div>
      <div
        id="entries"
        class="entries"
        role="listbox"
        aria-label=${this.t('toolbar.palette')}
        ?hidden=${count === 0}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${[...grouped(shown)].map(([group, entries], index) => this.#group(group, index, entries, active))}
      </div>
      <p class="none" role="status">
        ${count === 0 ? this.t('palette.none') : html`<span class="hidden-text">${this.t('palette.count', { count })}</span>`}
      </p>
    `;
  }

  #group(
    group: string,
    index: number,
    entries: readonly PaletteEntry[],
    active: PaletteEntry | undefined,
  ): TemplateResult {
    return html`<div role="group" aria-labelledby="group-${index}">
      <p class="menu-heading" role="presentation" id="group-${index}">${group}</p>
      ${repeat(
        entries,
        ({ id }) => id,
        (entry) => this.#option(entry, entry === active),
      )}
    </div>`;
  }

  #option(entry: PaletteEntry, active: boolean): TemplateResult {
    return html`<button
      part="option"
      type="button"
      class="item option"
      role="option"
      tabindex="-1"
      id=${idOf(entry)}
      aria-selected=${active}
      @click=${() => this.#choose(entry)}
    >
      <span class="grow"
        ><bdi dir="auto">${this.#phones.format(entry.label)}</bdi
        >${entry.detail ? html`<span class="detail"><bdi>${this.#phones.format(entry.detail)}</bdi></span>` : nothing}</span
      >
      ${entry.keys?.length ? html`<span part="keys">${keyCaps(entry.keys)}</span>` : nothing}
    </button>`;
  }

  get #shown(): readonly PaletteEntry[] {
    return matchingEntries(this.entries, this.typed, this.#phones.format);
  }

  #activeIn(shown: readonly PaletteEntry[]): PaletteEntry | undefined {
    return shown.find(({ id }) => id === this.active) ?? this.#inOrder(shown)[0];
  }

  #inOrder(shown: readonly PaletteEntry[]): readonly PaletteEntry[] {
    return [...grouped(shown).values()].flat();
  }

  readonly #onInput = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.active = null;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const shown = this.#inOrder(this.#shown);
    const at = shown.findIndex((entry) => entry === this.#activeIn(shown));
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.active = shown[(at + step + shown.length) % shown.length]?.id ?? null;
        return;
      }
      case 'Enter': {
        event.preventDefault();
        const entry = shown[at];
        if (entry) this.#choose(entry);
      }
    }
  };

  #choose(entry: PaletteEntry): void {
    this.#sheet.close();
    if (this.dispatchEvent(new OmniCommandChooseEvent({ id: entry.id }))) entry.run();
  }
}

function idOf({ id }: PaletteEntry): string {
  return `entry-${id}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-command-palette': OmniCommandPalette;
  }
}
