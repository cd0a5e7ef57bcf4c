import type { Presence } from '../../core/model/session.js';
import type { statusEn } from '../../locales/en/shared.js';
import { knownWord } from './known-words.js';

/** The dot's tone for each status. */
export const PRESENCE_TONES: Readonly<Record<Presence['status'], string>> = {
  offline: 'off',
  available: 'live',
  break: 'hold',
  'wrap-up': 'wrap',
  busy: 'hold',
};

/**
 * The presence in words: translated if we have words for the center's label or the label only repeats the status, else
 * the label.
 */
export function presenceWords(
  { status, label }: Pick<Presence, 'status' | 'label'>,
  t: (key: keyof typeof statusEn) => string,
): string {
  return label && label.toLowerCase() !== status
    ? knownWord('presence.label', label, t)
    : t(`presence.${status}`);
}
