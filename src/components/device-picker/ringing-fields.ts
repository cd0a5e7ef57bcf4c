import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Ringing } from '../../core/model/audio.js';
import type { devicePickerEn } from '../../locales/en/device-picker.js';
import type { Translate } from '../../locales/types.js';

export interface RingingView {
  readonly ringing: Ringing;
  readonly t: Translate<typeof devicePickerEn>;
  readonly share: (value: number) => string;
  readonly onChange: (changes: { readonly volume?: number; readonly muted?: boolean }) => void;
}

/** The fields for the volume of the ringing, and for muting it. */
export function ringingFields({ ringing, t, share, onChange }: RingingView): TemplateResult {
  const { volume, muted } = ringing;
  return html`<div class="field">
    <label class="label" for="volume">${t('devices.volume')}</label>
    <div class="row">
      <input
        part="volume"
        class="volume"
        id="volume"
        type="range"
        min="10"
        max="100"
        step="10"
        aria-valuetext=${share(volume)}
        ?disabled=${muted}
        .value=${live(String(Math.round(volume * 100)))}
        @change=${(event: Event) => onChange({ volume: Number((event.target as HTMLInputElement).value) / 100 })}
      />
      <label class="mute">
        <input
          part="mute"
          class="check"
          type="checkbox"
          .checked=${live(muted)}
          @change=${(event: Event) => onChange({ muted: (event.target as HTMLInputElement).checked })}
        /><span>${t('devices.mute-ringer')}</span>
      </label>
    </div>
    ${muted ? html`<p class="hint">${t('devices.muted')}</p>` : nothing}
  </div>`;
}
