import { type TemplateResult, html, nothing } from 'lit';
import type { AudioDevices } from '../../core/model/audio.js';
import type { callControlsEn } from '../../locales/en/call-controls.js';
import type { Translate } from '../../locales/types.js';

/**
 * The levels of both sides, so that silence can be seen. A level that is not measured, or that nobody can hear, leaves
 * its place empty.
 */
export function meters(
  levels: { readonly local: number; readonly remote: number } | undefined,
  t: Translate<typeof callControlsEn>,
): TemplateResult {
  const meter = (label: string, level = 0): TemplateResult => html`
    <span>${label}</span>
    <span class="meter" .style=${`--_level: ${level}`}><span></span></span>
  `;
  return html`<div part="levels" class="levels ${levels ? '' : 'unknown'}" aria-hidden="true">
    ${meter(t('controls.you'), levels?.local)} ${meter(t('controls.them'), levels?.remote)}
  </div>`;
}

/** Names a chosen device that was unplugged during the call. */
export function missing(
  { choices }: AudioDevices,
  t: Translate<typeof callControlsEn>,
): TemplateResult | typeof nothing {
  const gone = [choices.microphone, choices.speaker].find((choice) => choice.missing);
  if (!gone?.device) return nothing;
  return html`<p part="missing" class="missing" role="status">
    ${t('devices.missing', { name: gone.device.label })}
  </p>`;
}
