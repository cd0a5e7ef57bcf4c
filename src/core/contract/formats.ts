import { isInstant } from './dates.js';
import { microserviceOf, MICROSERVICES } from './microservices.js';

/** A rule that a shape cannot express. */
export interface Format {
  /** Completes "<field> must be ...". */
  readonly expected: string;
  readonly test: (value: unknown) => boolean;
  /** Puts a value that passed into the form that is emitted. */
  readonly read?: (value: unknown) => unknown;
}

/** What a FormData is to code that knows no DOM. */
export interface FormLike {
  entries(): IterableIterator<[string, unknown]>;
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

/** Tells a FormData, also one of another window. */
export function isFormData(value: unknown): value is FormLike {
  return tagOf(value) === '[object FormData]';
}

/** A plain object, also of another window; not a list, a date, a FormData or an instance of a class. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (tagOf(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): boolean => isText(value) && value.length > 0 && value.length <= 1_024;
const isWhole = (value: unknown): boolean =>
  Number.isSafeInteger(value) || (isText(value) && /^\d{1,15}$/.test(value));
const matching =
  (pattern: RegExp, max = 2_000) =>
  (value: unknown): boolean =>
    isText(value) && value.length <= max && pattern.test(value);

/** Digits of any script and the usual punctuation; how many is the contact center's to say. */
const PHONE = /^[+\s().\-/*#\p{Nd}]*\p{Nd}[+\s().\-/*#\p{Nd}]*$/u;
const PHONE_EXPECTED = "a phone number such as '+14155550123': digits, no letters";

/** The rules by name, so that both forms of the contract can refer to them. */
export const FORMATS = {
  given: { expected: 'given', test: (value) => value !== undefined },
  whole: { expected: 'a whole number', test: isWhole, read: Number },
  pageSize: {
    expected: 'a whole number between 1 and 10000',
    test: (value) => isWhole(value) && Number(value) >= 1 && Number(value) <= 10_000,
    read: Number,
  },
  pageOffset: {
    expected: 'a whole number from 0 on',
    test: (value) => isWhole(value) && Number(value) >= 0,
    read: Number,
  },
  idText: {
    expected: 'an id: text that is not empty, or a whole number',
    test: (value) => isId(value) || Number.isSafeInteger(value),
    read: String,
  },
  idOrNumber: { expected: 'a number or text', test: (value) => isText(value) || Number.isFinite(value) },
  dialable: { expected: PHONE_EXPECTED, test: matching(PHONE, 1_024) },
  dialableOrEmpty: {
    expected: PHONE_EXPECTED,
    test: (value) => value === '' || matching(PHONE, 1_024)(value),
  },
  instant: {
    expected: "a date and time such as '2025-07-06T09:56:40+0530'",
    test: (value) => isText(value) && value.length <= 64 && isInstant(value),
  },
  microservice: {
    expected: `one of ${MICROSERVICES.join(', ')}`,
    test: (value) => isText(value) && microserviceOf(value) !== undefined,
    read: (value) => microserviceOf(String(value)),
  },
  apiPath: {
    expected: "a path at the service such as '/api/v1/items', not a full URL",
    test: matching(/^(?![a-z][a-z0-9+.-]*:|[\\/]{2})[^\s\\]+$/i, 20_000),
  },
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

export type FormatName = keyof typeof FORMATS;
