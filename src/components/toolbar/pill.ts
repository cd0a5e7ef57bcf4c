import { type TemplateResult, html, nothing } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import type { Presence } from '../../core/model/session.js';
import { initials } from '../internal/names.js';
import { PRESENCE_TONES } from '../internal/presence-words.js';
import { ticking } from '../internal/ticking.js';

export interface PillContent {
  readonly presence: Presence['status'];
  readonly presenceWords: string;
  readonly current: Interaction | undefined;
  readonly ringing: Interaction | undefined;
  readonly unread: number;
  readonly label: string;
  readonly ringingLabel: string;
  readonly elapsed: (since: number) => string;
  readonly onOpen: () => void;
}

/** The toolbar when it is folded up: presence, who, how long, what is new. */
export function pill(content: PillContent): TemplateResult {
  const { presence, ringing, unread, elapsed } = content;
  const shown = ringing ?? content.current;
  const name = shown?.customer.name ?? shown?.customer.phone;
  return html`<button part="pill" class="pill ${ringing ? 'ringing' : ''}" @click=${content.onOpen}>
    <span class="dot ${ringing ? 'accent' : PRESENCE_TONES[presence]}"></span>
    ${
      shown
        ? html`<b>${initials(name)}</b>
            <span class="time">${ticking(() => elapsed(shown.connectedAt ?? shown.startedAt))}</span>`
        : html`<b>${content.presenceWords}</b>`
    }
    <span class="hidden-text">${ringing ? content.ringingLabel : content.label}</span>
    ${unread > 0 ? html`<span class="badge live">${unread}</span>` : nothing}
  </button>`;
}
