const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * Reads a date of the contract: `2025-07-18T11:13:36.753+00:00`, `...+0530`, `...Z` or `2025-07-14 14:01:45.899`.
 * Without a zone it is local time, or that of `zone` (minutes east of UTC).
 * @returns milliseconds since 1970, or undefined when it is no such date (`2025-02-30` is none)
 */
export function parseInstant(value: string, zone?: number): number | undefined {
  const match = PATTERN.exec(value.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as Six;
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const date = new Date(utc);
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const offset = match[8] === undefined ? zone : offsetOf(match[8]);
  if (offset === undefined) {
    return match[8] === undefined
      ? new Date(year, month - 1, day, hour, minute, second, milliseconds).getTime()
      : undefined;
  }
  return utc - offset * 60_000;
}
type Six = [number, number, number, number, number, number];

function offsetOf(zone: string): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2));
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
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
