import * as z from 'zod/mini';
import type { FormLike } from '../base-formats.js';
import type { Microservice } from '../microservices.js';
import { aText, dictionary, format, open, reading } from '../zod.js';

/** A service by its value or its key; the value comes out. */
export const microservice = reading<string, Microservice>('microservice');

/** A path at a service: never a URL that could lead elsewhere. */
export const apiPath = format<string>('apiPath');
export const fullUrl = format<string>('fullUrl');
export const queryParams = dictionary(z.unknown());
export const headers = dictionary(z.string());

/** An object, or a form. Both go through untouched. */
export const body = format<Record<string, unknown> | FormLike>('body');

export const httpResponse = open({
  status: z.number(),
  data: z.optional(z.unknown()),
  statusText: aText(),
});
