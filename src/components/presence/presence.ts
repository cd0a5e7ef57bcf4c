import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Presence } from '../../core/model/session.js';
import { formatDuration } from '../../locales/format.js';
import { presenceEn } from '../../locales/en/presence.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { KeysController } from '../internal/controllers/keys-controller.js';
import { MenuController } from '../internal/controllers/menu-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { icon } from '../internal/icons/icon.js';
import { checkIcon, chevronDownIcon } from '../internal/icons/marks.js';
import { LIST, OBJECT } from '../internal/json-attribute.js';
import { OmniElement } from '../internal/omni-element.js';
import { PRESENCE_TONES, presenceWords } from '../internal/presence-words.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { menuStyles } from '../internal/styles/menu.js';
import { ticking } from '../internal/ticking.js';
import { choosePresence } from './choose.js';
import type { PresenceChoice } from './presence.events.js';
import { presenceStyles } from './presence.styles.js';

/**
 * @summary The agent's availability with the time in it, and the menu that changes it.
 * @slot icon - replaces the dot before the words
 * @csspart base - the button that shows the presence and opens the menu
 * @csspart dot - the mark of the state
 * @csspart label - the presence in words
 * @csspart time - how long it has lasted
 * @csspart chevron - the mark of the menu
 * @csspart next - the presence after the conversation
 * @csspart menu - the menu
 * @csspart item - an entry of the menu
 * @cssproperty [--omni-presence-radius=999px] - how round the button is
 * @cssstate available - work may be given to the agent
 * @cssstate away - on a break
 * @cssstate busy - in a conversation or in wrap-up
 * @fires omni-presence-change - the agent chose another presence; cancelable
 * @fires omni-presence-changed - the contact center took the choice
 */
export class OmniPresence extends OmniElement<typeof presenceEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    badgeStyles,
    menuStyles,
    presenceStyles,
  ];
  protected override readonly words = presenceEn;

  /** The presence to show, instead of the core's. */
  @property(OBJECT) presence: Presence | null = null;

  /** The breaks to offer, instead of the core's. */
  @property(LIST) breaks: readonly string[] | null = null;

  /** A status to show by attribute alone; `presence` wins over it. */
  @property() status: Presence['status'] | '' = '';

  /** The words that go with `status`. */
  @property() label = '';

  readonly #core = new OmniController(this);
  readonly #presence = observeState(this, this.#core, 'presence');
  readonly #session = observeState(this, this.#core, 'session');
  readonly #command = new CommandController(this, this.#core);
  readonly #keys = new KeysController(this);
  readonly #menu = new MenuController(this, 'menu');

  get #shown(): Pick<Presence, 'status' | 'label' | 'since' | 'next'> {
    if (this.presence) return this.presence;
    if (this.status) return { status: this.status, label: this.label, since: 0, next: null };
    return this.#presence.value ?? { status: 'offline', label: '', since: 0, next: null };
  }

  get #breaks(): readonly string[] {
    return this.breaks ?? this.#session.value?.settings?.breaks ?? [];
  }

  /** Opens the menu, with the focus in it. */
  showMenu(): void {
    this.#menu.show();
  }

  protected override render(): TemplateResult {
    const { status, label, since, next } = this.#shown;
    this.setState('available', status === 'available');
    this.setState('away', status === 'break');
    this.setState('busy', status === 'busy' || status === 'wrap-up');
    return html`
      <button
        part="base"
        class="button trigger"
        popovertarget="menu"
        aria-haspopup="menu"
        aria-expanded=${this.#menu.open}
        aria-busy=${this.#command.pending || nothing}
        aria-keyshortcuts=${this.#keys.of('presence')}
        ?disabled=${status === 'offline' && this.#session.value?.status !== 'signed-in'}
        title=${this.t('presence.menu')}
        @keydown=${this.#menu.onTriggerKey}
      >
        <slot name="icon"><span part="dot" class="dot ${PRESENCE_TONES[status]}"></span></slot>
        <span part="label" class="clip" dir="auto">${this.#words({ status, label })}</span>
        ${since ? this.#time(since) : nothing}
        ${next ? html`<span part="next" class="next clip" dir="auto">${this.t('presence.next', { label: this.#words(next) })}</span>` : nothing}
        <span part="chevron" class="chevron">${icon(chevronDownIcon)}</span>
      </button>
      ${this.#menu.render(this.t('presence.menu'), this.#items(status, label, next), 'menu')}
    `;
  }

  #words(presence: Pick<Presence, 'status' | 'label'>): string {
    return presenceWords(presence, this.t);
  }

  #time(since: number): TemplateResult {
    return html`<span part="time" class="time"
      >${ticking(() => formatDuration(this.locale.language, this.#core.now() - since))}</span
    >`;
  }

  #items(status: Presence['status'], label: string, next: Presence['next']): TemplateResult {
    const later = status === 'busy' || status === 'wrap-up';
    const chosen = later ? next : { status, label };
    const item = (choice: PresenceChoice): TemplateResult => {
      const on =
        chosen?.status === choice.status && (choice.status === 'available' || chosen.label === choice.label);
      return html`<button
        part="item"
        class="item"
        role="menuitemradio"
        tabindex="-1"
        aria-checked=${on}
        @click=${() => this.#choose(choice)}
      >
        <span class="dot ${PRESENCE_TONES[choice.status]}"></span>
        <span class="grow" dir="auto">${this.#words(choice)}</span>
        <span class="mark">${on ? icon(checkIcon) : nothing}</span>
      </button>`;
    };
    return html`
      ${later ? html`<p class="menu-heading" role="presentation">${this.t('presence.after')}</p>` : nothing}
      ${item({ status: 'available', label: this.t('presence.available') })}
      ${
        this.#breaks.length > 0
          ? html`<div role="group" aria-label=${this.t('presence.breaks')}>
              <div class="separator"></div>
              ${this.#breaks.map((name) => item({ status: 'break', label: name }))}
            </div>`
          : nothing
      }
    `;
  }

  #choose(choice: PresenceChoice): void {
    this.#menu.close();
    choosePresence(this.#command, choice);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-presence': OmniPresence;
  }
}
