import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing, render } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CrmRecord } from '../../core/model/record.js';
import { recordPickerEn } from '../../locales/en/record-picker.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeInteraction, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { icon } from '../internal/icons/icon.js';
import { plusIcon } from '../internal/icons/marks.js';
import { searchIcon } from '../internal/icons/records.js';
import { LIST } from '../internal/json-attribute.js';
import { OmniElement } from '../internal/omni-element.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { keyOf, lastChoice, nameOf, rememberChoice } from './choices.js';
import { RecordKeys } from './record-keys.js';
import { RecordList } from './record-list.js';
import {
  OmniRecordAttachEvent,
  OmniRecordCreateEvent,
  OmniRecordOpenEvent,
  OmniRecordSearchEvent,
} from './record-picker.events.js';
import { recordPickerStyles } from './record-picker.styles.js';
import { recordRow } from './record-row.js';
import { RecordSearch } from './record-search.js';
import { SearchState, type Search } from './search-state.js';

/** The object that the create button creates. */
const CREATED = 'case';
/** More records than this are a list to search in. */
const HANDFUL = 5;
const NONE: readonly CrmRecord[] = [];

/**
 * @summary The records that the CRM found for a customer: find one among any number of them, attach it, look at it,
 *   or have one created.
 * @csspart base - everything
 * @csspart filter - the field that narrows the list, once there are more than a handful
 * @csspart record - one record
 * @csspart last - the mark of the record that this agent attached last for this number
 * @csspart attach - the button that attaches a record
 * @csspart open - the button that shows a record in the CRM
 * @csspart retry - the button that has the CRM look again
 * @csspart create - the button that asks for a new record
 * @cssproperty --omni-record-picker-list-size - how high the list grows before it scrolls
 * @cssproperty --omni-size-row - the height of a row; unset: what the density asks for
 * @cssstate empty - nothing was found
 * @cssstate loading - the CRM is still looking
 * @cssstate failed - the CRM could not look
 * @fires omni-record-attach - the agent attaches a record; cancelable
 * @fires omni-record-open - the agent wants to see a record; cancelable
 * @fires omni-record-search - the agent has the CRM look again; cancelable
 * @fires omni-record-create - the agent wants a new record; cancelable
 */
