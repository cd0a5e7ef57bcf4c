/** Year, month, day, hour, minute, second, fraction, zone. */
const PATTERN =
  /^([1-9]\d{3})-(0[1-9]|1[0-2])-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/i;

/**
 * The parts of a date in one of the contract's formats; null when it is in none of them, or no such day exists
 * (`2025-02-30`).
 */
function partsOf(value: string): RegExpExecArray | null {
  const match = PATTERN.exec(value.trim());
  return match && new Date(match[0].slice(0, 10)).getUTCDate() === Number(match[3]) ? match : null;
}

/** Whether `parseInstant` can read this. */
export function isInstant(value: string): boolean {
  return partsOf(value) !== null;
}

/**
 * Reads a date of the contract: `2025-07-18T11:13:36.753+00:00`, `...+0530`, `...Z` or `2025-07-14 14:01:45.899`.
 * Without a zone it is local time, or that of `zone` (minutes east of UTC).
 * @returns milliseconds since 1970, or undefined when it is no such date
 */
export function parseInstant(value: string, zone?: number): number | undefined {
  const match = partsOf(value);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as Six;
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const offset = match[8] === undefined ? zone : offsetOf(match[8]);
  if (offset === undefined) {
    return new Date(year, month - 1, day, hour, minute, second, milliseconds).getTime();
  }
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) - offset * 60_000;
}
type Six = [number, number, number, number, number, number];

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Whether it is a number of milliseconds within the range of a Date. */
export function isMoment(at: unknown): at is number {
  return typeof at === 'number' && Math.abs(at) <= 8.64e15;
}

/** How interaction and configuration beans print dates: `2025-07-18T11:13:36.753+00:00`. */
export function beanDate(at: number): string {
  return new Date(at).toISOString().replace('Z', '+00:00');
}

/** How a notification prints its own date: `2025-07-14T08:31:48.925Z`. */
export function utcDate(at: number): string {
  return new Date(at).toISOString();
}

/** How a notification's details print theirs, in the agent's zone and without naming it: `2025-07-14 14:01:45.899`. */
export function localDate(at: number, zone = localZone(at)): string {
  return shifted(at, zone).replace('T', ' ').replace('Z', '');
}

const shifted = (at: number, zone: number): string => new Date(at + zone * 60_000).toISOString();
const localZone = (at: number): number => -new Date(at).getTimezoneOffset();
