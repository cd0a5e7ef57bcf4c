import type { CrmFieldConfiguration } from '../../core/model/record.js';
import { formatDate, formatNumber } from '../../locales/format.js';

const NUMBER = /^(int|integer|double|number|currency|percent)$/;
/** What a number loses nothing of. */
const EXACT = /^-?\d{1,15}(?:\.(\d{1,6}))?$/;

/** A value of a record as it is written in a language; what is not what its type says stays as it is. */
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

/** A day is the same one everywhere; a time is where it is read. */
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
