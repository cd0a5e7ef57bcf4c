import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Interaction } from '../../core/model/interaction.js';
import type { DirectoryEntry, Target, TargetKind } from '../../core/model/session.js';
import type { Omni } from '../../core/types.js';
import { transferPanelEn } from '../../locales/en/transfer-panel.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeInteraction, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { icon } from '../internal/icons/icon.js';
import { warningIcon } from '../internal/icons/marks.js';
import { LIST, OBJECT } from '../internal/json-attribute.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { panelStyles } from '../internal/styles/panel.js';
import { segmentStyles } from '../internal/styles/segments.js';
import { actions, type Ways } from './actions.js';
import { Cancelling, changeConsultation } from './cancelling.js';
import { consultation, failure, isAsking, waiting } from './consultation.js';
import { recentTargets, rememberTarget } from './recent-targets.js';
import { matching, targetField } from './target-field.js';
import {
  OmniConferenceSubmitEvent,
  OmniConferenceSubmittedEvent,
  OmniTransferSubmitEvent,
  OmniTransferSubmittedEvent,
} from './transfer-panel.events.js';
import { transferPanelStyles } from './transfer-panel.styles.js';

const KINDS: readonly TargetKind[] = ['user', 'queue', 'phone'];

/**
 * @summary Gives a conversation to another agent, a queue or a number: at once, after a word with them while the
 *   customer is on hold, or by taking them into the call. What the contact center cannot do is not shown.
 * @csspart base - everything
 * @csspart kind - a button that chooses between agents, queues and numbers
 * @csspart search - the field that narrows the list; arrows choose
 * @csspart target - one entry of the list
 * @csspart transfer - the button that transfers
 * @csspart consult - the button that holds the customer and calls the target
 * @csspart confer - the button that makes a conference
 * @csspart consultation - what can be done while somebody else is in the call
 * @csspart swap - the button that talks to the other one of customer and target
 * @csspart cancel - the button that lets go of the target, or takes the transfer back
 * @csspart merge - the button that brings everybody together, or holds the customer again
 * @csspart complete - the button that hands the customer over
 * @cssstate consulting - somebody else is in the call
 * @fires omni-transfer-submit - the agent transfers; cancelable
 * @fires omni-transfer-submitted - the contact center has asked the target
 * @fires omni-transfer-cancel - the agent takes a transfer back that nobody has taken; cancelable
 * @fires omni-transfer-cancelled - the contact center does not ask any more
 * @fires omni-conference-submit - the agent makes a conference, or consults; cancelable
 * @fires omni-conference-submitted - the contact center has asked the target
 * @fires omni-consultation-change - the agent swaps, brings all together, or lets go of the target; cancelable
 * @fires omni-consultation-changed - the contact center has done it
 */
