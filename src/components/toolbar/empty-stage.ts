import { type TemplateResult, html, nothing } from 'lit';
import type { Presence } from '../../core/model/session.js';
import type { toolbarEn } from '../../locales/en/toolbar.js';
import type { Translate } from '../../locales/types.js';
import { coffeeIcon } from '../internal/icons/bar.js';
import { headsetIcon, phoneOutIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { presenceWords } from '../internal/presence-words.js';
import { ticking } from '../internal/ticking.js';

export interface EmptyContent {
  readonly t: Translate<typeof toolbarEn>;
  readonly presence: Presence | undefined;
  readonly elapsed: (since: number) => string;
  readonly busy: boolean;
  readonly onDial: (() => void) | null;
  readonly onAvailable: () => void;
}

/** What to do when nothing is live. */
export function emptyStage({
  t,
  presence,
  elapsed,
  busy,
  onDial,
  onAvailable,
}: EmptyContent): TemplateResult {
  const available = presence?.status === 'available';
  const words = (): string =>
    presence
      ? t(available ? 'empty.wait' : 'empty.away', {
          label: presenceWords(presence, t),
          time: elapsed(presence.since),
        })
      : '';
  return html`<div class="empty">
    <span class="avatar halo ${available ? 'live' : ''}">${icon(available ? headsetIcon : coffeeIcon)}</span>
    <h2 class="title">${t('empty.title')}</h2>
    <p class="lead"><slot name="empty">${ticking(words)}</slot></p>
    <div class="empty-actions">
      ${
        available
          ? nothing
          : html`<button class="button primary" aria-busy=${busy || nothing} @click=${onAvailable}>
              <span>${t('empty.go')}</span>
            </button>`
      }
      ${
        onDial
          ? html`<button class="button" @click=${onDial}>
              ${icon(phoneOutIcon)}<span>${t('empty.dial')}</span>
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
