import * as z from 'zod/mini';
import { MICROSERVICES, microserviceOf } from '../microservices.js';
import { line, open } from '../zod.js';

/** A service by its value or its key; the value comes out. */
export const microservice = z.pipe(
  z
    .string('text')
    .check(
      z.refine(
        (name) => microserviceOf(name) !== undefined,
        `one of ${Object.values(MICROSERVICES).join(', ')}`,
      ),
    ),
  z.transform((name: string) => microserviceOf(name) ?? MICROSERVICES.APPSERVER),
);

/** A path at a service: never a URL that could lead elsewhere. */
export const apiPath = line().check(
  z.refine(
    (url) => !/^[a-z][a-z0-9+.-]*:/i.test(url) && !/^[\\/]{2}/.test(url) && !/[\s\\]/.test(url),
    "a path at the service such as '/api/v1/items', not a full URL",
  ),
);

export const fullUrl = line().check(
  z.regex(/^https?:\/\/[^\s/?#\\@]+(?:[/?#]\S*)?$/i, "a full URL such as 'https://api.example.com/items'"),
);

const anything = z.record(z.string(), z.unknown(), 'an object');
export const queryParams = anything;
export const headers = z.record(z.string(), z.string('text'), 'an object of text values');

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

/** The body: an object, or a form. Both go through untouched. */
export const body = z.custom<Record<string, unknown> | FormLike>((value) => {
  const tag = tagOf(value);
  return tag === '[object Object]' || tag === '[object FormData]';
}, 'an object or a FormData');

/** What a FormData is to code that knows no DOM. */
export interface FormLike {
  entries(): IterableIterator<[string, unknown]>;
}

/** Tells a FormData, also one of another window. */
export function isFormData(value: unknown): value is FormLike {
  return tagOf(value) === '[object FormData]';
}

export const httpResponse = open({
  status: z.number('a number'),
  data: z.optional(z.unknown()),
  statusText: z.optional(z.string('text')),
});
export type ThirdPartyResponse = z.infer<typeof httpResponse>;
