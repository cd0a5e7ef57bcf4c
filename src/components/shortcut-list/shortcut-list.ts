import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { shortcutListEn } from '../../locales/en/shortcut-list.js';
import { keyNames, types } from '../internal/chord.js';
import { AnnounceController } from '../internal/controllers/announce-controller.js';
import { SheetController } from '../internal/controllers/sheet-controller.js';
import { folded } from '../internal/folded.js';
import { grouped } from '../internal/grouped.js';
import { icon } from '../internal/icons/icon.js';
import { backIcon, closeIcon, errorIcon } from '../internal/icons/marks.js';
import { searchIcon } from '../internal/icons/records.js';
import { OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { menuStyles } from '../internal/styles/menu.js';
import { sheetStyles } from '../internal/styles/sheet.js';
import { KeyField } from './key-field.js';
import {
  OmniShortcutChangeEvent,
  OmniShortcutLettersEvent,
  OmniShortcutListClosedEvent,
  OmniShortcutRestoreEvent,
  type ShortcutScope,
} from './shortcut-list.events.js';
import { shortcutListStyles } from './shortcut-list.styles.js';

/** One line of the list. */
export interface ListedShortcut {
  readonly id: string;
  /** The heading under which it stands. */
  readonly group: string;
  readonly label: string;
  /** Such as `Shift+M`; empty: none. */
  readonly toolbar: string;
  readonly everywhere: string;
  /** Whether the agent chose other keys than it comes with. */
  readonly changed: boolean;
}

/** Why a key was not taken, in words, and where that stands. */
export interface ShortcutProblem {
  readonly id: string;
  readonly text: string;
}

/**
 * @summary All shortcuts by subject, to search in and to change.
 * @csspart base - the panel
 * @csspart search - the field
 * @csspart shortcut - one line
 * @csspart keys - the keys of a line: a button that takes others
 * @csspart problem - why a key was not taken
 * @csspart letters - the switch for single letters
 * @cssstate empty - nothing matches
 * @cssstate recording - it waits for the new keys of a line
 * @fires omni-shortcut-change - the agent chose other keys; cancelable
 * @fires omni-shortcut-restore - the agent wants the former keys back; cancelable
 * @fires omni-shortcut-letters - the agent switches single letters on or off; cancelable
 * @fires omni-shortcut-list-closed - it has closed
 */
export class OmniShortcutList extends OmniElement<typeof shortcutListEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    badgeStyles,
    buttonStyles,
    menuStyles,
    fieldStyles,
    sheetStyles,
    shortcutListStyles,
  ];

  protected override readonly words = shortcutListEn;

  /** What is listed, in this order. */
  @property({ attribute: false }) shortcuts: readonly ListedShortcut[] = [];

  /** Whether the keys for the whole page are listed, too. */
  @property({ type: Boolean }) everywhere = false;

  /** Whether single letters and signs are shortcuts. */
  @property({ attribute: false }) letters = true;

  /** Why the last key was not taken. */
  @property({ attribute: false }) problem: ShortcutProblem | null = null;

  /** Whether it is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** The element over which it opens; null: it opens in the middle of the window. */
  @property({ attribute: false }) anchor: HTMLElement | null = null;

  @state() private typed = '';

  readonly #announcer = new AnnounceController(this);
  readonly #keys = new KeyField(this, (id, scope, keys) => this.#change(id, scope, keys));
  readonly #sheet = new SheetController(this, '#search', () => {
    this.#keys.stop();
    this.dispatchEvent(new OmniShortcutListClosedEvent(null));
  });

  /** What to announce when the change has been made. */
  #wish: (() => string) | null = null;
  /** What to do when the change was refused. */
  #tryAgain: (() => void) | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('open')) this.typed = '';
    if (changed.has('shortcuts') && this.#wish && this.problem) this.#tryAgain?.();
    this.setState('recording', this.#keys.recording);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The outcome of a change shows in the properties that the host sets afterwards.
    if (!this.#wish || !changed.has('shortcuts')) return;
    if (this.problem) this.#announcer.say(this.problem.text, 'assertive');
    else this.#announcer.say(this.#wish(), 'polite');
    this.#wish = null;
    this.renderRoot.querySelector('.problem')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    this.setState('empty', this.open && shown.length === 0);
    return html`
      ${this.#sheet.render(this.t('toolbar.shortcuts'), () => this.#content(shown), 'base')}
      ${this.#announcer.render()}
    `;
  }

  get #shown(): readonly ListedShortcut[] {
    const wanted = folded(this.typed.trim());
    return this.shortcuts.filter(
      ({ label, group, toolbar, everywhere }) =>
        folded(`${label} ${group}`).includes(wanted) ||
        [toolbar, this.everywhere ? everywhere : ''].some(
          (keys) => folded(keyNames(keys).join('+')) === wanted,
        ),
    );
  }

  #content(shown: readonly ListedShortcut[]): TemplateResult {
    return html`
      <div class="search">
        ${icon(searchIcon)}
        <input
          part="search"
          id="search"
          class="input"
          type="search"
          aria-label=${this.t('keys.search')}
          placeholder=${this.t('keys.search')}
          autocomplete="off"
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        />
        <button
          class="button icon-only"
          aria-label=${this.t('action.close')}
          @click=${() => this.#sheet.close()}
        >
          ${icon(closeIcon)}
        </button>
      </div>
      <div class="lines">
        ${
          this.everywhere
            ? html`<p class="columns menu-heading" aria-hidden="true">
                <span>${this.t('keys.toolbar')}</span><span>${this.t('keys.everywhere')}</span>
              </p>`
            : nothing
        }
        ${[...grouped(shown)].map(
          ([group, lines], index) =>
            html`<section aria-labelledby="group-${index}">
              <h3 class="menu-heading" id="group-${index}">${group}</h3>
              <ul>
                ${repeat(
                  lines,
                  ({ id }) => id,
                  (shortcut) => this.#line(shortcut),
                )}
              </ul>
            </section>`,
        )}
        <p class="none" role="status">${shown.length === 0 ? this.t('keys.none') : nothing}</p>
      </div>
      <div class="foot">
        <label part="letters" class="letters">
          <input
            class="check"
            type="checkbox"
            aria-describedby="letters-about"
            .checked=${live(this.letters)}
            @change=${this.#onLetters}
          />
          <span>${this.t('keys.letters')}</span>
        </label>
        <button class="button" ?disabled=${!this.#changed} @click=${() => this.#restore(null)}>
          <span>${this.t('keys.reset')}</span>
        </button>
        <p class="hint" id="letters-about">${this.t('keys.letters-about')}</p>
      </div>
    `;
  }

  #line(shortcut: ListedShortcut): TemplateResult {
    const { id, label, changed } = shortcut;
    const problem = this.problem?.id === id ? this.problem.text : '';
    return html`<li part="shortcut" class="line">
      <span class="grow"
        >${label}
        ${
          changed
            ? html`<button
                class="button quiet icon-only"
                aria-label=${this.t('keys.restore', { name: label })}
                title=${this.t('keys.restore', { name: label })}
                @click=${() => this.#restore(shortcut)}
              >
                <span class="mirror">${icon(backIcon)}</span>
              </button>`
            : nothing
        }</span
      >
      <span class="keys">
        ${this.#button(shortcut, 'toolbar')}
        ${this.everywhere ? this.#button(shortcut, 'everywhere') : nothing}
      </span>
      ${problem ? html`<p part="problem" class="problem">${icon(errorIcon)}${problem}</p>` : nothing}
    </li>`;
  }

  #button(shortcut: ListedShortcut, scope: ShortcutScope): TemplateResult {
    const { id, label: name } = shortcut;
    const keys = keyNames(shortcut[scope]);
    const values = { name, scope: this.t(`keys.${scope}`), keys: keys.join(' ') };
    return this.#keys.render(id, scope, {
      keys,
      off: scope === 'toolbar' && !this.letters && keys.length > 0 && types(shortcut.toolbar),
      title: this.t(`keys.${scope}`),
      label: this.t(keys.length > 0 ? 'keys.change' : 'keys.set', values),
      press: this.t('keys.press'),
      about: this.t('keys.press-about'),
    });
  }

  get #changed(): boolean {
    return !this.letters || this.shortcuts.some(({ changed }) => changed);
  }

  #change(id: string, scope: ShortcutScope, keys: string | null): void {
    const name = this.shortcuts.find((each) => each.id === id)?.label ?? id;
    this.#wish = () =>
      this.t(keys ? 'keys.now' : 'keys.now-none', { name, keys: keyNames(keys ?? '').join(' ') });
    this.#tryAgain = () => this.#keys.again(id, scope);
    if (!this.dispatchEvent(new OmniShortcutChangeEvent({ id, scope, keys }))) this.#wish = null;
  }

  #restore(shortcut: ListedShortcut | null): void {
    this.#wish = () => this.t('keys.restored');
    this.#tryAgain = null;
    if (!this.dispatchEvent(new OmniShortcutRestoreEvent({ id: shortcut?.id ?? null }))) this.#wish = null;
    // The button leaves with its reason.
    this.renderRoot
      .querySelector<HTMLElement>(shortcut ? `#keys-${shortcut.id}-toolbar` : '#search')
      ?.focus();
  }

  readonly #onLetters = (event: Event): void => {
    this.dispatchEvent(new OmniShortcutLettersEvent({ letters: (event.target as HTMLInputElement).checked }));
    // When the host changes nothing, the old value is rendered again.
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-shortcut-list': OmniShortcutList;
  }
}
