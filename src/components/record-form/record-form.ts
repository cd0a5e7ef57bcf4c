import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { CrmField, CrmFieldConfiguration, CrmObjectConfiguration } from '../../core/model/record.js';
import { recordFormEn } from '../../locales/en/record-form.js';
import { OmniRecordCreateEvent } from '../record-picker/record-picker.events.js';
import { attemptOf } from '../internal/attempt.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeInteraction, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { LIST, VALUES } from '../internal/json-attribute.js';
import { DELEGATES_FOCUS, OmniElement } from '../internal/omni-element.js';
import { problemBox } from '../internal/problem-line.js';
import { kindWords } from '../internal/record-kind.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { panelStyles } from '../internal/styles/panel.js';
import { forgetDraft, loadDraft, saveDraft } from './draft.js';
import { askedFields, controlOf, knownValue, ownValue } from './fields.js';
import { OmniRecordCreatedEvent } from './record-form.events.js';

/**
 * @summary Creates a record of the CRM, with the fields that the CRM is configured to ask for.
 * @slot title - the heading
 * @csspart base - the form
 * @csspart kind - the choice of the kind of record
 * @csspart input - a field of the record
 * @csspart submit - the main button
 * @fires omni-record-create - the agent wants the record; cancelable
 * @fires omni-record-created - the CRM has it, or has been asked for it
 */
