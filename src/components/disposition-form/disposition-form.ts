import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DispositionClass, Interaction } from '../../core/model/interaction.js';
import { isUnderWay } from '../../core/model/under-way.js';
import { dispositionFormEn } from '../../locales/en/disposition-form.js';
import { attemptOf } from '../internal/attempt.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeInteraction, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { LIST, OBJECT } from '../internal/json-attribute.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { DELEGATES_FOCUS, OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { menuStyles } from '../internal/styles/menu.js';
import { callFields } from './call-fields.js';
import { showFirstProblem, showReached } from './clear-of-foot.js';
import { CodeField } from './code-field.js';
import type { DispositionSubmission } from './disposition-form.events.js';
import { dispose, isDisposing } from './dispose.js';
import { dispositionFormStyles } from './disposition-form.styles.js';
import { FormAssociated } from './form-associated.js';
import { fieldsAreValid, readFields } from './host-fields.js';
import { KeptDraft, type Keepable } from './kept-draft.js';
import { notesField } from './notes-field.js';
import {
  type DispositionDraft,
  EMPTY_DRAFT,
  forgetDraft,
  loadDraft,
  parseDraft,
  saveDraft,
} from './draft.js';
import { TimeLeft, atZero } from './time-left.js';
import { type Problems, type Surroundings, checked, unfinished } from './validation.js';

/**
 * @summary Wrap-up: the disposition in two levels, notes, and an optional callback. Every key stroke saves the draft,
 *   which comes back after a reload. A contact center that can keep it uses it when wrap-up runs out.
 * @slot fields - fields of the host's own; their values are in the detail of the events, by name
 * @csspart base - the form
 * @csspart countdown - how much of the wrap-up time is left
 * @csspart code - the field of the disposition
 * @csspart codes - the list below it
 * @csspart option - one disposition in the list
 * @csspart notes - the field of the notes
 * @csspart callback - the fields of the callback
 * @csspart callback-at - when to call back
 * @csspart customer-time - the customer's local time of the callback
 * @csspart callback-phone - the number to call back
 * @csspart callback-who - whether this agent or anyone calls back
 * @csspart next - the fields of the number to dial next
 * @csspart dial - the field of that number
 * @csspart extend - the button for more time
 * @csspart submit - the main button
 * @cssstate pending - it is being sent
 * @fires omni-disposition-submit - the agent disposes the interaction; cancelable
 * @fires omni-disposition-submitted - the contact center has disposed it
 * @fires omni-wrap-up-extend - the agent wants to start the time for wrap-up again; cancelable
 * @fires omni-wrap-up-extended - it was started again
 */
export class OmniDispositionForm extends FormAssociated<typeof dispositionFormEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    badgeStyles,
    fieldStyles,
    menuStyles,
    dispositionFormStyles,
  ];
  protected override readonly words = dispositionFormEn;

  static override shadowRootOptions: ShadowRootInit = DELEGATES_FOCUS;

  /** Which interaction to dispose. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The campaign whose dispositions are offered; without it, the interaction's. */
  @property({ attribute: 'campaign-id', type: Number }) campaignId: number | null = null;

  /** The dispositions to choose from, instead of the core's. */
  @property(LIST) dispositions: readonly DispositionClass[] | null = null;

  /** The interaction, instead of the core's. */
  @property(OBJECT) interaction: Interaction | null = null;

  /** The customer's time zone, such as `Asia/Kolkata`; without it, that of the number's country. */
  @property({ attribute: 'customer-time-zone' }) customerTimeZone = '';

  /** The name under which a form around this element gets the chosen code. */
  @property({ reflect: true, useDefault: true }) name = '';

  /** Shows only the field of the notes, for the time of the conversation. Wrap-up then begins with these notes. */
  @property({ type: Boolean, reflect: true, attribute: 'notes-only' }) notesOnly = false;

  /** Disables all fields and the main button. */
  @property({ type: Boolean }) disabled = false;

  @state() private draft: DispositionDraft = EMPTY_DRAFT;
  @state() private problems: Problems = {};
  /** Whether the form is disabled: by its own property, or by a fieldset or form around it. */
  @state() private barred = false;

  readonly #core = new OmniController(this);
  readonly #observed = observeInteraction(this, this.#core);
  readonly #listed = observeState(this, this.#core, () =>
    this.#campaign === null ? null : (`dispositions:${this.#campaign}` as const),
  );
  readonly #center = observeState(this, this.#core, 'center');
  readonly #command = new CommandController(this, this.#core);
  readonly #phones = new PhoneFormat(this.locale, this.#core);
  readonly #code = new CodeField(this, (codeId) => this.#change({ codeId }));
  readonly #time = new TimeLeft(this.#core, this.#command, this.#code.keys);
  readonly #kept = new KeptDraft(this, () => this.#keepable(isDisposing(this.#command, this.#id)));
  #loaded: string | null = null;

  /** The values of the form. */
  get value(): Omit<DispositionDraft, 'attempt'> {
    const { attempt: _tried, ...value } = this.draft;
    return value;
  }

  /** Submits the form, as the main button does. */
  submit(): void {
    // While it is being disposed one way, it cannot be disposed the other way.
    if (this.notesOnly || this.disabled || this.barred || isDisposing(this.#command, this.#id)) return;
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('slot[name="fields"]')!;
    const { submission, problems } = checked(this.draft, {
      ...this.#surroundings(),
      fields: readFields(slot),
    });
    this.problems = problems;
    if (!submission) void showFirstProblem(this);
    else if (fieldsAreValid(slot)) void this.#send(submission);
  }

  /** The form around it was reset: so is what stands here, and its draft is forgotten. */
  formResetCallback(): void {
    this.#code.reset();
    forgetDraft(this.#id);
    [this.draft, this.problems] = [EMPTY_DRAFT, {}];
  }

  /** The browser restores the form when its page is restored. */
  formStateRestoreCallback(state: string): void {
    if (this.draft === EMPTY_DRAFT) this.#change(parseDraft(state));
  }

  /** It is disabled, or the fieldset around it is; or no longer. */
  formDisabledCallback(disabled: boolean): void {
    this.barred = disabled;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Reflected now, because the browser answers with `barred`: during the update that would come too late for it.
    this.toggleAttribute('disabled', this.disabled);
    if (this.#id !== this.#loaded) {
      this.#loaded = this.#id;
      this.#code.reset();
      [this.draft, this.problems] = [loadDraft(this.#id), {}];
    }
    this.setState('pending', isDisposing(this.#command, this.#id));
    this.internals.setFormValue(this.draft.codeId?.toString() ?? null, JSON.stringify(this.value));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const valueMissing = !this.notesOnly && this.draft.codeId === null;
    const field = this.renderRoot.querySelector<HTMLElement>('#code')!;
    this.internals.setValidity({ valueMissing }, this.t('disposition.code-missing'), field);
  }

  protected override render(): TemplateResult {
    const can = this.#center.value?.capabilities;
    const common = { t: this.t, phones: this.#phones, disabled: this.barred };
    return html`
      <form part="base" class="base" novalidate @submit=${this.#onSubmit} @keydown=${this.#onKey}>
        ${this.#time.line(this.#shown)}
        <div class="fields" @keyup=${showReached}>
          ${this.#code.render({
            ...common,
            classes: this.#classes,
            chosen: this.draft.codeId,
            problem: this.problems.code,
          })}
          ${notesField({
            ...common,
            early: this.notesOnly,
            keys: this.notesOnly ? this.#code.keys.of('write', this.#id) : nothing,
            notes: this.draft.notes,
            problem: this.problems.notes,
            onChange: (notes) => this.#change({ notes }),
          })}
          ${callFields({
            ...common,
            host: this,
            draft: () => this.draft,
            problems: this.problems,
            language: this.locale.language,
            now: this.#core.now(),
            customerPhone: this.#shown?.customer.phone ?? '',
            customerZone: this.customerTimeZone,
            callsBack: can?.callbacks ?? true,
            dials: this.#mayDial,
            onChange: (change) => this.#change(change),
          })}
          <slot name="fields"></slot>
        </div>
        ${this.#time.foot(this.#id, this.#shown?.deadline, {
          ...common,
          language: this.locale.language,
          dialling: this.draft.dial !== null,
          extends: can?.extendWrapUp ?? !can,
          atZero: atZero(this.draft, this.#kept.failed ? null : this.#keepable()),
          error: this.why(this.#command.errorOn(this.#id)),
        })}
      </form>
    `;
  }

  get #shown(): Interaction | undefined {
    return this.interaction ?? this.#observed.value;
  }

  get #id(): string {
    return this.interaction?.id ?? this.interactionId;
  }

  get #campaign(): number | null {
    return this.campaignId ?? this.#shown?.campaign.id ?? null;
  }

  get #classes(): readonly DispositionClass[] {
    return this.dispositions ?? this.#listed.value ?? [];
  }

  #surroundings(): Surroundings {
    return {
      interactionId: this.#id,
      classes: this.#classes,
      customerPhone: this.#shown?.customer.phone ?? null,
      fields: {},
      now: this.#core.now(),
      t: this.t,
    };
  }

  /** What the center may keep as a draft; null: the conversation is another agent's, or is being disposed. */
  #keepable(sent = false): Keepable | null {
    const { omni } = this.#core;
    const interaction = this.#observed.value;
    if (!omni || sent || !this.#center.value?.capabilities.keepsDispositions || !interaction?.owned)
      return null;
    if (interaction.phase !== 'wrap-up' && !isUnderWay(interaction)) return null;
    const kept = unfinished(this.draft, this.#surroundings());
    return { omni, interactionId: this.#id, deadline: interaction.deadline, unfinished: kept };
  }

  /** Whether a next call can be offered: after a call, if the agent can make calls. */
  get #mayDial(): boolean {
    const voice = this.#shown?.channel.kind === 'voice';
    return voice && (this.#center.value?.capabilities.outbound.includes('voice') ?? false);
  }

  #change(change: Partial<DispositionDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.problems = {};
    saveDraft(this.#id, this.draft);
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };

  /** In the notes Enter starts a new line; with Ctrl or Command it submits. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    this.#onSubmit(event);
  };

  async #send(submission: DispositionSubmission): Promise<void> {
    // Without the host's fields, which the center does not get.
    const sent = JSON.stringify({ ...submission, fields: undefined });
    const attempt = attemptOf(sent, this.draft.attempt);
    this.#change({ attempt });
    await dispose(this.#command, submission, attempt.key, () => {
      forgetDraft(submission.interactionId);
      if (this.#id === submission.interactionId) this.draft = EMPTY_DRAFT;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-disposition-form': OmniDispositionForm;
  }
}