export class OmniTransferPanel extends OmniElement<typeof transferPanelEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    badgeStyles,
    fieldStyles,
    panelStyles,
    segmentStyles,
    transferPanelStyles,
  ];
  protected override readonly words = transferPanelEn;

  /** The interaction to give away. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The interaction to give away, instead of the core's. */
  @property(OBJECT) interaction: Interaction | null = null;

  /** Whom it can be given to, instead of the core's directory. */
  @property(LIST) directory: readonly DirectoryEntry[] | null = null;

  @state() private kind: TargetKind = 'user';
  @state() private search = '';
  @state() private chosen = '';

  readonly #core = new OmniController(this);
  readonly #entries = observeState(this, this.#core, 'directory');
  readonly #center = observeState(this, this.#core, 'center');
  readonly #session = observeState(this, this.#core, 'session');
  readonly #observed = observeInteraction(this, this.#core);
  readonly #command = new CommandController(this, this.#core);
  readonly #cancelling = new Cancelling(this, this.#command);
  readonly #phones = new PhoneFormat(this.locale, this.#core);
  /** The core whose directory was requested. */
  #asked: Omni | undefined;
  #turnedTo = '';

  get #shown(): Interaction | undefined {
    return this.interaction ?? this.#observed.value;
  }

  get #id(): string {
    return this.interactionId || (this.interaction?.id ?? '');
  }

  get #agentId(): string {
    return this.#session.value?.user?.id ?? '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // The target that was chosen for one conversation must not stay chosen for the next.
    const before = this.#turnedTo;
    this.#turnedTo = this.#id;
    if (!before || before === this.#turnedTo) return;
    this.search = this.chosen = '';
    this.#command.error = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Only then, so that the list does not scroll away from an agent who reads it while colleagues come and go.
    if (changed.has('chosen') || changed.has('search'))
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    const { omni } = this.#core;
    if (omni === this.#asked) return;
    this.#asked = omni;
    if (!omni || this.directory) return;
    const ask = () => this.#command.run('refreshDirectory', {}, { inline: true });
    void this.updateComplete.then(ask);
  }

  protected override render(): TemplateResult {
    const interaction = this.#shown;
    const { error } = this.#command;
    const consulting = interaction?.conference?.status === 'connected';
    this.setState('consulting', consulting);
    const asking = isAsking(interaction);
    const can = this.#center.value?.capabilities;
    const entries = this.#matching();
    const problem = error
      ? html`<p class="problem" role="alert">${icon(warningIcon)}<span>${this.why(error)}</span></p>`
      : nothing;
    return html`
      <form part="base" class="base ${asking ? 'asking' : ''}" @submit=${this.#onSubmit}>
        ${interaction && asking ? waiting(interaction, this.t, this.#cancelling.of(interaction, can), problem) : nothing}
        ${
          interaction && consulting
            ? this.#consultation(interaction)
            : [this.#choice(entries), interaction && !error ? failure(interaction, this.t) : nothing]
        }
        ${asking ? nothing : problem}
        ${consulting ? nothing : this.#actions(this.#ways(interaction), !this.#target(entries))}
      </form>
    `;
  }

  #ways(interaction: Interaction | undefined): Ways {
    const can = this.#center.value?.capabilities;
    const spoken = (interaction?.channel.kind ?? 'voice') === 'voice';
    const confer = spoken && (can?.confer.includes(this.kind) ?? true);
    return {
      transfer: can?.transfer.includes(this.kind) ?? true,
      confer,
      consult: confer && (can?.hold ?? true),
    };
  }

  #choice(entries: readonly DirectoryEntry[]): TemplateResult {
    const can = this.#center.value?.capabilities;
    const kinds = KINDS.filter((kind) => !can || can.transfer.includes(kind) || can.confer.includes(kind));
    return html`<div class="segments" role="group" aria-label=${this.t('transfer.kinds')}>
        ${kinds.map(
          (kind) =>
            html`<button
              part="kind"
              type="button"
              class="button segment kind"
              aria-pressed=${kind === this.kind}
              @click=${() => this.#chooseKind(kind)}
            >
              ${this.t(`transfer.${kind}`)}
            </button>`,
        )}
      </div>
      ${targetField({
        t: this.t,
        kind: this.kind,
        search: this.search,
        chosen: this.chosen,
        entries,
        recent: recentTargets(this.#agentId, this.kind),
        phones: this.#phones,
        onSearch: (text) => {
          this.search = text;
          if (this.kind === 'phone') this.chosen = '';
        },
        onChoose: (id) => {
          this.chosen = id;
          if (this.kind === 'phone') this.search = id;
        },
      })}`;
  }

  #actions(ways: Ways, none: boolean): TemplateResult {
    return actions({
      ways,
      t: this.t,
      none,
      conferring: this.#command.isPending('conferInteraction', this.#id),
      transferring: this.#command.isPending('transferInteraction', this.#id),
      onConfer: (consult) => this.#confer(consult),
    });
  }

  #consultation(interaction: Interaction): TemplateResult {
    const { id } = interaction;
    const can = this.#center.value?.capabilities;
    const canSwap = can?.consult ?? !can;
    const run = (command: 'holdInteraction' | 'resumeInteraction' | 'leaveConference') => (): void =>
      void this.#command.run(command, { interactionId: id }, { subject: id, inline: true });
    return consultation({
      interaction,
      t: this.t,
      canHold: can?.hold ?? true,
      canSwap,
      busy: (command) => this.#command.isPending(command, id),
      onSwap: () => changeConsultation(this.#command, id, 'swap'),
      onMerge: canSwap ? () => changeConsultation(this.#command, id, 'merge') : run('resumeInteraction'),
      onPrivate: run('holdInteraction'),
      onCancel: () => changeConsultation(this.#command, id, 'cancel'),
      onComplete: run('leaveConference'),
    });
  }

  #matching(): readonly DirectoryEntry[] {
    const recent = recentTargets(this.#agentId, this.kind);
    if (this.kind !== 'phone') {
      const entries = this.directory ?? this.#entries.value ?? [];
      return matching(entries, this.kind, this.search, recent, this.#shown?.channel.name);
    }
    return recent.map((id) => ({ kind: 'phone', id, name: id, available: true, detail: null }));
  }

  #target(entries = this.#matching()): Target | undefined {
    if (this.kind === 'phone') {
      const phone = this.search.trim();
      return phone ? { kind: 'phone', id: phone } : undefined;
    }
    const entry = entries.find(({ id }) => id === this.chosen);
    return entry && { kind: entry.kind, id: entry.id };
  }

  #chooseKind(kind: TargetKind): void {
    this.kind = kind;
    this.search = '';
    this.chosen = '';
    this.#command.clearError();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const target = this.#target();
    const id = this.#id;
    if (!target || isAsking(this.#shown) || !this.#ways(this.#shown).transfer) return;
    const detail = { interactionId: id, target };
    void this.#command.run('transferInteraction', detail, {
      subject: id,
      inline: true,
      intent: new OmniTransferSubmitEvent(detail),
      fact: () => this.#done(target, new OmniTransferSubmittedEvent(detail)),
    });
  };

  #confer(consult: boolean): void {
    const target = this.#target();
    if (!target || isAsking(this.#shown)) return;
    const id = this.#id;
    const detail = { interactionId: id, target, ...(consult && { consult }) };
    void this.#command.run('conferInteraction', detail, {
      subject: id,
      inline: true,
      intent: new OmniConferenceSubmitEvent(detail),
      fact: () => this.#done(target, new OmniConferenceSubmittedEvent(detail)),
    });
  }

  #done<E extends Event>(target: Target, fact: E): E {
    rememberTarget(this.#agentId, target);
    return fact;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-transfer-panel': OmniTransferPanel;
  }
}
