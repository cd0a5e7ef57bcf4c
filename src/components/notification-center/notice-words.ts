import type { Notification } from '../../core/model/notification.js';
import type { MessageValues } from '../../locales/format.js';

/** The words for a key, else the given text. */
export type Known = (key: string, said: string, values?: MessageValues) => string;

/**
 * What the notification is about and whom, in our words if we know its kind; else the center's text, with its number
 * formatted.
 */
export function noticeWords(
  { text, subType, call, extra = {} }: Notification,
  known: Known,
  format: (phone: string) => string,
): string {
  const name = call?.name ?? extra['name'];
  const phone = call?.phone ?? extra['contact'];
  const number = typeof phone === 'string' && phone ? format(phone) : '';
  const who = typeof name === 'string' && name ? name : number;
  const words = known(`notices.${subType}`, '', { name: who });
  // In the translations the customer stands behind a colon.
  if (words && (who || !words.includes(':')))
    return number && who !== number ? `${words}\u00a0· \u2066${number}\u2069` : words;
  return number ? text.replace(String(phone), () => `\u2066${number}\u2069`) : text;
}
