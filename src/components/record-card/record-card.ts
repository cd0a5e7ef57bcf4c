import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { CrmRecord } from '../../core/model/record.js';
import { recordCardEn } from '../../locales/en/record-card.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { icon } from '../internal/icons/icon.js';
import { unlinkIcon } from '../internal/icons/records.js';
import { initials } from '../internal/names.js';
import { OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { OmniRecordOpenEvent } from '../record-picker/record-picker.events.js';
import { OmniRecordDetachEvent } from './record-card.events.js';
import { recordCardStyles } from './record-card.styles.js';

/**
 * @summary The record that an interaction belongs to.
 * @slot details - more about the record
 * @csspart base - the card
 * @csspart name - the record's name
 * @csspart open - the button that shows it in the CRM
 * @csspart detach - the button that detaches it
 * @fires omni-record-open - the agent wants to see it; cancelable
 * @fires omni-record-detach - the agent detaches it; cancelable
 */
export class OmniRecordCard extends OmniElement<typeof recordCardEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, buttonStyles, badgeStyles, recordCardStyles];
  protected override readonly words = recordCardEn;

  /** Which interaction of the core it belongs to. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The record to show, instead of the core's. */
  @property({ attribute: false }) record: CrmRecord | null = null;

  readonly #core = new OmniController(this);
  readonly #interaction = observeState(this, this.#core, () =>
    this.interactionId ? (`interaction:${this.interactionId}` as const) : null,
  );
  readonly #command = new CommandController(this, this.#core);

  protected override render(): TemplateResult | typeof nothing {
    const record = this.record ?? this.#interaction.value?.record;
    if (!record) return nothing;
    return html`
      <section part="base" class="base" aria-label=${this.t('records.attached')}>
        <span class="avatar square accent" aria-hidden="true">${initials(record.name)}</span>
        <div class="words">
          <button part="open" class="name clip" dir="auto" @click=${() => this.#open(record)}>
            <span part="name">${record.name || record.id}</span>
          </button>
          <span class="type clip"><bdi>${record.type}</bdi></span>
          <slot name="details"></slot>
        </div>
        <button
          part="detach"
          class="button quiet"
          aria-label=${this.t('records.detach')}
          title=${this.t('records.detach')}
          aria-busy=${this.#command.isPending('requestDetach', this.interactionId) ? 'true' : nothing}
          @click=${() => this.#detach(record)}
        >
          ${icon(unlinkIcon)}<span class="word">${this.t('records.detach')}</span>
        </button>
      </section>
    `;
  }

  #open(record: CrmRecord): void {
    const intent = new OmniRecordOpenEvent({ interactionId: this.interactionId || null, record });
    void this.#command.run('requestOpenRecord', { record }, { intent });
  }

  #detach(record: CrmRecord): void {
    const { interactionId } = this;
    const intent = new OmniRecordDetachEvent({ interactionId, record });
    void this.#command.run('requestDetach', { interactionId }, { subject: interactionId, intent });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-record-card': OmniRecordCard;
  }
}
