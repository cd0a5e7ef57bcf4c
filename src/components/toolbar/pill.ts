import { type TemplateResult, html, nothing } from 'lit';
import { speakerOffIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { initials } from '../internal/names.js';
import { PRESENCE_TONES, presenceWords } from '../internal/presence-words.js';
import { ticking } from '../internal/ticking.js';
import { nameIn } from './announcements.js';
import { isSilenced, unblockSound } from './lines.js';
import type { ToolbarView } from './view.js';

/** The collapsed toolbar: presence, the customer, how long, what is new, and that there is no sound. */
export function pill(
  { workplace, t, elapsed, command }: ToolbarView,
  number: (value: number) => string,
  onOpen: () => void,
): TemplateResult {
  const { ringing, current, live, unread } = workplace;
  const presence = workplace.presence ?? { status: 'offline', label: '' };
  const shown = ringing ?? current ?? live[0]?.interaction;
  const name = shown?.customer.name ?? shown?.customer.phone;
  const silent = isSilenced(workplace.devices);
  const open = (): void => {
    if (silent) unblockSound(command);
    onOpen();
  };
  const label = ringing ? t('toolbar.pill-ringing', { name: nameIn(ringing, t) }) : t('toolbar.expand');
  return html`<button part="pill" class="pill ${ringing ? 'ringing' : ''}" @click=${open}>
    <span class="dot ${ringing ? 'accent' : PRESENCE_TONES[presence.status]}"></span>
    ${
      shown
        ? html`<b>${initials(name)}</b>
            <span class="time">${ticking(() => elapsed(shown.connectedAt ?? shown.startedAt))}</span>`
        : html`<b>${presenceWords(presence, t)}</b>`
    }
    ${
      silent
        ? html`<span part="sound-blocked" class="silent"
              >${icon(speakerOffIcon)}${t('toolbar.sound-off')}</span
            >
            <span class="hidden-text">${t('toolbar.sound-blocked')}</span>`
        : nothing
    }
    <span class="hidden-text">${label}</span>
    ${
      unread > 0
        ? html`<span class="badge live" aria-hidden="true">${number(unread)}</span>
            <span class="hidden-text">${t('list.unread', { count: unread })}</span>`
        : nothing
    }
  </button>`;
}
