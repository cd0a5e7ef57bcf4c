import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type {
  CrmField,
  CrmFieldConfiguration,
  CrmObjectConfiguration,
  CrmRecord,
} from '../../core/model/record.js';
import { recordCardEn } from '../../locales/en/record-card.js';
import { withoutTurns } from '../../locales/format.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeInteraction, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { icon } from '../internal/icons/icon.js';
import { chevronDownIcon } from '../internal/icons/marks.js';
import { unlinkIcon } from '../internal/icons/records.js';
import { LIST, OBJECT } from '../internal/json-attribute.js';
import { LaterPart } from '../internal/later-part.js';
import { initials } from '../internal/names.js';
import { OmniElement } from '../internal/omni-element.js';
import { deviceStorage } from '../internal/page-storage.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { kindWords, objectOf } from '../internal/record-kind.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { keyOf, nameOf } from '../record-picker/choices.js';
import { OmniRecordOpenEvent } from '../record-picker/record-picker.events.js';
import { OmniRecordDetachEvent } from './record-card.events.js';
import { recordCardStyles } from './record-card.styles.js';
import { previewFields, type Previewed, RecordPreview } from './record-preview.js';

/** Storage key: whether this agent keeps the details open. */
const OPEN = 'record-details';
/** Formats dates and amounts; loaded when the first record has some. */
const laterWords = new LaterPart(async () => (await import('./field-words.js')).fieldWords);
/** Field types that the one-line summary leaves out; the customer's numbers stand above it anyway. */
const LONG = new Set(['id', 'phone', 'textarea', 'reference']);

/**
 * @summary The record that is attached to an interaction, with the fields that the CRM shows in previews, and the way
 *   to choose another one.
 * @slot details - more about the record
 * @csspart base - the card
 * @csspart name - the record's name
 * @csspart open - the button that shows it in the CRM
 * @csspart more - the button that shows and hides its details
 * @csspart fields - what the CRM holds of it
 * @csspart retry - the button that asks the CRM for them again
 * @csspart switch - the button that lets the agent choose another of the records that match
 * @csspart detach - the button that detaches it
 * @cssstate open - its details are shown
 * @fires omni-record-open - the agent wants to see it; cancelable
 * @fires omni-record-detach - the agent detaches it; cancelable
 * @fires omni-record-attach - the agent chose another one; cancelable
 */
