import { type TemplateResult, html, nothing } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import type { dispositionFormEn } from '../../locales/en/disposition-form.js';
import type { Translate } from '../../locales/types.js';
import { icon } from '../internal/icons/icon.js';
import { errorIcon } from '../internal/icons/marks.js';
import type { DispositionDraft } from './draft.js';
import type { Keepable } from './kept-draft.js';
import { ticking } from '../internal/ticking.js';

export interface FootView {
  readonly t: Translate<typeof dispositionFormEn>;
  readonly duration: (milliseconds: number) => string;
  readonly now: () => number;
  /** Whether a number is dialled afterwards. */
  readonly dialling: boolean;
  /** What happens when the time is up. */
  readonly atZero: AtZero;
  /** Why the center did not take it. */
  readonly error: string | undefined;
  readonly busy: boolean;
  readonly disabled: boolean;
}

export type AtZero = `disposition.at-zero${'' | '-code' | '-notes' | '-no-call'}`;

/** What the contact center does with the draft when the time is up: with nothing of it where it keeps nothing. */
export function atZero({ callback, dial }: DispositionDraft, keepable: Keepable | null): AtZero {
  if (!keepable) return 'disposition.at-zero';
  const { unfinished } = keepable;
  if (dial !== null || (callback && !unfinished.callback)) return 'disposition.at-zero-no-call';
  return unfinished.codeId === null ? 'disposition.at-zero-notes' : 'disposition.at-zero-code';
}

type Times = Partial<Pick<Interaction, 'deadline' | 'phaseSince'>>;

/** How much of the wrap-up time is left, as a line. */
export function timeLine(
  { deadline, phaseSince }: Times,
  now: () => number,
): TemplateResult | typeof nothing {
  if (deadline == null || phaseSince === undefined) return nothing;
  const left = (): string => {
    const share = (deadline - now()) / Math.max(1, deadline - phaseSince);
    return `--_level: ${Math.min(1, Math.max(0, share)).toFixed(4)}`;
  };
  return html`<div part="countdown" class="meter countdown" aria-hidden="true">
    <span .style=${ticking(left)}></span>
  </div>`;
}

/** The main button, and beside it what happens without it. */
export function foot(times: Times, view: FootView): TemplateResult {
  const { t, dialling, error, busy, disabled } = view;
  return html`<div role="alert">
      ${error ? html`<p class="problem refused">${icon(errorIcon)}<bdi>${error}</bdi></p>` : nothing}
    </div>
    <div class="foot">
      <p class="words">${timeWords(times, view)}</p>
      <button part="submit" class="button primary" aria-busy=${busy || nothing} ?disabled=${disabled}>
        <span>${t(dialling ? 'disposition.submit-dial' : 'disposition.submit')}</span>
      </button>
    </div>`;
}

/** What happens when the time is up, said while there is time. */
function timeWords({ deadline }: Times, { t, duration, now, atZero: what }: FootView): TemplateResult {
  if (deadline == null) return html`${t('disposition.no-limit')}`;
  const left = (): string => t('disposition.left', { time: duration(deadline - now()) });
  return html`<span class="urgent time">${ticking(left)}</span> ${t(what)}`;
}
