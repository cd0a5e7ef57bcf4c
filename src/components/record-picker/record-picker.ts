import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CrmRecord } from '../../core/model/record.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { icon } from '../internal/icons.js';
import { initials } from '../internal/names.js';
import { OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { OmniRecordAttachEvent, OmniRecordCreateEvent, OmniRecordOpenEvent } from './record-picker.events.js';
import { recordPickerStyles } from './record-picker.styles.js';

/** The object that the create button creates. */
const CREATED = 'case';

/**
 * @summary The records that the CRM found for a customer: attach one, look at it, or have one created.
 * @csspart base - everything
 * @csspart record - one record
 * @csspart attach - the button that attaches a record
 * @csspart open - the button that shows a record in the CRM
 * @csspart create - the button that asks for a new record
 * @cssstate empty - nothing was found
 * @fires omni-record-attach - the agent attaches a record; cancelable
 * @fires omni-record-open - the agent wants to see a record; cancelable
 * @fires omni-record-create - the agent wants a new record; cancelable
 */
export class OmniRecordPicker extends OmniElement {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    badgeStyles,
    recordPickerStyles,
  ];

  /** Which interaction of the core the records are for; empty: the number being previewed. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The records to choose from, instead of the core's. */
  @property({ attribute: false }) records: readonly CrmRecord[] | null = null;

  readonly #core = new OmniController(this);
  readonly #interaction = observeState(this, this.#core, () =>
    this.interactionId ? (`interaction:${this.interactionId}` as const) : null,
  );
  readonly #preview = observeState(this, this.#core, () => 'preview');
  readonly #command = new CommandController(this, this.#core);

  get #shown(): readonly CrmRecord[] {
    return this.records ?? this.#interaction.value?.matches ?? this.#preview.value?.records ?? [];
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    this.setState('empty', shown.length === 0);
    return html`
      <section part="base" class="base" aria-labelledby="title" @keydown=${this.#onKey}>
        <div class="head">
          <h3 id="title" class="title">
            ${shown.length > 0 ? this.t('records.found', { count: shown.length }) : this.t('records.none')}
          </h3>
          ${this.interactionId ? this.#createButton() : nothing}
        </div>
        ${
          shown.length > 0
            ? html`<ul class="records">
                ${repeat(
                  shown,
                  ({ type, id }) => `${type} ${id}`,
                  (record) => html`<li part="record" class="record">${this.#record(record)}</li>`,
                )}
              </ul>`
            : nothing
        }
      </section>
    `;
  }

  #createButton(): TemplateResult {
    return html`<button
      part="create"
      class="button quiet"
      aria-busy=${this.#command.isPending('requestCreate', this.interactionId) ? 'true' : nothing}
      @click=${() => this.#create()}
    >
      ${icon('plus')}<span>${this.t('records.create')}</span>
    </button>`;
  }

  #record(record: CrmRecord): TemplateResult {
    const busy = this.#command.isPending('requestAttach', `${record.type} ${record.id}`);
    return html`
      <span class="avatar square" aria-hidden="true">${initials(record.name)}</span>
      <span class="words">
        <bdi class="clip">${record.name}</bdi>
        <span class="type clip"><bdi>${record.type}</bdi></span>
      </span>
      <button
        part="open"
        class="button icon-only"
        aria-label=${this.t('records.open', { name: record.name.slice(0, 100) })}
        @click=${() => this.#open(record)}
      >
        ${icon('open')}
      </button>
      ${
        this.interactionId
          ? html`<button
              part="attach"
              class="button attach"
              aria-busy=${busy ? 'true' : nothing}
              aria-label=${this.t('records.attach-named', { name: record.name.slice(0, 100) })}
              @click=${() => this.#attach(record)}
            >
              ${icon('link')}<span class="word">${this.t('records.attach')}</span>
            </button>`
          : nothing
      }
    `;
  }

  #attach(record: CrmRecord): void {
    const { interactionId } = this;
    void this.#command.run(
      'requestAttach',
      { interactionId, record },
      {
        subject: `${record.type} ${record.id}`,
        intent: new OmniRecordAttachEvent({ interactionId, record }),
      },
    );
  }

  #open(record: CrmRecord): void {
    const intent = new OmniRecordOpenEvent({ interactionId: this.interactionId || null, record });
    void this.#command.run('requestOpenRecord', { record }, { intent });
  }

  #create(): void {
    const { interactionId } = this;
    const { phone, name } = this.#interaction.value?.customer ?? { phone: null, name: null };
    const data = { ...(name ? { Name: name } : {}), ...(phone ? { Phone: phone } : {}) };
    void this.#command.run(
      'requestCreate',
      { interactionId, objectType: CREATED, data },
      { subject: interactionId, intent: new OmniRecordCreateEvent(interactionId, CREATED, data) },
    );
  }

  /** Up and down go from record to record, on the same button. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const from = (event.target as HTMLElement).closest('.record');
    const to = event.key === 'ArrowDown' ? from?.nextElementSibling : from?.previousElementSibling;
    const part = (event.target as HTMLElement).closest('button')?.getAttribute('part');
    const button = to?.querySelector<HTMLElement>(`[part='${part === 'open' ? 'open' : 'attach'}']`);
    if (!button) return;
    event.preventDefault();
    button.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-record-picker': OmniRecordPicker;
  }
}