export class OmniRecordForm extends OmniElement<typeof recordFormEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, buttonStyles, fieldStyles, panelStyles];
  protected override readonly words = recordFormEn;

  static override shadowRootOptions: ShadowRootInit = DELEGATES_FOCUS;

  /** The interaction that the record is for; with it, the host creates the record. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The kind of record; empty: the agent chooses. */
  @property({ attribute: 'object-type' }) objectType = '';

  /** The kinds of record and their fields, instead of the core's. */
  @property(LIST) objects: readonly CrmObjectConfiguration[] | null = null;

  /** The first values of the fields, by the fields' names. */
  @property(VALUES) values: Readonly<Record<string, string>> = {};

  @state() private kind = '';
  @state() private strict = false;

  readonly #core = new OmniController(this);
  readonly #crm = observeState(this, this.#core, 'crm');
  readonly #interaction = observeInteraction(this, this.#core);
  readonly #ended = observeState(this, this.#core, 'ended');
  readonly #command = new CommandController(this, this.#core);
  /** The interactions for which something was typed here, so that a draft for one customer never gets to another. */
  readonly #written = new Set<string>();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('interactionId')) this.strict = false;
    for (const id of this.#written)
      if (id !== this.interactionId && this.#ended.value?.includes(id)) this.#forget(id);
  }

  protected override render(): TemplateResult {
    const object = this.#object;
    if (!object) return html`<p class="panel lead">${this.t('form.none')}</p>`;
    const id = this.interactionId;
    const busy = this.#command.isPending(id ? 'requestCreate' : 'createRecord', id);
    const error = this.#command.errorOn(id);
    return html`
      <form part="base" class="panel" novalidate @submit=${this.#onSubmit}>
        <h2 class="title">
          <slot name="title">${this.t('form.title', { type: this.#kindOf(object) })}</slot>
        </h2>
        ${this.objectType || this.#objects.length < 2 ? nothing : this.#kinds(object)}
        ${askedFields(object).map((field, index) => this.#field(field, index))} ${problemBox(this.why(error))}
        <div class="actions">
          <button part="submit" class="button primary" aria-busy=${busy || nothing}>
            <span>${this.t('form.create')}</span>
          </button>
        </div>
      </form>
    `;
  }

  #kinds(chosen: CrmObjectConfiguration): TemplateResult {
    return html`<div class="field">
      <label class="label" for="kind">${this.t('form.kind')}</label>
      <select part="kind" class="input" id="kind" @change=${this.#onKind}>
        ${this.#objects.map(
          (object) =>
            html`<option value=${object.objectType} ?selected=${object === chosen}>
              ${this.#kindOf(object)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #field(field: CrmFieldConfiguration, index: number): TemplateResult {
    const { label, requiredOnCreation: required } = field;
    const missing = this.strict && required && this.#value(field).trim() === '';
    return html`<div class="field">
      <label class="label" for="field-${index}">${label}${required ? ' *' : nothing}</label>
      ${this.#control(field, index, missing)}
      ${
        missing
          ? html`<p class="problem" id="problem-${index}">${this.t('form.required', { label })}</p>`
          : nothing
      }
    </div>`;
  }

  #control(field: CrmFieldConfiguration, index: number, missing: boolean): TemplateResult {
    const control = controlOf(field);
    const onInput = (event: Event): void => {
      const subject = this.#subject;
      const draft = loadDraft(subject);
      const { value } = event.target as HTMLInputElement;
      saveDraft(subject, { ...draft, typed: { ...draft.typed, [field.name]: value } });
      this.#written.add(subject);
      this.requestUpdate();
    };
    return control === 'textarea'
      ? html`<textarea
          part="input"
          class="input"
          id="field-${index}"
          name=${field.name}
          dir="auto"
          aria-required=${!!field.requiredOnCreation}
          aria-invalid=${missing}
          aria-describedby="problem-${index}"
          .value=${live(this.#value(field))}
          @input=${onInput}
        ></textarea>`
      : html`<input
          part="input"
          class="input"
          id="field-${index}"
          name=${field.name}
          type=${control}
          dir=${control === 'tel' ? 'ltr' : 'auto'}
          autocomplete="off"
          aria-required=${!!field.requiredOnCreation}
          aria-invalid=${missing}
          aria-describedby="problem-${index}"
          .value=${live(this.#value(field))}
          @input=${onInput}
        />`;
  }

  #kindOf({ objectType }: CrmObjectConfiguration): string {
    return kindWords(objectType, this.#objects, this.t);
  }

  /** The key of the draft: the interaction, or without one the kind of record. */
  get #subject(): string {
    return this.interactionId || this.objectType;
  }

  get #objects(): readonly CrmObjectConfiguration[] {
    return (this.objects ?? this.#crm.value?.objects ?? []).filter(({ visible }) => visible);
  }

  get #object(): CrmObjectConfiguration | undefined {
    const wanted = this.objectType || this.kind;
    const found = this.#objects.find(({ objectType }) => objectType === wanted);
    return found ?? (this.objectType ? undefined : this.#objects[0]);
  }

  #value(field: CrmFieldConfiguration): string {
    const { name } = field;
    const typed = ownValue(loadDraft(this.#subject).typed, name) ?? ownValue(this.values, name);
    if (typed !== undefined) return typed;
    const { customer } = this.#interaction.value ?? {};
    const fields = this.#object ? askedFields(this.#object) : [];
    return (customer && knownValue(field, fields, customer)) ?? '';
  }

  readonly #onKind = (event: Event): void => {
    this.kind = (event.target as HTMLSelectElement).value;
    this.strict = false;
    this.#command.clearError();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const object = this.#object;
    if (!object) return;
    const fields = askedFields(object);
    this.strict = true;
    if (fields.some((field) => field.requiredOnCreation && this.#value(field).trim() === '')) {
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    const filled = fields.map((field) => [field.name, this.#value(field)] as const);
    void this.#create(object, Object.fromEntries(filled.filter(([, value]) => value !== '')));
  };

  async #create(object: CrmObjectConfiguration, data: Readonly<Record<string, string>>): Promise<void> {
    const { interactionId } = this;
    const subject = this.#subject;
    const { objectType } = object;
    const detail = { interactionId, objectType, data };
    const intent = new OmniRecordCreateEvent(detail);
    const fact = (record: readonly CrmField[] | null): OmniRecordCreatedEvent =>
      new OmniRecordCreatedEvent({ interactionId: interactionId || null, objectType, data, record });
    const outcome = interactionId
      ? await this.#command.run('requestCreate', detail, {
          subject: interactionId,
          inline: true,
          intent,
          fact: () => fact(null),
        })
      : await this.#command.run(
          'createRecord',
          { connectorId: String(object.connectorId), objectType, data },
          { inline: true, intent, fact, idempotencyKey: this.#keyFor(objectType, data) },
        );
    if (outcome.status !== 'done') return;
    this.#forget(subject);
    if (subject === this.#subject) this.strict = false;
    this.requestUpdate();
  }

  #keyFor(objectType: string, data: Readonly<Record<string, string>>): string {
    const draft = loadDraft(this.#subject);
    const attempt = attemptOf(JSON.stringify([objectType, data]), draft.attempt);
    saveDraft(this.#subject, { ...draft, attempt });
    return attempt.key;
  }

  #forget(subject: string): void {
    this.#written.delete(subject);
    forgetDraft(subject);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-record-form': OmniRecordForm;
  }
}
