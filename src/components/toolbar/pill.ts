import { type TemplateResult, html, nothing } from 'lit';
import type { toolbarEn } from '../../locales/en/toolbar.js';
import type { Translate } from '../../locales/types.js';
import { initials } from '../internal/names.js';
import { PRESENCE_TONES, presenceWords } from '../internal/presence-words.js';
import { ticking } from '../internal/ticking.js';
import { nameIn } from './announcements.js';
import type { Workplace } from './workplace.js';

export interface PillView {
  readonly place: Workplace;
  readonly t: Translate<typeof toolbarEn>;
  readonly elapsed: (since: number) => string;
  readonly onOpen: () => void;
}

/** The toolbar when it is folded up: presence, who, how long, what is new. */
export function pill({ place, t, elapsed, onOpen }: PillView): TemplateResult {
  const { ringing, current, live, unread } = place;
  const presence = place.presence ?? { status: 'offline', label: '' };
  const shown = ringing ?? current ?? live[0]?.interaction;
  const name = shown?.customer.name ?? shown?.customer.phone;
  const label = ringing ? t('toolbar.pill-ringing', { name: nameIn(ringing, t) }) : t('toolbar.expand');
  return html`<button part="pill" class="pill ${ringing ? 'ringing' : ''}" @click=${onOpen}>
    <span class="dot ${ringing ? 'accent' : PRESENCE_TONES[presence.status]}"></span>
    ${
      shown
        ? html`<b>${initials(name)}</b>
            <span class="time">${ticking(() => elapsed(shown.connectedAt ?? shown.startedAt))}</span>`
        : html`<b>${presenceWords(presence, t)}</b>`
    }
    <span class="hidden-text">${label}</span>
    ${unread > 0 ? html`<span class="badge live">${unread}</span>` : nothing}
  </button>`;
}
