import { type TemplateResult, html, nothing } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import type { transferPanelEn } from '../../locales/en/transfer-panel.js';
import type { Translate } from '../../locales/types.js';
import { pauseIcon, peopleIcon, transferIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { warningIcon } from '../internal/icons/marks.js';

export interface ConsultationView {
  readonly interaction: Interaction;
  readonly t: Translate<typeof transferPanelEn>;
  readonly canHold: boolean;
  readonly busy: (command: 'holdInteraction' | 'resumeInteraction' | 'leaveConference') => boolean;
  readonly onMerge: () => void;
  readonly onPrivate: () => void;
  readonly onComplete: () => void;
}

/** Somebody else is in the conversation: whom the customer hears, and who keeps them. */
export function consultation(view: ConsultationView): TemplateResult {
  const { interaction, t, canHold, busy } = view;
  const name = interaction.conference?.targetName ?? '';
  const held = interaction.phase === 'held';
  return html`<div part="consultation" class="consultation">
    <p class="with" role="status">
      ${icon(peopleIcon)}<span dir="auto"
        >${t(held ? 'transfer.private-with' : 'transfer.together-with', { name })}</span
      >
    </p>
    ${
      canHold
        ? html`<button
            part="merge"
            type="button"
            class="button"
            aria-busy=${busy(held ? 'resumeInteraction' : 'holdInteraction') ? 'true' : nothing}
            @click=${held ? view.onMerge : view.onPrivate}
          >
            ${icon(held ? peopleIcon : pauseIcon)}<span
              >${t(held ? 'transfer.merge' : 'transfer.private', { name })}</span
            >
          </button>`
        : nothing
    }
    <button
      part="complete"
      type="button"
      class="button primary"
      aria-busy=${busy('leaveConference') ? 'true' : nothing}
      @click=${view.onComplete}
    >
      ${icon(transferIcon)}<span>${t('transfer.complete', { name })}</span>
    </button>
  </div>`;
}

/** What became of the last attempt, or that one is under way. */
export function attempt(
  { transfer, conference }: Interaction,
  t: Translate<typeof transferPanelEn>,
): TemplateResult | typeof nothing {
  if (transfer?.status === 'requested' || conference?.status === 'initialized') {
    const name = (transfer?.status === 'requested' ? transfer : conference)?.targetName ?? '';
    return html`<p class="none" role="status">${t('transfer.waiting', { name })}</p>`;
  }
  const failed = [transfer, conference].find((each) => each?.status === 'failed');
  if (!failed) return nothing;
  const { targetName: name, reason } = failed;
  return html`<p class="problem" role="status">
    ${icon(warningIcon)}<span
      >${t('transfer.failed', { name })}${reason ? html` <bdi>${reason}</bdi>` : nothing}</span
    >
  </p>`;
}
