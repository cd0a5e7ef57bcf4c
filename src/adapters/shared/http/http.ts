import { OmniError } from '../../../core/contract/errors.js';
import type { FormEntry, Http, HttpRequest, HttpResponse } from '../../../core/ports/http.js';
import { serviceAddress, thirdPartyAddress, withQuery } from './addresses.js';
import { fetchOrExplain } from './fetch.js';

export interface HttpOptions {
  /** Exact origins. */
  readonly thirdPartyOrigins?: readonly string[];
  /** Base URLs by logical name. */
  readonly services?: Readonly<Record<string, string>>;
}

const WITHOUT_BODY = new Set(['GET', 'HEAD']);

function formOf(entries: readonly FormEntry[]): FormData {
  const form = new FormData();
  for (const entry of entries) {
    if ('file' in entry) {
      const { name, mediaType, bytes } = entry.file;
      form.append(entry.name, new File([new Uint8Array(bytes)], name, { type: mediaType }));
    } else form.append(entry.name, entry.value);
  }
  return form;
}

function initOf(request: HttpRequest): RequestInit {
  const method = request.method.toUpperCase();
  const headers = headersOf(request);
  const hasBody = request.form !== undefined || (request.data !== undefined && request.data !== null);
  if (!hasBody) return { method, headers };
  if (WITHOUT_BODY.has(method)) {
    throw new OmniError('REQUIRED_FIELD_MISSING', `A ${method} request carries no data: use queryParams.`);
  }
  if (request.form) {
    // The browser writes the boundary between the entries into the type itself.
    headers.delete('content-type');
    return { method, headers, body: formOf(request.form) };
  }
  if (typeof request.data === 'string') return { method, headers, body: request.data };
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  return { method, headers, body: JSON.stringify(request.data) };
}

function headersOf({ headers }: HttpRequest): Headers {
  try {
    return new Headers(headers);
  } catch (cause) {
    throw new OmniError('REQUIRED_FIELD_MISSING', 'A header has a name or value which HTTP does not allow.', {
      cause,
    });
  }
}

async function dataOf(response: Response, { origin }: URL): Promise<unknown> {
  const text = await response.text().catch((cause: unknown) => {
    const message = `The answer of ${origin} broke off: the request may have been carried out.`;
    throw new OmniError('HTTP_ERROR', message, { details: { reason: 'network', origin }, cause });
  });
  if (!/[/+]json\b/i.test(response.headers.get('content-type') ?? '')) return text;
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}

async function answered(response: Response, url: URL): Promise<HttpResponse> {
  const { status, statusText } = response;
  const data = await dataOf(response, url);
  if (status < 400) return { status, statusText, data };
  throw new OmniError(
    'HTTP_ERROR',
    `${url.origin} answered with status ${status} ${statusText}`.trim() + '.',
    {
      details: { reason: 'status', status, statusText, data },
    },
  );
}

/** Requests by fetch, to configured addresses alone. */
export function fetchHttp({ thirdPartyOrigins = [], services = {} }: HttpOptions): Http {
  async function send(
    address: URL,
    request: HttpRequest,
    credentials: RequestCredentials,
  ): Promise<HttpResponse> {
    const url = withQuery(address, request.queryParams);
    return answered(await fetchOrExplain(url, { ...initOf(request), credentials }), url);
  }
  return {
    thirdParty: async (request) => send(thirdPartyAddress(request.url, thirdPartyOrigins), request, 'omit'),
    service: async (service, request) =>
      send(serviceAddress(service, request.url, services), request, 'same-origin'),
  };
}
