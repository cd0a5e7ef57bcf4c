import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DirectoryEntry, Target, TargetKind } from '../../core/model/session.js';
import type { Omni } from '../../core/types.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { panelStyles } from '../internal/styles/panel.js';
import {
  OmniConferenceSubmitEvent,
  OmniConferenceSubmittedEvent,
  OmniTransferSubmitEvent,
  OmniTransferSubmittedEvent,
} from './transfer-panel.events.js';
import { transferPanelStyles } from './transfer-panel.styles.js';

const KINDS: readonly TargetKind[] = ['user', 'queue', 'phone'];

/**
 * @summary Gives a conversation to another agent, a queue or a number, or takes one of them into it.
 * @csspart base - everything
 * @csspart kind - a button that chooses between agents, queues and numbers
 * @csspart search - the field that narrows the list
 * @csspart target - one entry of the list
 * @csspart transfer - the button that transfers
 * @csspart confer - the button that makes a conference
 * @fires omni-transfer-submit - the agent transfers; cancelable
 * @fires omni-transfer-submitted - the contact center has asked the target
 * @fires omni-conference-submit - the agent makes a conference; cancelable
 * @fires omni-conference-submitted - the contact center has asked the target
 */
export class OmniTransferPanel extends OmniElement {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    badgeStyles,
    fieldStyles,
    panelStyles,
    transferPanelStyles,
  ];

  /** The interaction to give away. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** Whom it can be given to, instead of the core's directory. */
  @property({ attribute: false }) directory: readonly DirectoryEntry[] | null = null;

  @state() private kind: TargetKind = 'user';
  @state() private search = '';
  @state() private chosen = '';

  readonly #core = new OmniController(this);
  readonly #entries = observeState(this, this.#core, () => 'directory');
  readonly #center = observeState(this, this.#core, () => 'center');
  readonly #command = new CommandController(this, this.#core);
  /** Whose directory has been asked for. */
  #asked: Omni | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { omni } = this.#core;
    if (omni === this.#asked) return;
    this.#asked = omni;
    if (omni && !this.directory) void this.updateComplete.then(this.#refresh);
  }

  protected override render(): TemplateResult {
    const target = this.#target();
    const can = this.#center.value?.capabilities;
    const canTransfer = can?.transfer.includes(this.kind) ?? true;
    const canConfer = can?.confer.includes(this.kind) ?? true;
    const id = this.interactionId;
    return html`
      <form part="base" class="base" @submit=${this.#onSubmit}>
        <div class="kinds" role="group" aria-label=${this.t('transfer.kinds')}>
          ${KINDS.map(
            (kind) =>
              html`<button
                part="kind"
                type="button"
                class="button kind"
                aria-pressed=${kind === this.kind ? 'true' : 'false'}
                @click=${() => this.#choose(kind)}
              >
                ${this.t(`transfer.${kind}`)}
              </button>`,
          )}
        </div>
        <div class="field">
          <label class="label" for="search"
            >${this.t(this.kind === 'phone' ? 'transfer.number' : 'transfer.search')}</label
          >
          <input
            part="search"
            id="search"
            class="input"
            type=${this.kind === 'phone' ? 'tel' : 'search'}
            dir=${this.kind === 'phone' ? 'ltr' : nothing}
            autocomplete="off"
            .value=${this.search}
            @input=${this.#onSearch}
          />
        </div>
        ${this.kind === 'phone' ? nothing : this.#targets()}
        ${
          this.#command.error
            ? html`<p class="problem" role="alert">${this.#command.error.message}</p>`
            : nothing
        }
        <div class="actions">
          ${
            canConfer
              ? html`<button
                  part="confer"
                  type="button"
                  class="button"
                  aria-busy=${this.#command.isPending('conferInteraction', id) ? 'true' : nothing}
                  ?disabled=${!target}
                  @click=${() => this.#confer()}
                >
                  <span>${this.t('transfer.confer')}</span>
                </button>`
              : nothing
          }
          ${
            canTransfer
              ? html`<button
                  part="transfer"
                  class="button primary"
                  aria-busy=${this.#command.isPending('transferInteraction', id) ? 'true' : nothing}
                  ?disabled=${!target}
                >
                  <span>${this.t('transfer.transfer')}</span>
                </button>`
              : nothing
          }
        </div>
      </form>
    `;
  }

  #targets(): TemplateResult {
    const shown = this.#matching();
    if (shown.length === 0) return html`<p class="none">${this.t('transfer.none')}</p>`;
    return html`<div class="targets" role="radiogroup" aria-label=${this.t(`transfer.${this.kind}`)}>
      ${repeat(
        shown,
        ({ id }) => id,
        (entry) => html`
          <label part="target" class="target">
            <input
              type="radio"
              class="check"
              name="target"
              .value=${entry.id}
              .checked=${entry.id === this.chosen}
              @change=${() => (this.chosen = entry.id)}
            />
            <span class="grow clip" dir="auto">${entry.name}</span>
            ${entry.detail ? html`<span class="detail clip">${entry.detail}</span>` : nothing}
            <span class="badge ${entry.available ? 'live' : ''}"
              >${this.t(entry.available ? 'transfer.available' : 'transfer.unavailable')}</span
            >
          </label>
        `,
      )}
    </div>`;
  }

  #matching(): readonly DirectoryEntry[] {
    const wanted = this.search.trim().toLocaleLowerCase();
    return (this.directory ?? this.#entries.value ?? []).filter(
      ({ kind, name, id }) =>
        kind === this.kind &&
        (name.toLocaleLowerCase().includes(wanted) || id.toLocaleLowerCase().includes(wanted)),
    );
  }

  #target(): Target | undefined {
    if (this.kind === 'phone') {
      const phone = this.search.trim();
      return phone ? { kind: 'phone', id: phone } : undefined;
    }
    const entry = this.#matching().find(({ id }) => id === this.chosen);
    return entry && { kind: entry.kind, id: entry.id };
  }

  readonly #refresh = (): void => {
    void this.#command.run('refreshDirectory', {}, { inline: true });
  };

  #choose(kind: TargetKind): void {
    this.kind = kind;
    this.search = '';
    this.chosen = '';
    this.#command.clearError();
  }

  readonly #onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const target = this.#target();
    if (!target) return;
    const detail = { interactionId: this.interactionId, target };
    void this.#command.run('transferInteraction', detail, {
      subject: this.interactionId,
      inline: true,
      intent: new OmniTransferSubmitEvent(detail),
      fact: () => new OmniTransferSubmittedEvent(detail),
    });
  };

  #confer(): void {
    const target = this.#target();
    if (!target) return;
    const detail = { interactionId: this.interactionId, target };
    void this.#command.run('conferInteraction', detail, {
      subject: this.interactionId,
      inline: true,
      intent: new OmniConferenceSubmitEvent(detail),
      fact: () => new OmniConferenceSubmittedEvent(detail),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-transfer-panel': OmniTransferPanel;
  }
}
