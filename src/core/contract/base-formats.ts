/** A rule that a shape cannot express. */
export interface Format {
  /** Completes "<field> must be ...". */
  readonly expected: string;
  readonly test: (value: unknown) => boolean;
  /** Turns a value that passed the check into the form that the toolbar emits. */
  readonly read?: (value: unknown) => unknown;
}

/** A FormData, described for code whose types know no DOM. */
export interface FormLike {
  entries(): IterableIterator<[string, unknown]>;
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

/** Whether it is a FormData, also one from another window (where `instanceof` fails). */
export function isFormData(value: unknown): value is FormLike {
  return tagOf(value) === '[object FormData]';
}

/** A plain object, also of another window; not a list, a date, a FormData or an instance of a class. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (tagOf(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const matching =
  (pattern: RegExp, max = 2_000) =>
  (value: unknown): boolean =>
    isText(value) && value.length <= max && pattern.test(value);

/** The rules that both ends of a frame need: for answers, and for what the SDK does by itself. */
export const BASE_FORMATS = {
  given: { expected: 'given', test: (value) => value !== undefined },
  idOrNumber: { expected: 'a number or text', test: (value) => isText(value) || Number.isFinite(value) },
  fullUrl: {
    expected: "a full URL such as 'https://api.example.com/items'",
    test: matching(/^https?:\/\/[^\s/?#\\@]+(?:[/?#]\S*)?$/i, 20_000),
  },
  origin: {
    expected: "an exact origin such as 'https://crm.example.com', without a path",
    test: matching(/^https?:\/\/[^\s/?#\\@*]+\/?$/i),
    read: (value) => String(value).replace(/\/$/, ''),
  },
  body: {
    expected: 'an object or a FormData',
    test: (value) => isRecord(value) || isFormData(value),
  },
  acknowledgement: {
    expected: 'text',
    test: (value) =>
      value === null || value === undefined || isText(value) || (isRecord(value) && isText(value.result)),
    read: (value) => (isText(value) ? value : isRecord(value) ? value.result : 'ok'),
  },
  jsonText: {
    expected: 'text or an object',
    test: (value) => isText(value) || isRecord(value),
    read: (value) => (isText(value) ? value : JSON.stringify(value)),
  },
} satisfies Record<string, Format>;

const known = new Map<string, Format>(Object.entries(BASE_FORMATS));

/** Makes rules known to `formatOf`. */
export function addFormats(formats: Readonly<Record<string, Format>>): void {
  for (const [name, format] of Object.entries(formats)) known.set(name, format);
}

/**
 * A rule by its name. For a rule that only the toolbar knows, the SDK script accepts every value that is not missing.
 */
export function formatOf(name: string): Format {
  return known.get(name) ?? BASE_FORMATS.given;
}
