import * as z from 'zod/mini';
import { apiPath, body, fullUrl, headers, httpResponse, microservice, queryParams } from '../shapes/http.js';
import { flag, oneOf } from '../zod.js';
import { method } from './define.js';

export const httpMethods = {
  invokeEccApi: method({
    group: 'http',
    params: [
      ['microservice', microservice],
      ['url', apiPath],
      ['method', oneOf(['GET', 'POST', 'PUT', 'DELETE'])],
      ['queryParams', z.optional(queryParams)],
      ['data', z.optional(body)],
      ['isMultipart', z.optional(flag())],
    ],
    result: z.unknown(),
    summary: "Calls one of the platform's services; answers with the body alone.",
    aliases: ['invokeECCApi', 'invokeECCAPI', 'invokeEccAPI'],
    sensitive: ['data'],
    deadline: 60_000,
  }),
  invokeThirdPartyApi: method({
    group: 'http',
    params: [
      ['url', fullUrl],
      ['method', oneOf(['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])],
      ['headers', z.optional(headers)],
      ['queryParams', z.optional(queryParams)],
      ['data', z.optional(body)],
      ['isMultipart', z.optional(flag())],
    ],
    result: httpResponse,
    summary: 'Calls an API of another host, if the deployment allows that host.',
    aliases: ['invokeThirdPartyAPI'],
    sensitive: ['headers', 'data'],
    deadline: 60_000,
  }),
};
