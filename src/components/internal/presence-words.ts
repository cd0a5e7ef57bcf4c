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

/** The center's words, in ours where we know them or where the center only repeats the name of the status. */
export function presenceWords(
  { status, label }: Pick<Presence, 'status' | 'label'>,
  t: (key: keyof typeof statusEn) => string,
): string {
  return label && label.toLowerCase() !== status
    ? knownWord('presence.label', label, t)
    : t(`presence.${status}`);
}
