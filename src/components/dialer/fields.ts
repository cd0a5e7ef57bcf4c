import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Campaign } from '../../core/model/session.js';
import type { dialerEn } from '../../locales/en/dialer.js';
import { intlTag, withoutTurns } from '../../locales/format.js';
import type { Translate } from '../../locales/types.js';
import type { OmniDialpadPressEvent } from '../dialpad/dialpad.events.js';
import type { ShowLater } from '../internal/later.js';
import { keypadIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { searchIcon } from '../internal/icons/records.js';
import { channelIcon } from '../internal/interaction-words.js';
import { type OutboundKind, channelOfKind } from '../internal/outbound.js';
import { type PhoneFormat, rewrite } from '../internal/phone-format.js';
import { numberIn } from '../internal/phone-number.js';

interface FieldView {
  readonly t: Translate<typeof dialerEn>;
  readonly problem: string | undefined;
}

export interface ChannelFieldView {
  readonly t: (key: keyof typeof dialerEn) => string;
  readonly kinds: readonly OutboundKind[];
  readonly chosen: OutboundKind;
  readonly onChoose: (kind: OutboundKind) => void;
}

/** The channels on which a conversation can be started. */
export function channelField({ t, kinds, chosen, onChoose }: ChannelFieldView): TemplateResult {
  return html`<div class="segments" role="group" aria-label=${t('dialer.channel')}>
    ${kinds.map(
      (kind) =>
        html`<button
          part="channel"
          type="button"
          class="button segment channel"
          data-channel=${kind}
          aria-pressed=${kind === chosen}
          @click=${() => onChoose(kind)}
        >
          ${icon(channelIcon(channelOfKind(kind)))}<span class="clip">${t(`channel.${kind}`)}</span>
        </button>`,
    )}
  </div>`;
}

export interface PhoneFieldView extends FieldView {
  readonly phone: string;
  readonly format: PhoneFormat;
  readonly later: ShowLater;
  readonly language: string;
  /** An extension that was pasted with the number. It is not dialled. */
  readonly extension: string | null;
  /** Whether the lookup of the number is pending. */
  readonly looking: boolean;
  readonly onPhone: (phone: string, extension?: string | null) => void;
  readonly onPreview: () => void;
}

/** The field for the number, and the button that looks up whose it is. */
export function phoneField(view: PhoneFieldView): TemplateResult {
  const { t, problem } = view;
  return html`<div class="field">
    <div class="heading">
      <label class="label" for="phone">${t('dialer.phone')}</label>${countryName(view)}
    </div>
    <div class="number">
      <input
        part="phone"
        class="input"
        id="phone"
        type="tel"
        dir="ltr"
        autocomplete="off"
        aria-required="true"
        aria-invalid=${problem !== undefined}
        aria-describedby="phone-problem phone-extension phone-country"
        .value=${live(view.format.format(view.phone))}
        @input=${(event: InputEvent) => view.onPhone(view.format.typed(event))}
        @paste=${(event: ClipboardEvent) => paste(event, view)}
      />
      <button
        part="preview"
        type="button"
        class="button"
        aria-busy=${view.looking || nothing}
        @click=${view.onPreview}
      >
        ${icon(searchIcon)}<span>${t('dialer.preview')}</span>
      </button>
    </div>
    ${problem ? html`<p class="problem" id="phone-problem">${problem}</p>` : nothing}
    ${
      view.extension
        ? html`<p class="hint" id="phone-extension">${t('dialer.extension', { digits: view.extension })}</p>`
        : nothing
    }
    <details part="keypad" class="keypad">
      <summary>${icon(keypadIcon)}${t('dialpad.label')}</summary>
      ${view.later(
        'omni-dialpad',
        html`<omni-dialpad
          @omni-dialpad-press=${(event: OmniDialpadPressEvent) => press(event, view)}
        ></omni-dialpad>`,
      )}
    </details>
  </div>`;
}

/**
 * Takes only the number out of a pasted text. A text without a number is pasted as it is, so that the field's check can
 * say what is wrong.
 */
function paste(event: ClipboardEvent, view: PhoneFieldView): void {
  const pasted = event.clipboardData?.getData('text') ?? '';
  const found = numberIn(pasted);
  if (!found || found.number === pasted) return;
  event.preventDefault();
  const field = event.currentTarget as HTMLInputElement;
  field.setRangeText(found.number, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  rewrite(field, view.format.format);
  view.onPhone(field.value, found.extension);
}

/** Names the country that the number belongs to, so that the agent sees a wrong prefix before dialling. */
function countryName({ format, phone, language }: PhoneFieldView): TemplateResult | typeof nothing {
  const country = format.countryOf(phone);
  if (!country) return nothing;
  const name = new Intl.DisplayNames([intlTag(language), 'en'], { type: 'region' }).of(country);
  return html`<span part="country" class="country" id="phone-country">${name}</span>`;
}

function press(event: OmniDialpadPressEvent, view: PhoneFieldView): void {
  event.stopPropagation();
  view.onPhone(view.phone + event.detail.digits);
}

/** Whose number it is. */
export function nameField(t: FieldView['t'], name: string, onName: (name: string) => void): TemplateResult {
  return html`<div class="field">
    <label class="label" for="name">${t('dialer.name')}</label>
    <input
      part="name"
      class="input"
      id="name"
      dir="auto"
      autocomplete="off"
      .value=${live(name)}
      @input=${(event: Event) => onName((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

export interface CampaignFieldView extends FieldView {
  readonly campaigns: readonly Campaign[];
  readonly chosen: number | undefined;
  readonly onChoose: (campaignId: number) => void;
}

/** The campaigns that have the chosen channel. */
export function campaignField(view: CampaignFieldView): TemplateResult {
  const { t, campaigns, chosen } = view;
  const none = campaigns.length === 0;
  const problem = view.problem ?? (none ? t('dialer.no-campaign') : undefined);
  return html`<div class="field">
    <label class="label" for="campaign">${t('dialer.campaign')}</label>
    <select
      part="campaign"
      class="input"
      id="campaign"
      aria-invalid=${view.problem !== undefined}
      aria-describedby="campaign-problem"
      ?disabled=${none}
      @change=${(event: Event) => view.onChoose(Number((event.target as HTMLSelectElement).value))}
    >
      ${campaigns.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${withoutTurns(name)}</option>`)}
    </select>
    ${problem ? html`<p class="problem" id="campaign-problem">${problem}</p>` : nothing}
  </div>`;
}