export class OmniRecordCard extends OmniElement<typeof recordCardEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, buttonStyles, badgeStyles, recordCardStyles];
  protected override readonly words = recordCardEn;

  /** The interaction of the core whose record to show. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The record to show, instead of the core's. */
  @property(OBJECT) record: CrmRecord | null = null;

  /** The record's fields, instead of asking the core. */
  @property(LIST) fields: readonly CrmField[] | null = null;

  /** The kinds of record and their fields, instead of the core's. */
  @property(LIST) objects: readonly CrmObjectConfiguration[] | null = null;

  /** The records that match, instead of the core's. */
  @property(LIST) records: readonly CrmRecord[] | null = null;

  @state() private open = deviceStorage.get(OPEN) === 'yes';
  @state() private choosing = '';

  readonly #core = new OmniController(this);
  readonly #interaction = observeInteraction(this, this.#core);
  readonly #crm = observeState(this, this.#core, 'crm');
  readonly #command = new CommandController(this, this.#core);
  readonly #preview: RecordPreview = new RecordPreview(this, () => this.#previewed());
  readonly #phones = new PhoneFormat(this.locale, this.#core);

  get #record(): CrmRecord | undefined {
    return this.record ?? this.#interaction.value?.record ?? undefined;
  }

  get #objects(): readonly CrmObjectConfiguration[] {
    return this.objects ?? this.#crm.value?.objects ?? [];
  }

  #previewed(): Previewed {
    const record = this.#record;
    const object = record && objectOf(this.#objects, record);
    const seen = previewFields(object).length > 0;
    if (seen) laterWords.fetchFor(this);
    return { omni: this.fields || !seen ? undefined : this.#core.omni, record, object };
  }

  protected override render(): TemplateResult | typeof nothing {
    const record = this.#record;
    if (!record) return nothing;
    const objects = this.#objects;
    const fields = previewFields(objectOf(objects, record));
    const others = (this.records ?? this.#interaction.value?.matches ?? []).filter(
      (other) => keyOf(other) !== keyOf(record),
    );
    const more = fields.length > 0 || others.length > 0;
    const open = more && this.open;
    this.setState('open', open);
    const [fact, ...facts] = this.#inShort(record, fields);
    return html`
      <section part="base" class="base" aria-label=${this.t('records.attached')}>
        <span class="avatar square accent" aria-hidden="true">${initials(record.name)}</span>
        <div class="words">
          <button part="open" class="name" dir="auto" @click=${() => this.#show(record)}>
            <span part="name">${nameOf(record)}</span>
          </button>
          <span class="type clip">
            <span class="fact">
              <bdi class="clip">${kindWords(record.type, objects, this.t)}</bdi> ${fact}
            </span>
            ${facts.map((one) => html`<span class="fact">${one}</span>`)}
          </span>
          <slot name="details"></slot>
        </div>
        ${more ? this.#moreButton(open) : nothing}
        <button
          part="detach"
          class="button quiet"
          aria-label=${this.t('records.detach')}
          title=${this.t('records.detach')}
          aria-busy=${this.#command.isPending('requestDetach', this.interactionId) || nothing}
          @click=${() => this.#detach(record)}
        >
          ${icon(unlinkIcon)}<span class="word">${this.t('records.detach')}</span>
        </button>
        ${open ? this.#details(record, fields, others) : nothing}
      </section>
    `;
  }

  protected override update(changed: PropertyValues): void {
    const before = this.shadowRoot?.activeElement;
    super.update(changed);
    // The picker goes when a record was chosen, so the focus moves to the button that opens it.
    if (before && !before.isConnected) this.#focusSwitch();
  }

  #moreButton(open: boolean): TemplateResult {
    return html`<button
      part="more"
      class="button icon-only"
      aria-expanded=${open}
      aria-label=${this.t('records.details')}
      title=${this.t('records.details')}
      @click=${this.#toggle}
    >
      ${icon(chevronDownIcon)}
    </button>`;
  }

  /** The facts that tell this record from others of its kind, as many as fit. */
  #inShort(record: CrmRecord, fields: readonly CrmFieldConfiguration[]): readonly TemplateResult[] {
    return fields
      .filter(({ type }) => !LONG.has(type.toLowerCase()))
      .map((field) => this.#value(field))
      .filter((value) => value !== '' && !nameOf(record).includes(value))
      .map((value) => html`&middot; <bdi class="clip">${withoutTurns(value)}</bdi>`);
  }

  #details(
    record: CrmRecord,
    fields: readonly CrmFieldConfiguration[],
    others: readonly CrmRecord[],
  ): TemplateResult {
    const choosing = this.choosing === keyOf(record);
    const known = this.#values || this.#preview.failed || !this.#core.omni;
    return html`<div class="details">
      <dl part="fields" class="fields" aria-busy=${!known || nothing}>
        ${fields.map(
          (field) =>
            html`<dt>${field.label}</dt>
              <dd dir="auto" class=${field.type.toLowerCase() === 'textarea' ? 'long' : 'clip'}>
                ${this.#value(field) || '–'}
              </dd>`,
        )}
      </dl>
      ${
        this.#preview.failed
          ? html`<p class="unread" role="status">
              ${this.t('records.unread')}
              <button part="retry" class="button quiet" @click=${() => this.#preview.again()}>
                ${this.t('action.retry')}
              </button>
            </p>`
          : nothing
      }
      ${
        others.length > 0
          ? html`<button
                part="switch"
                class="button"
                aria-expanded=${choosing}
                @click=${() => (this.choosing = choosing ? '' : keyOf(record))}
              >
                ${this.t('records.switch')}
              </button>
              ${
                choosing
                  ? html`<omni-record-picker
                      interaction-id=${this.interactionId}
                      .records=${others}
                      @keydown=${this.#onPickerKey}
                    ></omni-record-picker>`
                  : nothing
              }`
          : nothing
      }
    </div>`;
  }

  get #values(): readonly CrmField[] | null {
    return this.fields ?? this.#preview.fields;
  }

  /** The value of a field; empty: the CRM has none, or has not answered yet. */
  #value(field: CrmFieldConfiguration): string {
    const value = this.#values?.find(({ field: name }) => name === field.name)?.value?.trim() ?? '';
    return field.type.toLowerCase() === 'phone'
      ? this.#phones.format(value)
      : (laterWords.value?.(this.locale.language, value, field) ?? value);
  }

  #focusSwitch(): void {
    const find = (part: string) => this.renderRoot.querySelector<HTMLElement>(`[part="${part}"]`);
    (find('switch') ?? find('open'))?.focus();
  }

  readonly #onPickerKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.choosing = '';
  };

  readonly #toggle = (): void => {
    this.open = !this.open;
    this.choosing = '';
    deviceStorage.set(OPEN, this.open ? 'yes' : 'no');
    // The record may have been changed since it was attached.
    if (this.open) this.#preview.again();
  };

  #show(record: CrmRecord): void {
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
