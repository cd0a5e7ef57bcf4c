import { type TemplateResult, html, nothing } from 'lit';
import { coffeeIcon } from '../internal/icons/bar.js';
import { headsetIcon, phoneOutIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { presenceWords } from '../internal/presence-words.js';
import { ticking } from '../internal/ticking.js';
import type { ToolbarView } from './view.js';

/** What to do when nothing is live. */
export function emptyStage({ workplace, command, t, elapsed }: ToolbarView): TemplateResult {
  const { presence, showDialer } = workplace;
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
          : html`<button
              class="button primary"
              aria-busy=${command.isPending('goAvailable') || nothing}
              @click=${() => void command.run('goAvailable', {})}
            >
              <span>${t('empty.go')}</span>
            </button>`
      }
      ${
        showDialer
          ? html`<button class="button" @click=${showDialer}>
              ${icon(phoneOutIcon)}<span>${t('toolbar.dial')}</span>
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
