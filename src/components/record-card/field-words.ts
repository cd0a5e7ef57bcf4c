import type { CrmFieldConfiguration } from '../../core/model/record.js';
import { formatDate, formatNumber } from '../../locales/format.js';

const NUMBER = /^(int|integer|double|number|currency|percent)$/;
/** Numbers that a JavaScript number represents exactly. */
const EXACT = /^-?\d{1,15}(?:\.(\d{1,6}))?$/;

/** Formats a value of a record for a language. A value that does not fit its type stays as it is. */
export function fieldWords(lang: string, value: string, { type, extra }: CrmFieldConfiguration): string {
  const kind = type.toLowerCase();
  if (kind.startsWith('date')) return dateWords(lang, value, kind.includes('time'));
  const digits = NUMBER.test(kind) && EXACT.exec(value);
  if (!digits) return value;
  const currency = extra?.['currency'];
  return formatNumber(lang, Number(value), {
    minimumFractionDigits: digits[1]?.length ?? 0,
    maximumFractionDigits: 6,
    ...(kind === 'percent' && { style: 'unit', unit: 'percent' }),
    ...(kind === 'currency' && isCurrency(currency) && { style: 'currency', currency }),
  });
}

const isCurrency = (code: unknown): code is string => typeof code === 'string' && /^[A-Z]{3}$/.test(code);

/** A date without a time is the same day everywhere; a time is shown in the reader's zone. */
function dateWords(lang: string, value: string, time: boolean): string {
  const day = time ? null : /^\d{4}-\d\d-\d\d/.exec(value);
  const at = Date.parse(day?.[0] ?? value);
  if (Number.isNaN(at)) return value;
  return formatDate(lang, at, {
    dateStyle: 'medium',
    ...(time && { timeStyle: 'short' }),
    ...(day && { timeZone: 'UTC' }),
  });
}
