import * as z from 'zod/mini';
import type { FormLike } from '../base-formats.js';
import type { Microservice } from '../microservices.js';
import { aText, dictionary, format, open, reading } from '../zod.js';

/** A service, given by its value or its key; read as its value. */
export const microservice = reading<string, Microservice>('microservice');

/** A path at a service: never a URL that could lead elsewhere. */
export const apiPath = format<string>('apiPath');
export const fullUrl = format<string>('fullUrl');
export const queryParams = dictionary(z.unknown());
export const headers = dictionary(z.string());

/** An object or a FormData. Both pass unchanged. */
export const body = format<Record<string, unknown> | FormLike>('body');

export const httpResponse = open({
  status: z.number(),
  data: z.optional(z.unknown()),
  statusText: aText(),
});
