import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Interaction } from '../../core/model/interaction.js';
import { formatDuration } from '../../locales/format.js';
import { interactionListEn } from '../../locales/en/interaction-list.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { ObserveController, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { icon } from '../internal/icons/icon.js';
import {
  PHASE_TONES,
  channelIcon,
  channelWords,
  customerWords,
  phaseWords,
} from '../internal/interaction-words.js';
import { LIST } from '../internal/json-attribute.js';
import { type LiveInteraction, observeLive } from '../internal/live-interactions.js';
import { initials } from '../internal/names.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { ticking } from '../internal/ticking.js';
import { interactionListStyles } from './interaction-list.styles.js';
import { select } from './select.js';

/**
 * @summary The rail: one entry for each live interaction. Those that ring come first, the others keep their order.
 * @csspart base - the list
 * @csspart entry - one interaction
 * @csspart avatar - the letters of the customer
 * @csspart time - how long it has been in its state
 * @cssproperty [--omni-interaction-list-direction=column] - `row` makes it a horizontal strip
 * @cssproperty [--omni-interaction-list-entry-size=0] - the least width of an entry
 * @cssstate empty - nothing is live
 * @fires omni-interaction-select - the agent chose an interaction; cancelable
 */
export class OmniInteractionList extends OmniElement<typeof interactionListEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, badgeStyles, interactionListStyles];
  protected override readonly words = interactionListEn;

  /** The interactions to show, instead of the core's live ones. */
  @property(LIST) interactions: readonly Interaction[] | null = null;

  /** The id of the selected interaction, instead of the core's. */
  @property() selected = '';

  readonly #core = new OmniController(this);
  readonly #live = new ObserveController(this, this.#core, 'live', observeLive);
  readonly #current = observeState(this, this.#core, 'current');
  readonly #command = new CommandController(this, this.#core);
  readonly #phones = new PhoneFormat(this.locale, this.#core);

  get #shown(): readonly LiveInteraction[] {
    if (this.interactions) return this.interactions.map((interaction) => ({ interaction, unread: 0 }));
    return this.#live.value ?? [];
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    const selected = this.selected || this.#current.value;
    const focusable = shown.some(({ interaction }) => interaction.id === selected)
      ? selected
      : shown[0]?.interaction.id;
    this.setState('empty', shown.length === 0);
    return html`
      <ul part="base" class="list" @keydown=${this.#onKey}>
        ${repeat(
          shown,
          ({ interaction }) => interaction.id,
          (live) =>
            html`<li>
              ${this.#entry(live, live.interaction.id === selected, live.interaction.id === focusable)}
            </li>`,
        )}
      </ul>
    `;
  }

  #entry({ interaction, unread }: LiveInteraction, selected: boolean, focusable: boolean): TemplateResult {
    const name = customerWords(interaction, this.t, this.#phones.format);
    const channel = channelWords(interaction.channel, this.t);
    const phase = phaseWords(interaction, this.t);
    const waiting = interaction.phase === 'ringing' || interaction.phase === 'offered';
    return html`
      <button
        part="entry"
        class="entry ${waiting ? 'ringing' : ''}"
        aria-current=${selected}
        tabindex=${live(focusable ? '0' : '-1')}
        title=${name.slice(0, 200)}
        data-id=${interaction.id}
        @click=${() => select(this.#command, interaction.id)}
      >
        <span part="avatar" class="avatar ${PHASE_TONES[interaction.phase]}" aria-hidden="true">
          ${initials(interaction.customer.name)}
          <span class="dot ${PHASE_TONES[interaction.phase]}"></span>
          <span class="glyph">${icon(channelIcon(interaction.channel))}</span>
          ${unread > 0 ? html`<span class="count">${this.number(unread)}</span>` : nothing}
        </span>
        <span class="words" aria-hidden="true">
          <span class="who clip" dir="auto">${name}</span>
          <span class="clip">${phase}</span>
        </span>
        <span class="hidden-text">
          ${this.t('list.entry', { name: name.slice(0, 200), channel, phase })}
          ${unread > 0 ? this.t('list.unread', { count: unread }) : nothing}
        </span>
        <span part="time" class="time" aria-hidden="true"
          >${ticking(() => formatDuration(this.locale.language, this.#core.now() - interaction.phaseSince))}</span
        >
      </button>
    `;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('.entry')];
    const at = entries.indexOf(event.target as HTMLElement);
    const forward = this.rtl ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowRight: forward,
      ArrowUp: -1,
      ArrowLeft: -forward,
      Home: -at,
      End: -at - 1,
    };
    const step = steps[event.key];
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const target = entries.at((at + step) % entries.length);
    for (const entry of entries) entry.tabIndex = entry === target ? 0 : -1;
    target?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-interaction-list': OmniInteractionList;
  }
}
