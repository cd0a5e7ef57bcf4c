import { type TemplateResult, html, nothing } from 'lit';
import type { AudioDevices } from '../../core/model/audio.js';
import type { Interaction } from '../../core/model/interaction.js';
import type { CommandController } from '../internal/controllers/command-controller.js';
import { speakerIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { inWords, ringing } from './announcements.js';
import { take } from './answering.js';
import type { ToolbarView } from './view.js';

/** The notices above the stage: who rings elsewhere, and what is wrong with the connection or the sound. */
export function lines(view: ToolbarView): TemplateResult {
  const { knocking } = view.workplace;
  return html`<div class="lines">
    <div class="said">
      ${knocking ? knock(knocking, view) : nothing}
      <omni-connection-status></omni-connection-status>
      ${soundNotice(view)}
    </div>
  </div>`;
}

/** Shown while something else is on the stage: who rings, and a button that accepts and shows it. */
function knock(interaction: Interaction, { t, command }: ToolbarView): TemplateResult {
  const { id } = interaction;
  return html`<div part="knock" class="notice sound-blocked knock">
    <span dir="auto">${inWords({ ...ringing(interaction), interaction }, t)}</span>
    <button
      class="button positive"
      aria-busy=${command.isPending('acceptInteraction', id) || nothing}
      @click=${() => take(command, id)}
    >
      <span>${t('card.accept')}</span>
    </button>
  </div>`;
}

/** Whether it should ring, but the browser keeps it silent. */
export function isSilenced(devices: AudioDevices | null): boolean {
  return devices?.ringing?.blocked === true && !devices.ringing.muted;
}

export function unblockSound(command: CommandController): void {
  void command.run('playTestSound', { role: 'ringer' });
}

/** The browser does not let the page ring before it was used: one press of the agent is enough. */
function soundNotice({ workplace, t, command }: ToolbarView): TemplateResult | typeof nothing {
  if (!isSilenced(workplace.devices)) return nothing;
  const busy = command.isPending('playTestSound');
  return html`<div part="sound-blocked" class="notice warning-box sound-blocked" role="status">
    ${icon(speakerIcon)}<span>${t('toolbar.sound-blocked')}</span>
    <button class="button" aria-busy=${busy || nothing} @click=${() => unblockSound(command)}>
      <span>${t('toolbar.sound-on')}</span>
    </button>
  </div>`;
}
