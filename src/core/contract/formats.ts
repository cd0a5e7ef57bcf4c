import { BASE_FORMATS, isText, matching, type Format } from './base-formats.js';
import { isInstant } from './dates.js';
import { microserviceOf, MICROSERVICES } from './microservices.js';

const isId = (value: unknown): boolean => isText(value) && value.length > 0 && value.length <= 1_024;
const isWhole = (value: unknown): boolean =>
  Number.isSafeInteger(value) || (isText(value) && /^\d{1,15}$/.test(value));

/** Digits of any script and the usual punctuation. How long a number may be, the contact center decides. */
const PHONE = /^[+\s().\-/*#\p{Nd}]*\p{Nd}[+\s().\-/*#\p{Nd}]*$/u;
const PHONE_EXPECTED = "a phone number such as '+14155550123': text of digits, no letters";

/** Every rule by its name. The SDK script has only the BASE_FORMATS; the toolbar checks the rest. */
export const FORMATS = {
  ...BASE_FORMATS,
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
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
