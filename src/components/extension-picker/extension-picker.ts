import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Extension } from '../../core/model/session.js';
import { extensionPickerEn } from '../../locales/en/extension-picker.js';
import { withoutTurns } from '../../locales/format.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { icon } from '../internal/icons/icon.js';
import { infoIcon } from '../internal/icons/marks.js';
import { LIST } from '../internal/json-attribute.js';
import { DELEGATES_FOCUS, OmniElement } from '../internal/omni-element.js';
import { problemLine } from '../internal/problem-line.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { panelStyles } from '../internal/styles/panel.js';
import {
  OmniExtensionSelectEvent,
  OmniExtensionTakenEvent,
  OmniExtensionSkipEvent,
} from './extension-picker.events.js';

/**
 * @summary Lets an agent choose the telephone on which calls arrive.
 * @slot title - the heading
 * @csspart base - the form
 * @csspart choice - one telephone
 * @csspart phone - the field of its number
 * @csspart submit - the main button
 * @csspart skip - goes on without calls
 * @csspart problem - what is wrong with the choice
 * @fires omni-extension-select - the agent has chosen; cancelable
 * @fires omni-extension-taken - the contact center has taken the choice
 * @fires omni-extension-skip - the agent wants to work without calls
 */
export class OmniExtensionPicker extends OmniElement<typeof extensionPickerEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, buttonStyles, fieldStyles, panelStyles];
  protected override readonly words = extensionPickerEn;

  static override shadowRootOptions: ShadowRootInit = DELEGATES_FOCUS;

  /** The telephones to choose from, instead of those of the contact center. */
  @property(LIST) extensions: readonly Extension[] | null = null;

  /** Offers to go on without calls. */
  @property({ type: Boolean, reflect: true }) skippable = false;

  @state() private chosen: number | null = null;
  @state() private phone: string | null = null;
  @state() private problem: 'missing' | 'phone-missing' | null = null;

  readonly #core = new OmniController(this);
  readonly #session = observeState(this, this.#core, 'session');
  readonly #prefill = observeState(this, this.#core, 'prefill');
  readonly #command = new CommandController(this, this.#core);

  get #extensions(): readonly Extension[] {
    return this.extensions ?? this.#session.value?.extensions ?? [];
  }

  get #chosen(): Extension | undefined {
    const all = this.#extensions;
    const wanted =
      this.chosen ??
      this.#prefill.value?.extension?.callContextId ??
      this.#session.value?.extension?.callContextId ??
      all[0]?.callContextId;
    return all.find(({ callContextId }) => callContextId === wanted);
  }

  get #phone(): string {
    if (this.phone !== null) return this.phone;
    const prefill = this.#prefill.value?.extension;
    const chosen = this.#chosen;
    return prefill && prefill.callContextId === chosen?.callContextId ? prefill.phone : (chosen?.phone ?? '');
  }

  protected override render(): TemplateResult {
    const all = this.#extensions;
    const chosen = this.#chosen;
    const problem = this.problem ? this.t(`extensions.${this.problem}`) : this.why(this.#command.error);
    return html`
      <form part="base" class="panel" novalidate @submit=${this.#onSubmit}>
        <div>
          <h2 class="title" id="title"><slot name="title">${this.t('extensions.title')}</slot></h2>
          <p class="lead">${this.t('extensions.lead')}</p>
        </div>
        ${
          all.length === 0
            ? html`<p class="notice">${icon(infoIcon)}${this.t('extensions.none')}</p>`
            : html`<div class="choices" role="radiogroup" aria-labelledby="title" aria-describedby="problem">
                ${all.map((extension) => this.#choice(extension, extension === chosen))}
              </div>`
        }
        ${chosen ? this.#phoneField() : nothing} ${problemLine(problem)}
        <div class="actions">
          ${
            this.skippable || all.length === 0
              ? html`<button part="skip" type="button" class="button" @click=${this.#skip}>
                  ${this.t('extensions.skip')}
                </button>`
              : nothing
          }
          ${
            all.length > 0
              ? html`<button
                  part="submit"
                  class="button primary"
                  aria-busy=${this.#command.pending || nothing}
                >
                  <span>${this.t('extensions.submit')}</span>
                </button>`
              : nothing
          }
        </div>
      </form>
    `;
  }

  #choice({ callContextId, name, phone }: Extension, on: boolean): TemplateResult {
    return html`<label part="choice" class="choice">
      <input
        type="radio"
        class="check"
        name="extension"
        value=${callContextId}
        .checked=${live(on)}
        @change=${() => this.#choose(callContextId)}
      />
      <bdi class="name">${withoutTurns(name)}</bdi>
      <bdi class="detail">${withoutTurns(phone)}</bdi>
    </label>`;
  }

  #phoneField(): TemplateResult {
    return html`<div class="field">
      <label class="label" for="phone">${this.t('extensions.phone')}</label>
      <input
        part="phone"
        class="input"
        id="phone"
        type="tel"
        inputmode="tel"
        dir="ltr"
        autocomplete="tel"
        .value=${live(this.#phone)}
        aria-invalid=${this.problem === 'phone-missing'}
        aria-describedby="problem"
        @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
      />
    </div>`;
  }

  #choose(callContextId: number): void {
    this.chosen = callContextId;
    this.phone = null;
    this.problem = null;
  }

  #type(phone: string): void {
    this.phone = phone;
    this.problem = null;
  }

  readonly #skip = (): void => void this.dispatchEvent(new OmniExtensionSkipEvent(null));

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = this.#chosen;
    const phone = this.#phone.trim();
    if (!chosen || phone === '') {
      this.problem = chosen ? 'phone-missing' : 'missing';
      return this.renderRoot.querySelector<HTMLElement>(chosen ? '#phone' : 'input')?.focus();
    }
    const detail = { callContextId: chosen.callContextId, phone };
    void this.#command.run('selectExtension', detail, {
      inline: true,
      intent: new OmniExtensionSelectEvent(detail),
      fact: () => new OmniExtensionTakenEvent(detail),
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-extension-picker': OmniExtensionPicker;
  }
}
