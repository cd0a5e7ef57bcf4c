import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { dispositionFormEn } from '../../locales/en/disposition-form.js';
import type { PhoneFormat } from '../internal/phone-format.js';

export interface NextCallView {
  readonly t: (key: keyof typeof dispositionFormEn) => string;
  /** Null: no call. */
  readonly phone: string | null;
  readonly problem: string | undefined;
  readonly phones: PhoneFormat;
  readonly disabled: boolean;
  readonly onChange: (phone: string | null) => void;
}

/** The fields for a number that is dialled as soon as the interaction is disposed. */
export function nextCallFields({
  t,
  phone,
  problem,
  phones,
  disabled,
  onChange,
}: NextCallView): TemplateResult {
  return html`
    <fieldset class="callback" ?disabled=${disabled}>
      <legend class="hidden-text">${t('disposition.dial')}</legend>
      <label class="toggle">
        <input
          type="checkbox"
          class="check"
          id="next"
          .checked=${phone !== null}
          @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked ? '' : null)}
        />
        <span>${t('disposition.dial')}</span>
      </label>
      ${
        phone === null
          ? nothing
          : html`<div class="field">
              <label class="label" for="dial">${t('disposition.callback-phone')}</label>
              <input
                part="dial"
                class="input"
                id="dial"
                type="tel"
                dir="ltr"
                autocomplete="off"
                aria-required="true"
                .value=${live(phones.format(phone))}
                aria-invalid=${!!problem}
                aria-describedby="dial-problem"
                @input=${(event: InputEvent) => onChange(phones.read(event))}
              />
              ${problem ? html`<p class="problem" id="dial-problem">${problem}</p>` : nothing}
            </div>`
      }
    </fieldset>
  `;
}
