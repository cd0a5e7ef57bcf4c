import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { dispositionFormEn } from '../../locales/en/disposition-form.js';
import type { PhoneFormat } from '../internal/phone-format.js';
import { type ChoiceView, choice } from './choice.js';

export interface NextCallView extends ChoiceView {
  readonly t: (key: keyof typeof dispositionFormEn) => string;
  /** Null: no call. */
  readonly phone: string | null;
  readonly problem: string | undefined;
  readonly phones: PhoneFormat;
  readonly onChange: (phone: string | null) => void;
}

/** The fields for a number that is dialled as soon as the interaction is disposed. */
export function nextCallFields(view: NextCallView): TemplateResult {
  const { t, phone, problem, phones, onChange } = view;
  const on = phone !== null;
  return choice(
    view,
    'next',
    t('disposition.dial'),
    on,
    () => onChange(on ? null : ''),
    () =>
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
          </div>`,
  );
}
