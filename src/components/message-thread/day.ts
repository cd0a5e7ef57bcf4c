import { formatDate } from '../../locales/format.js';
import type { messageThreadEn } from '../../locales/en/message-thread.js';

/** The day of a message, as people name it. */
export function dayName(
  at: number,
  now: number,
  language: string,
  t: (key: keyof typeof messageThreadEn) => string,
): string {
  const day = new Date(at).toDateString();
  if (day === new Date(now).toDateString()) return t('thread.today');
  const yesterday = new Date(now);
  // Not 24 hours ago: where clocks are put forward or back, days are shorter and longer.
  yesterday.setDate(yesterday.getDate() - 1);
  if (day === yesterday.toDateString()) return t('thread.yesterday');
  return formatDate(language, at, { dateStyle: 'full' });
}
