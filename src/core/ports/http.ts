/** One entry of a form; files travel as bytes. */
export type FormEntry =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly file: { name: string; mediaType: string; bytes: Uint8Array } };

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly queryParams?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
  readonly form?: readonly FormEntry[];
}

export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  readonly data: unknown;
}

/**
 * Requests to the outside, only to hosts that the deployment allows. A refusal (allow-list, CORS, CSP, network,
 * a status of 400 and above) rejects with OmniError 3000 saying which.
 */
export interface Http {
  thirdParty(request: HttpRequest): Promise<HttpResponse>;
  /** `service` is a logical name; the deployment maps it to a base URL. */
  service(service: string, request: HttpRequest): Promise<HttpResponse>;
}
