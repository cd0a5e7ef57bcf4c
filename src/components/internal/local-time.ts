/** A moment as `<input type="datetime-local">` writes it, in the time zone of the page. */
export function toLocalInput(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment that such a text means; undefined when it means none. */
export function fromLocalInput(text: string): number | undefined {
  const at = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d/.test(text) ? new Date(text).getTime() : Number.NaN;
  return Number.isFinite(at) ? at : undefined;
}

/** The real name of the page's time zone at a moment, in a language. */
export function timeZoneWords(language: string, at: number): string {
  const zone = new Intl.DateTimeFormat(language).resolvedOptions().timeZone;
  const parts = new Intl.DateTimeFormat(language, { timeZoneName: 'long' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return name && name !== zone ? `${name}, ${zone}` : zone;
}