export class OmniRecordPicker extends OmniElement<typeof recordPickerEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    badgeStyles,
    fieldStyles,
    recordPickerStyles,
  ];
  protected override readonly words = recordPickerEn;

  /** Which interaction of the core the records are for; empty: the number being previewed. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The accessible name of the list; without it, the number of its records. */
  @property() label = '';

  /** The records to choose from, instead of the core's. */
  @property(LIST) records: readonly CrmRecord[] | null = null;

  /** The number that the records were found by, instead of the customer's: a choice is remembered for it. */
  @property() phone = '';

  /** Whether the CRM is still looking. */
  @property({ type: Boolean, reflect: true }) loading = false;

  /** Whether the CRM could not look. */
  @property({ type: Boolean, reflect: true }) failed = false;

  @state() private typed = '';

  readonly #core = new OmniController(this);
  readonly #interaction = observeInteraction(this, this.#core);
  readonly #preview = observeState(this, this.#core, 'preview');
  readonly #crm = observeState(this, this.#core, 'crm');
  readonly #asked = new SearchState(this, this.#core, this.#interaction);
  readonly #command = new CommandController(this, this.#core);
  readonly #phones = new PhoneFormat(this.locale, this.#core);
  readonly #search = new RecordSearch(this);
  readonly #list = new RecordList(this, {
    fill: (element, index) => this.#fill(element, index),
    press: (part, index) => (part === 'open' ? this.#open(index) : this.#attach(index)),
  });
  readonly #keys: RecordKeys = new RecordKeys(this.#list, {
    field: () => this.renderRoot.querySelector('.input'),
    last: () => this.#search.count - 1,
    choose: (index) => (this.interactionId ? this.#attach(index) : this.#open(index)),
    clear: () => (this.typed = ''),
  });
  /** The key of the record that was attached last time, and the agent and number that this is for. */
  #last: string | null = null;
  #who = '';

  get #given(): readonly CrmRecord[] {
    return this.records ?? this.#interaction.value?.matches ?? this.#preview.value?.records ?? NONE;
  }

  get #phone(): string | null {
    return (
      this.phone || (this.#interaction.value?.customer.phone ?? this.#preview.value?.phone ?? null) || null
    );
  }

  get #agentId(): string {
    return this.#core.omni?.state.get('session').user?.id ?? '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('interactionId')) this.typed = '';
  }

  /** In `update` and not in `willUpdate`, because the controllers read new values just before it. */
  protected override update(changed: PropertyValues): void {
    this.#look();
    super.update(changed);
  }

  #look(): void {
    const who = `${this.#agentId} ${this.#phone}`;
    // Looked up once for each number, so that a row does not move when it has just been attached.
    if (who !== this.#who) this.#last = lastChoice(this.#agentId, this.#phone);
    this.#who = who;
    const active = this.#search.at(this.#list.active);
    const query = this.#given.length > HANDFUL ? this.typed : '';
    const { query: before } = this.#search;
    if (!this.#search.use(this.#given, query, this.#last)) return;
    if (this.#search.query !== before) this.#list.toTop();
    else if (active) this.#list.moveTo(this.#search.indexOf(active));
  }

  protected override render(): TemplateResult {
    const given = this.#given;
    const { count } = this.#search;
    // The state of the CRM's search; null: it has answered, or the state is unknown.
    const own = this.loading ? 'loading' : this.failed ? 'failed' : this.#asked.now;
    const search = given.length > 0 ? null : own;
    const asked = search === 'asked';
    const loading = search === 'loading' || asked;
    this.setState('empty', given.length === 0 && !search);
    this.setState('loading', loading);
    this.setState('failed', search === 'failed');
    return html`
      <section
        part="base"
        class="base"
        aria-label=${this.label || this.#title(search)}
        @click=${this.#list.onClick}
        @keydown=${this.#keys.onKey}
      >
        <div class="head">
          <h3 class="title ${search}" aria-busy=${loading}>${this.#title(search)}</h3>
          ${asked || search === 'failed' ? this.#retryButton() : nothing}
          ${this.interactionId ? this.#createButton() : nothing}
        </div>
        ${given.length > HANDFUL ? this.#filter() : nothing} ${count > 0 ? this.#list.render(count) : nothing}
      </section>
    `;
  }

  #title(search: Search | null): string {
    const { count } = this.#search;
    if (count > 0) return this.t('records.found', { count });
    if (search === 'loading' || search === 'asked') return this.t('dialer.looking');
    return this.t(`records.${search ?? 'none'}`);
  }

  #retryButton(): TemplateResult {
    return html`<button part="retry" class="button quiet" @click=${() => this.#searchAgain()}>
      ${this.t('action.retry')}
    </button>`;
  }

  #filter(): TemplateResult {
    const first = this.typed && this.#search.settled ? this.#search.at(this.#list.active) : undefined;
    const enter = this.interactionId ? 'records.enter' : 'records.enter-open';
    return html`<div class="filter">
        ${icon(searchIcon)}
        <input
          part="filter"
          class="input"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${this.t('records.filter')}
          placeholder=${this.t('records.filter')}
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        />
      </div>
      <p class="hidden-text" role="status">
        ${
          this.typed && this.#search.settled
            ? `${this.#title(null)}. ${first ? this.t(enter, { name: nameOf(first) }) : ''}`
            : nothing
        }
      </p>`;
  }

  #createButton(): TemplateResult {
    return html`<button
      part="create"
      class="button quiet"
      aria-busy=${this.#command.isPending('requestCreate', this.interactionId) || nothing}
      @click=${() => this.#create()}
    >
      ${icon(plusIcon)}<span>${this.t('records.create')}</span>
    </button>`;
  }

  #fill(element: HTMLElement, index: number): void {
    const record = this.#search.at(index);
    if (!record) return;
    const key = keyOf(record);
    const active = index === this.#list.active;
    element.classList.toggle('marked', active && this.typed !== '');
    const row = recordRow(record, {
      t: this.t,
      phone: this.#phones.format,
      objects: this.#crm.value?.objects,
      attachable: this.interactionId !== '',
      last: key === this.#last,
      busy: this.#command.isPending('requestAttach', key),
      reachable: active,
    });
    render(row, element);
  }

  #attach(index: number): void {
    const record = this.#search.at(index);
    if (!record || !this.interactionId) return;
    const [interactionId, agentId, phone] = [this.interactionId, this.#agentId, this.#phone];
    const detail = { interactionId, record };
    const intent = new OmniRecordAttachEvent(detail);
    void this.#command.run('requestAttach', detail, { subject: keyOf(record), intent }).then(({ status }) => {
      if (status !== 'failed' && status !== 'busy') rememberChoice(agentId, phone, record);
    });
  }

  #open(index: number): void {
    const record = this.#search.at(index);
    if (!record) return;
    const intent = new OmniRecordOpenEvent({ interactionId: this.interactionId || null, record });
    void this.#command.run('requestOpenRecord', { record }, { intent });
  }

  #searchAgain(): void {
    const { interactionId } = this;
    const phone = this.#phone ?? '';
    const intent = new OmniRecordSearchEvent({ interactionId: interactionId || null, phone });
    void (interactionId
      ? this.#command.run('requestSearch', { interactionId }, { intent })
      : this.#command.run('previewNumber', { phone }, { intent }));
  }

  #create(): void {
    const { interactionId } = this;
    const { phone, name } = this.#interaction.value?.customer ?? { phone: null, name: null };
    const data = { ...(name ? { Name: name } : {}), ...(phone ? { Phone: phone } : {}) };
    const detail = { interactionId, objectType: CREATED, data };
    const intent = new OmniRecordCreateEvent(detail);
    void this.#command.run('requestCreate', detail, { subject: interactionId, intent });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-record-picker': OmniRecordPicker;
  }
}
