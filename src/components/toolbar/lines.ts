import { type TemplateResult, html, nothing } from 'lit';
import type { AudioDevices } from '../../core/model/audio.js';
import type { toolbarEn } from '../../locales/en/toolbar.js';
import type { Translate } from '../../locales/types.js';
import type { CommandController } from '../internal/controllers/command-controller.js';
import { speakerIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';

/** What is wrong with the connection or the sound, when something is. */
export function lines(
  t: Translate<typeof toolbarEn>,
  devices: AudioDevices | null,
  command: CommandController,
): TemplateResult {
  return html`<div class="lines">
    <omni-connection-status></omni-connection-status>
    ${soundNotice(t, devices, command)}
  </div>`;
}

/** It should ring, and the browser keeps it silent: one press of the agent is enough. */
function soundNotice(
  t: Translate<typeof toolbarEn>,
  devices: AudioDevices | null,
  command: CommandController,
): TemplateResult | typeof nothing {
  if (!devices?.ringing?.blocked || devices.ringing.muted) return nothing;
  const busy = command.isPending('playTestSound');
  return html`<div part="sound-blocked" class="notice warning-box sound-blocked" role="status">
    ${icon(speakerIcon)}<span>${t('toolbar.sound-blocked')}</span>
    <button
      class="button"
      aria-busy=${busy ? 'true' : nothing}
      @click=${() => void command.run('playTestSound', { role: 'ringer' })}
    >
      <span>${t('toolbar.sound-on')}</span>
    </button>
  </div>`;
}
