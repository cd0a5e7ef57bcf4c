/** Tells whether a value is what a field holds. */
export type Check = (value: unknown) => boolean;
export type Fields = Readonly<Record<string, Check>>;

export const isAny: Check = () => true;
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isObject: Check = (value) => typeof value === 'object' && value !== null;
export const textOf =
  (max: number, min = 0): Check =>
  (value) =>
    typeof value === 'string' && value.length >= min && value.length <= max;
export const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);
export const listOf =
  (check: Check, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && Array.from(value).every(check);
export const optionally =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** Whether this is an object with these fields and no other. A table and not a schema: it runs before anything is known. */
export function hasFields(value: unknown, fields: Fields): boolean {
  return holds(value, fields) && Object.keys(value as object).every((key) => Object.hasOwn(fields, key));
}

/** Whether this is an object with these fields, whatever else it has. */
export function holds(value: unknown, fields: Fields): boolean {
  if (!isObject(value)) return false;
  for (const key in fields) if (!fields[key]?.((value as Record<string, unknown>)[key])) return false;
  return true;
}
