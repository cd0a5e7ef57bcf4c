import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { dispositionFormEn } from '../../locales/en/disposition-form.js';
import type { Translate } from '../../locales/types.js';
import { fromLocalInput, timeIn, timeZoneWords, toLocalInput } from '../internal/local-time.js';
import type { PhoneFormat } from '../internal/phone-format.js';
import { zoneOfPhone } from '../internal/phone-zone.js';
import type { DispositionDraft } from './draft.js';

type Callback = NonNullable<DispositionDraft['callback']>;

export interface CallbackDetails {
  readonly t: Translate<typeof dispositionFormEn>;
  readonly problems: { readonly at?: string; readonly phone?: string };
  readonly language: string;
  readonly now: number;
  /** The customer's time zone; empty: that of the number's country. */
  readonly customerZone: string;
  readonly phones: PhoneFormat;
  readonly onChange: (change: Partial<Callback>) => void;
}

/** The fields of a callback: when, which number, and who calls. */
export function callbackDetails(
  { t, problems, language, now, customerZone, phones, onChange }: CallbackDetails,
  { at, phone, mine }: Callback,
): TemplateResult {
  const moment = fromLocalInput(at);
  const zone = customerZone || zoneOfPhone(phone);
  const customerTime = moment === undefined || !zone ? null : timeIn(language, moment, zone);
  return html`
    <div class="field">
      <label class="label" for="at">${t('disposition.callback-at')}</label>
      <input
        part="callback-at"
        class="input"
        id="at"
        type="datetime-local"
        aria-required="true"
        min=${toLocalInput(now)}
        .value=${live(at)}
        aria-invalid=${!!problems.at}
        aria-describedby="at-problem zone"
        @input=${(event: Event) => onChange({ at: (event.target as HTMLInputElement).value })}
      />
      ${problems.at ? html`<p class="problem" id="at-problem">${problems.at}</p>` : nothing}
      <p class="hint" id="zone">
        ${t('disposition.zone', { zone: timeZoneWords(language, moment ?? now) })}
        ${
          customerTime
            ? html`<span part="customer-time" class="customer-time"
                >${t('disposition.customer-time', { time: customerTime })}</span
              >`
            : nothing
        }
      </p>
    </div>
    <div class="field">
      <label class="label" for="phone">${t('disposition.callback-phone')}</label>
      <input
        part="callback-phone"
        class="input"
        id="phone"
        type="tel"
        dir="ltr"
        autocomplete="off"
        .value=${live(phones.format(phone))}
        aria-invalid=${!!problems.phone}
        aria-describedby="phone-problem"
        @input=${(event: InputEvent) => onChange({ phone: phones.read(event) })}
      />
      ${problems.phone ? html`<p class="problem" id="phone-problem">${problems.phone}</p>` : nothing}
    </div>
    <div class="field">
      <label class="label" for="mine">${t('disposition.callback-who')}</label>
      <select
        part="callback-who"
        class="input"
        id="mine"
        .value=${live(mine ? 'mine' : 'anyone')}
        @change=${(event: Event) => onChange({ mine: (event.target as HTMLSelectElement).value === 'mine' })}
      >
        <option value="mine">${t('disposition.callback-mine')}</option>
        <option value="anyone">${t('disposition.callback-anyone')}</option>
      </select>
    </div>
  `;
}
