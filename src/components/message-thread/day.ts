import { Observable } from 'rxjs';
import type { Omni } from '../../core/types.js';
import { formatDate } from '../../locales/format.js';
import type { messageThreadEn } from '../../locales/en/message-thread.js';
import { onTick } from '../internal/clock.js';

const dayOf = (at: number): string => new Date(at).toDateString();

/** The day of a message, as people name it. */
export function dayName(
  at: number,
  now: number,
  language: string,
  t: (key: keyof typeof messageThreadEn) => string,
): string {
  const day = dayOf(at);
  if (day === dayOf(now)) return t('thread.today');
  // Not 24 hours ago: where clocks are put forward or back, days are shorter and longer.
  if (day === dayOf(new Date(now).setHours(-12))) return t('thread.yesterday');
  return formatDate(language, at, { dateStyle: 'full' });
}

/** The day that it is: it may end while nobody says anything. */
export const daysOf = ({ now }: Omni): Observable<string> =>
  new Observable((days) => onTick(() => days.next(dayOf(now()))));
