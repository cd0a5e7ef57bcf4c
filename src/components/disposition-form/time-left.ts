import { type TemplateResult, html, nothing } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import type { MessageValues } from '../../locales/format.js';
import type { MessageKey } from '../../locales/types.js';
import { ticking } from '../internal/ticking.js';

export interface TimeLeftView {
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  readonly duration: (milliseconds: number) => string;
  readonly now: () => number;
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
    return `--_left: ${Math.min(1, Math.max(0, share)).toFixed(4)}`;
  };
  return html`<div part="countdown" class="countdown" aria-hidden="true">
    <span .style=${ticking(left)}></span>
  </div>`;
}

/** What happens when the time is up, said while there is time. */
export function timeWords({ deadline }: Times, { t, duration, now }: TimeLeftView): TemplateResult {
  if (deadline == null) return html`${t('disposition.no-limit')}`;
  const left = (): string => t('disposition.left', { time: duration(deadline - now()) });
  return html`<span class="urgent time">${ticking(left)}</span> ${t('disposition.at-zero')}`;
}
