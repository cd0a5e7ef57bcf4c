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
    <div class="said">
      <omni-connection-status></omni-connection-status>
      ${soundNotice(t, devices, command)}
    </div>
  </div>`;
}

/** Whether it should ring, and the browser keeps it silent. */
export function isSilenced(devices: AudioDevices | null): boolean {
  return devices?.ringing?.blocked === true && !devices.ringing.muted;
}

export function unblockSound(command: CommandController): void {
  void command.run('playTestSound', { role: 'ringer' });
}

/** It should ring, and the browser keeps it silent: one press of the agent is enough. */
function soundNotice(
  t: Translate<typeof toolbarEn>,
  devices: AudioDevices | null,
  command: CommandController,
): TemplateResult | typeof nothing {
  if (!isSilenced(devices)) return nothing;
  const busy = command.isPending('playTestSound');
  return html`<div part="sound-blocked" class="notice warning-box sound-blocked" role="status">
    ${icon(speakerIcon)}<span>${t('toolbar.sound-blocked')}</span>
    <button class="button" aria-busy=${busy ? 'true' : nothing} @click=${() => unblockSound(command)}>
      <span>${t('toolbar.sound-on')}</span>
    </button>
  </div>`;
}
