import { type TemplateResult, html } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import { formatDuration } from '../../locales/format.js';
import type { soundTroubleEn } from '../../locales/en/shared.js';
import type { Translate } from '../../locales/types.js';
import { micOffIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { knownWords } from '../internal/known-words.js';
import { ticking } from '../internal/ticking.js';

/** For so many milliseconds after a call is answered, nothing is said about its sound being set up. */
const SOON = 3_000;

export interface TroubleView {
  readonly t: Translate<typeof soundTroubleEn>;
  readonly language: string;
  readonly now: () => number;
}

/** What is wrong with the sound of a call, if anything is. */
export function soundTrouble(interaction: Interaction, view: TroubleView): TemplateResult | null {
  const text = words(interaction, view);
  return text === null
    ? null
    : html`<p part="trouble" class="trouble">${icon(micOffIcon)}<span>${text}</span></p>`;
}

function words({ audio, audioLoss, connectedAt }: Interaction, { t, language, now }: TroubleView): unknown {
  if (audioLoss) {
    const left = (): string =>
      t('card.audio-wait', { time: formatDuration(language, audioLoss.deadline - now()) });
    return html`${t(`card.audio-lost-${audioLoss.who ?? 'path'}`)} ${ticking(left)}`;
  }
  if (audio.status === 'broken' || audio.status === 'blocked')
    return html`<bdi
      >${knownWords(`refusal.${audio.reason}`, audio.message ?? t('card.audio-broken'), t)}</bdi
    >`;
  // At the beginning of a call it is normal, and not worth a message.
  const isAgain = connectedAt !== null && now() - connectedAt > SOON;
  return audio.status === 'connecting' && isAgain ? t('card.audio-connecting') : null;
}
