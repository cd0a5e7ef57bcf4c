import { Observable } from 'rxjs';
import type { Omni } from '../../core/types.js';
import { formatDate } from '../../locales/format.js';
import type { messageThreadEn } from '../../locales/en/message-thread.js';
import { onTick } from '../internal/clock.js';

const dayOf = (at: number): string => new Date(at).toDateString();

/** The name of a message's day: today, yesterday, a weekday or a date. */
export function dayName(
  at: number,
  now: number,
  language: string,
  t: (key: keyof typeof messageThreadEn) => string,
): string {
  const day = dayOf(at);
  if (day === dayOf(now)) return t('thread.today');
  // Not by subtracting 24 hours: a day on which clocks are changed is shorter or longer.
  if (day === dayOf(new Date(now).setHours(-12))) return t('thread.yesterday');
  return formatDate(language, at, { dateStyle: 'full' });
}

/** The current day, which may end while no message comes. */
export const daysOf = ({ now }: Omni): Observable<string> =>
  new Observable((days) => onTick(() => days.next(dayOf(now()))));
