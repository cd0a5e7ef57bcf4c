/** A moment in the format of `<input type="datetime-local">`, in the time zone of the page. */
export function toLocalInput(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment of such a text; undefined when it is none. */
export function fromLocalInput(text: string): number | undefined {
  const at = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d/.test(text) ? new Date(text).getTime() : Number.NaN;
  return Number.isFinite(at) ? at : undefined;
}

/** Whether this local time does not exist, because clocks are put forward over it. */
export function isSkipped(text: string): boolean {
  const at = fromLocalInput(text);
  return at !== undefined && toLocalInput(at).slice(-5) !== /T(.{5})/.exec(text)?.[1];
}

/** A moment in another time zone, with the zone's name in use; null: there is no such zone. */
export function timeIn(language: string, at: number, timeZone: string): string | null {
  try {
    const time = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
    return `${time.format(at)}, ${timeZoneWords(language, at, timeZone)}`;
  } catch {
    return null;
  }
}

/** The name of a time zone at a moment, in a language; without a zone, that of the page's. */
export function timeZoneWords(language: string, at: number, timeZone?: string): string {
  // Browsers know some zones by an old name: for Kolkata they answer Calcutta.
  const zone = timeZone ?? new Intl.DateTimeFormat(language).resolvedOptions().timeZone;
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return name && name !== zone ? `${name}, ${zone}` : zone;
}
