import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Interaction, Introduction } from '../../core/model/interaction.js';
import { isUnderWay } from '../../core/model/under-way.js';
import { isOffer } from '../../core/model/offers.js';
import { formatDuration, withoutTurns } from '../../locales/format.js';
import { interactionCardEn } from '../../locales/en/interaction-card.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { KeysController } from '../internal/controllers/keys-controller.js';
import { observeInteraction, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { peopleIcon, transferIcon } from '../internal/icons/calls.js';
import { type Icon, icon } from '../internal/icons/icon.js';
import { clockIcon, infoIcon } from '../internal/icons/marks.js';
import {
  PHASE_TONES,
  causeWords,
  channelIcon,
  channelWords,
  customerWords,
  phaseWords,
} from '../internal/interaction-words.js';
import { OBJECT } from '../internal/json-attribute.js';
import { initials } from '../internal/names.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { ticking } from '../internal/ticking.js';
import { isSoon } from '../internal/reply-window.js';
import { accept, reject } from './answer.js';
import { interactionCardStyles } from './interaction-card.styles.js';

/** The longest number, with some punctuation. */
const LONGEST = 18;

const DAY = 86_400_000;

/**
 * @summary Who the agent talks to, on which channel and campaign, in which state and for how long. While it rings, it
 *   has the buttons to accept or reject it.
 * @slot actions - more actions beside the state
 * @csspart base - the card
 * @csspart name - the customer's name
 * @csspart facts - campaign, queue, number
 * @csspart state - the state with the time in it
 * @csspart window - how long the customer can still be answered freely
 * @csspart introduction - which colleague hands it over or asks the agent in, while it rings
 * @csspart accept - the button that accepts it
 * @csspart reject - the button that rejects it
 * @cssstate ringing - it waits for this agent
 * @cssstate connected - agent and customer are connected
 * @cssstate held - on hold
 * @cssstate wrap-up - the conversation is over and waits for its disposition
 * @fires omni-interaction-accept - the agent accepts it; cancelable
 * @fires omni-interaction-accepted - the contact center gave it to the agent
 * @fires omni-interaction-reject - the agent rejects it; cancelable
 * @fires omni-interaction-rejected - the contact center has taken it back
 */
export class OmniInteractionCard extends OmniElement<typeof interactionCardEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    badgeStyles,
    interactionCardStyles,
  ];
  protected override readonly words = interactionCardEn;

  /** Which interaction of the core to show. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The interaction to show, instead of the core's. */
  @property(OBJECT) interaction: Interaction | null = null;

  readonly #core = new OmniController(this);
  readonly #observed = observeInteraction(this, this.#core);
  readonly #thread = observeState(this, this.#core, () => {
    const { id, channel } = this.interaction ?? this.#observed.value ?? {};
    return id && channel?.kind === 'whatsapp' ? (`thread:${id}` as const) : null;
  });
  readonly #command = new CommandController(this, this.#core);
  readonly #keys = new KeysController(this);
  readonly #phones = new PhoneFormat(this.locale, this.#core);

  protected override render(): TemplateResult | typeof nothing {
    const interaction = this.interaction ?? this.#observed.value;
    if (!interaction) return nothing;
    const { phase } = interaction;
    const waiting = phase === 'ringing' || phase === 'offered';
    this.setState('ringing', waiting);
    for (const state of ['connected', 'held', 'wrap-up']) this.setState(state, phase === state);
    return waiting ? this.#sheet(interaction) : this.#header(interaction);
  }

  #sheet(interaction: Interaction): TemplateResult {
    const name = customerWords(interaction, this.t, this.#phones.format);
    const offer = isOffer(interaction);
    // A customer who is handed over has not waited since the start: a colleague has just talked with them.
    const since = interaction.introduction ? interaction.phaseSince : interaction.startedAt;
    return html`
      <article part="base" class="base waiting" aria-label=${name.slice(0, 200)}>
        <span part="state" class="badge ${PHASE_TONES[interaction.phase]}">
          ${icon(channelIcon(interaction.channel))}
          <span class="clip">${offer ? this.#incoming(interaction) : phaseWords(interaction, this.t)}</span>
        </span>
        <span class="avatar halo ${PHASE_TONES[interaction.phase]}" aria-hidden="true"
          >${initials(interaction.customer.name)}</span
        >
        <h2 part="name" class="name" dir="auto"><span>${name}</span></h2>
        ${this.#facts(interaction)}
        <p class="facts">
          <span class="time"
            >${this.t('card.waiting')}
            ${ticking(() => formatDuration(this.locale.language, this.#core.now() - since))}</span
          >
        </p>
        ${
          interaction.introduction
            ? html`<p part="introduction" class="line">
                ${icon(interaction.introduction.way === 'transfer' ? transferIcon : peopleIcon)}
                <span>${this.#introduction(interaction.introduction)}</span>
              </p>`
            : nothing
        }
        ${offer ? this.#answer(interaction.id) : nothing}
        <slot name="actions"></slot>
      </article>
    `;
  }

  #incoming({ channel }: Interaction): string {
    const { kind } = channel;
    if (kind === 'voice' || kind === 'chat') return this.t(`card.incoming-${kind}`);
    return this.t('card.incoming', { channel: channelWords(channel, this.t) });
  }

  #introduction({ name, way }: Introduction): string {
    return this.t(`card.introduced-${way}`, { name });
  }

  #answer(id: string): TemplateResult {
    const accepting = this.#command.isPending('acceptInteraction', id);
    const rejecting = this.#command.isPending('rejectInteraction', id);
    return html`
      <div class="answer">
        <button
          part="reject"
          class="button danger-quiet"
          aria-busy=${rejecting || nothing}
          aria-keyshortcuts=${this.#keys.of('reject', id)}
          ?disabled=${accepting}
          @click=${() => reject(this.#command, id)}
        >
          <span>${this.t('card.reject')}</span>
        </button>
        <button
          part="accept"
          class="button positive"
          aria-busy=${accepting || nothing}
          aria-keyshortcuts=${this.#keys.of('accept', id)}
          ?disabled=${rejecting}
          @click=${() => accept(this.#command, id)}
        >
          <span>${this.t('card.accept')}</span>
        </button>
      </div>
    `;
  }

  #header(interaction: Interaction): TemplateResult {
    const name = customerWords(interaction, this.t, this.#phones.format);
    return html`
      <article part="base" class="base" aria-label=${name.slice(0, 200)}>
        <div class="head">
          <h2 part="name" class="name clip" dir="auto" title=${name.slice(0, 400)}>${name}</h2>
          <span part="state" class="badge ${PHASE_TONES[interaction.phase]}">
            ${icon(channelIcon(interaction.channel))}
            <span class="clip">${phaseWords(interaction, this.t)}</span>
            <span class="time"
              >${ticking(() => formatDuration(this.locale.language, this.#core.now() - interaction.phaseSince))}</span
            >
          </span>
          <slot name="actions"></slot>
        </div>
        ${this.#facts(interaction)} ${this.#lines(interaction)}
      </article>
    `;
  }

  #facts({ customer, campaign, queue, channel }: Interaction): TemplateResult {
    const name = channelWords(channel, this.t);
    return html`
      <p part="facts" class="facts">
        ${channel.kind === 'other' ? html`<span class="fact"><bdi class="clip">${name}</bdi></span>` : nothing}
        <span class="fact"><bdi class="clip">${withoutTurns(campaign.name)}</bdi></span>
        ${queue ? html`<span class="fact"><bdi class="clip">${withoutTurns(queue.name)}</bdi></span>` : nothing}
        ${
          customer.name && customer.phone
            ? html`<span class="fact">${this.#phone(customer.phone)}</span>`
            : nothing
        }
      </p>
    `;
  }

  /**
   * The number. Its box has room for the country's notation before the library for it is loaded, and a click selects
   * the whole number.
   */
  #phone(phone: string): TemplateResult {
    const room = `min-inline-size: min(${Math.min(phone.length, LONGEST) + 3}ch, 100%)`;
    return html`<bdi class="clip phone" dir="ltr" .style=${room}>${this.#phones.format(phone)}</bdi>`;
  }

  /** How long the customer can still be answered with free text. */
  #window(closesAt: number): TemplateResult {
    const left = (): number => closesAt - this.#core.now();
    const words = (): string => (left() > 0 ? this.#timeLeft(left()) : this.t('card.window-closed'));
    return html`<p part="window" class=${ticking(() => `line ${isSoon(left()) ? 'soon' : ''}`)}>
      ${icon(clockIcon)}${this.#windowWords(ticking(words))}
    </p>`;
  }

  /**
   * In the last hour these words are bold and may need one line more, so the room for it is there from the beginning.
   */
  #windowWords(words: unknown): TemplateResult {
    return html`<span class="time window" data-room=${this.#timeLeft(DAY - 1)}><span>${words}</span></span>`;
  }

  #timeLeft(left: number): string {
    return this.t('composer.window', { time: formatDuration(this.locale.language, left) });
  }

  /** Further facts: why it ended, who takes part. Trouble with the sound is shown by the call controls. */
  #lines(interaction: Interaction): TemplateResult | typeof nothing {
    const { phase, channel, endCause, conference, transfer, introduction } = interaction;
    const lines: TemplateResult[] = [];
    const say = (glyph: Icon, text: string, problem = false): number =>
      lines.push(html`<p class="line ${problem ? 'problem' : ''}">${icon(glyph)}<span>${text}</span></p>`);
    const over = phase === 'wrap-up';
    const live = isUnderWay(interaction);
    const thread = this.#thread.value;
    // The thread comes a moment after the interaction. Until then its line is empty, so that nothing below the card
    // moves.
    if (live && channel.kind === 'whatsapp' && !thread)
      lines.push(html`<p class="line unknown">${icon(clockIcon)}${this.#windowWords(nothing)}</p>`);
    const closes = live ? thread?.policy.windowClosesAt : null;
    if (closes != null) lines.push(this.#window(closes));
    if (over && endCause) say(infoIcon, causeWords(endCause, this.t));
    const joined = conference?.status === 'connected';
    const apart = joined && (phase === 'held' || conference.otherHeld);
    // An agent who was brought in sees no line about a conference while somebody is on hold: the line about ownership
    // below says who is with whom.
    if (!over && conference && conference.status !== 'ended' && (interaction.owned || !apart)) {
      const name = ownerOf(interaction) ?? this.#phones.format(conference.targetName);
      const key = joined && phase === 'held' ? 'alone-with' : (`conference-${conference.status}` as const);
      say(peopleIcon, this.t(`card.${key}`, { name }), conference.status === 'failed');
    }
    if (!over && !interaction.owned) say(peopleIcon, this.#ownership(interaction));
    if (live && introduction?.way === 'transfer') say(transferIcon, this.#introduction(introduction));
    if (transfer?.status === 'requested' || transfer?.status === 'failed') {
      const name = this.#phones.format(transfer.targetName);
      say(transferIcon, this.t(`card.transfer-${transfer.status}`, { name }), transfer.status === 'failed');
    }
    return lines.length > 0 ? html`<div class="lines">${lines}</div>` : nothing;
  }

  /** For an agent who was brought in: whose conversation it is. */
  #ownership(interaction: Interaction): string {
    const name = ownerOf(interaction);
    if (!name) return this.t('card.not-owned');
    if (interaction.phase === 'held') return this.t('card.held-by', { name });
    return this.t(interaction.conference?.otherHeld ? 'card.alone-with' : 'card.owned-by', { name });
  }
}

/** The name of the agent who owns the conversation, if another one does. */
function ownerOf({ owned, conference }: Interaction): string | undefined {
  return owned ? undefined : conference?.participants.find(({ role }) => role === 'owner')?.name;
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-interaction-card': OmniInteractionCard;
  }
}
