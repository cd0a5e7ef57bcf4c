import { formatDate } from '../../locales/format.js';
import type { messageThreadEn } from '../../locales/en/message-thread.js';

const DAY = 86_400_000;

/** The day of a message, as people name it. */
export function dayName(
  at: number,
  now: number,
  language: string,
  t: (key: keyof typeof messageThreadEn) => string,
): string {
  const day = new Date(at).toDateString();
  if (day === new Date(now).toDateString()) return t('thread.today');
  if (day === new Date(now - DAY).toDateString()) return t('thread.yesterday');
  return formatDate(language, at, { dateStyle: 'full' });
}
