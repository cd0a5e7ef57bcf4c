import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal that the client can act on. Its error codes are those of the toolbar's contract. */
export class RequestError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: number;
  readonly field: string | undefined;

  constructor(status: ContentfulStatusCode, code: number, message: string, field?: string) {
    super(message);
    this.name = 'RequestError';
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

export const ErrorCode = { origin: 1003, field: 2001, http: 3000, notFound: 4000 } as const;

export function badField(field: string, message: string): RequestError {
  return new RequestError(400, ErrorCode.field, message, field === '' ? undefined : field);
}

export function notFound(message: string): RequestError {
  return new RequestError(404, ErrorCode.notFound, message);
}

/** Answers every failure as JSON. The details of an unforeseen one are logged here and not told to the client. */
export function answerError(error: Error, context: Context, log: (line: string) => void): Response {
  if (error instanceof RequestError) {
    const { code, message, field } = error;
    return context.json(
      { error: field === undefined ? { code, message } : { code, message, field } },
      error.status,
    );
  }
  log(`${context.req.method} ${context.req.path} failed: ${error.stack ?? error.message}`);
  return context.json(
    {
      error: { code: ErrorCode.http, message: 'The CRM could not do this. Its console says why; try again.' },
    },
    500,
  );
}
