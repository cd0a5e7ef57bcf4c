export const isText = (value: unknown): value is string => typeof value === 'string';

/** An object with keys, not a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values are equal as data. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      sameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** Parses JSON; undefined when the text is none. */
export function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text as string);
  } catch {
    return undefined;
  }
}

/** Reads a stored JSON list and leaves out the items that `is` refuses. Empty when the text is no such list. */
export function readList<T>(text: string | null | undefined, is: (value: unknown) => value is T): T[] {
  const value = parsed(text);
  return Array.isArray(value) ? value.filter(is) : [];
}

/** Reads a stored JSON object. Empty when the text is none. */
export const readObject = (text: string | null | undefined): Readonly<Record<string, unknown>> =>
  Object(parsed(text)) as Record<string, unknown>;
