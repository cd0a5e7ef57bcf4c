import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CommandName } from '../../core/commands/catalog.js';
import type { Interaction } from '../../core/model/interaction.js';
import type { transferPanelEn } from '../../locales/en/transfer-panel.js';
import type { Translate } from '../../locales/types.js';
import { pauseIcon, peopleIcon, phoneEndIcon, phoneIcon, transferIcon } from '../internal/icons/calls.js';
import { type Icon, icon } from '../internal/icons/icon.js';
import { warningIcon } from '../internal/icons/marks.js';
import { knownWord } from '../internal/known-words.js';
import type { Cancel } from './cancelling.js';

type Words = Translate<typeof transferPanelEn>;

export interface ConsultationView {
  readonly interaction: Interaction;
  readonly t: Words;
  readonly canHold: boolean;
  /** Whether the contact center swaps, and lets go of the target. */
  readonly canSwap: boolean;
  readonly busy: (command: CommandName) => boolean;
  readonly onSwap: () => void;
  readonly onMerge: () => void;
  readonly onPrivate: () => void;
  readonly onCancel: () => void;
  readonly onComplete: () => void;
}

interface Choice {
  readonly part: string;
  readonly icon: Icon;
  readonly label: string;
  readonly busy: boolean;
  readonly primary?: boolean;
  readonly run: () => void;
}

/** The panel while somebody else is in the conversation: swap, merge, hand the customer over, drop the target. */
export function consultation(view: ConsultationView): TemplateResult {
  const { interaction, t } = view;
  const { targetName: name = '', otherHeld = false } = interaction.conference ?? {};
  const key = interaction.phase === 'held' ? 'private' : otherHeld ? 'customer' : 'together';
  return html`<div part="consultation" class="consultation">
    <p class="with" role="status">
      ${icon(peopleIcon)}<span dir="auto">${t(`transfer.${key}-with`, { name })}</span>
    </p>
    ${repeat(
      choicesOf(view, name, otherHeld),
      ({ part }) => part,
      (choice) =>
        html`<button
          part=${choice.part}
          type="button"
          class="button ${choice.primary ? 'primary' : ''}"
          aria-busy=${choice.busy || nothing}
          @click=${choice.run}
        >
          ${icon(choice.icon)}<span>${choice.label}</span>
        </button>`,
    )}
  </div>`;
}

function choicesOf(view: ConsultationView, name: string, otherHeld: boolean): readonly Choice[] {
  const { interaction, t, canHold, canSwap, busy } = view;
  const held = interaction.phase === 'held';
  const apart = held || otherHeld;
  // The button that is always there comes first, so that buttons which go when it is pressed are below it, and a second
  // press hits none of them.
  const choices: (Choice | false)[] = [
    canHold && {
      part: 'merge',
      icon: apart ? peopleIcon : pauseIcon,
      label: apart ? t('transfer.merge') : t('transfer.private', { name }),
      busy: ['mergeConsultation', 'resumeInteraction', 'holdInteraction'].some((each) =>
        busy(each as CommandName),
      ),
      run: apart ? view.onMerge : view.onPrivate,
    },
    canHold &&
      canSwap &&
      apart && {
        part: 'swap',
        icon: phoneIcon,
        label: held ? t('transfer.swap-customer') : t('transfer.swap-target', { name }),
        busy: busy('swapConsultation'),
        run: view.onSwap,
      },
    canSwap && {
      part: 'cancel',
      icon: phoneEndIcon,
      label: t('transfer.let-go', { name }),
      busy: busy('cancelConsultation'),
      run: view.onCancel,
    },
    {
      part: 'complete',
      icon: transferIcon,
      label: t('transfer.complete', { name }),
      busy: busy('leaveConference'),
      primary: true,
      run: view.onComplete,
    },
  ];
  return choices.filter((choice) => choice !== false);
}

/** Somebody has been asked, and has not answered yet. */
export const isAsking = (interaction: Interaction | undefined): boolean =>
  interaction?.transfer?.status === 'requested' || interaction?.conference?.status === 'initialized';

/** Says that somebody has been asked, with the button to take that back. The form keeps its room behind it. */
export function waiting(
  { transfer, conference }: Interaction,
  t: Words,
  cancel: Cancel | null,
  problem: unknown,
): TemplateResult {
  const name = (transfer?.status === 'requested' ? transfer : conference)?.targetName ?? '';
  return html`<div class="waiting" role="group" tabindex="-1" aria-labelledby="waiting">
    <p id="waiting" role="status">${t('transfer.waiting', { name })}</p>
    ${
      cancel
        ? html`<button
            part="cancel"
            type="button"
            class="button"
            aria-busy=${cancel.busy || nothing}
            @click=${cancel.run}
          >
            <span>${t(cancel.label)}</span>
          </button>`
        : nothing
    }
    ${problem}
  </div>`;
}

/** Why the last attempt failed, if it did. */
export function failure({ transfer, conference }: Interaction, t: Words): TemplateResult | typeof nothing {
  if (transfer?.status === 'cancelled') {
    return html`<p class="none" role="status">
      ${t('card.transfer-cancelled', { name: transfer.targetName })}
    </p>`;
  }
  const failed = [transfer, conference].find((each) => each?.status === 'failed');
  if (!failed) return nothing;
  const { targetName: name, reason } = failed;
  return html`<p class="problem" role="status">
    ${icon(warningIcon)}<span
      >${t('transfer.failed', { name })}${reason ? html` <bdi>${knownWord('transfer.why', reason, t)}</bdi>` : nothing}</span
    >
  </p>`;
}
