import { formatNumber } from '../../locales/format.js';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1000;

/** A size for people to read: `218 kB`. */
export function fileSize(language: string, bytes: number): string {
  const last = UNITS.length - 1;
  const power = bytes < STEP ? 0 : Math.min(last, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / STEP ** power;
  return formatNumber(language, value, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  });
}
