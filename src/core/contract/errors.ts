/** Every error code that can reach an integrator, by name. From 5000 on they are the toolbar's own. */
export const ERROR_CODES = {
  TIMEOUT: 1000,
  INVALID_ORIGIN: 1003,
  REQUIRED_FIELD_MISSING: 2001,
  HTTP_ERROR: 3000,
  DATA_NOT_FOUND: 4000,
  INTERNAL: 5000,
  NOT_LOGGED_IN: 5001,
  WRONG_STATE: 5002,
  WRONG_CONTEXT: 5003,
  REFUSED: 5004,
  DISCONNECTED: 5005,
  UNSUPPORTED: 5006,
  LIMIT: 5007,
  FORCE_LOGIN_REQUIRED: 5008,
  NOT_ALLOWED: 5009,
  INCOMPATIBLE: 5010,
  CANCELLED: 5011,
} as const;

export type OmniErrorName = keyof typeof ERROR_CODES;
export type OmniErrorCode = (typeof ERROR_CODES)[OmniErrorName];

/** The form in which an error crosses a message channel: plain data, safe to clone. */
export interface OmniErrorWire {
  code: number;
  name: string;
  message: string;
  method?: string;
  details?: unknown;
}

export interface OmniErrorOptions {
  /** The method or command that failed. */
  method?: string;
  /** Facts for programs to read: plain data, never credentials. */
  details?: unknown;
  cause?: unknown;
}

const MAX_DETAILS = 100_000;
/** Finds, in JSON indented by one blank a level, what channels refuse: more than 64 levels, and the key `__proto__`. */
const STOPS = /^ {65}|"__proto__":/m;
const MAX_TEXT = 4_000;
const UNSAID = 'Something failed.';

/**
 * The only error that leaves the toolbar. `name` is the code's name (`TIMEOUT`), `message` says what to
 * change, `method` which call failed.
 */
export class OmniError extends Error {
  readonly code: number;
  override readonly name: string;
  readonly method: string | undefined;
  readonly details: unknown;

  constructor(kind: OmniErrorName | number, message: string, options: OmniErrorOptions = {}) {
    super(message, options.cause ? { cause: options.cause } : undefined);
    this.code = typeof kind === 'number' ? kind : ERROR_CODES[kind];
    this.name = errorNameOf(this.code);
    this.method = options.method;
    this.details = options.details;
  }

  /** Plain data for a message channel: `details` as JSON keeps them, and no `cause`. */
  toWire(): OmniErrorWire {
    const { code, name, method } = this;
    const details = plain(this.details);
    return {
      code,
      name,
      message: this.message.slice(0, MAX_TEXT),
      ...(method && { method }),
      ...(details !== undefined && { details }),
    };
  }

  toJSON(): OmniErrorWire {
    return this.toWire();
  }

  /** Rebuilds an error from the other end of a channel; whatever does not look like one becomes INTERNAL. */
  static fromWire(wire: unknown): OmniError {
    const { code, message, method, details } = Object(wire) as Partial<Record<keyof OmniErrorWire, unknown>>;
    return new OmniError(
      Number.isInteger(code) ? (code as number) : 'INTERNAL',
      typeof message === 'string' ? message.slice(0, MAX_TEXT) : UNSAID,
      { method: typeof method === 'string' ? method : undefined, details: plain(details) },
    );
  }

  /** Turns anything thrown into an OmniError; a foreign error becomes INTERNAL with its message kept. */
  static from(thrown: unknown, method?: string): OmniError {
    let message = '';
    try {
      if (thrown instanceof OmniError)
        return thrown.method === undefined && method ? thrown.of(method) : thrown;
      message = String(thrown instanceof Error ? thrown.message : thrown);
    } catch {
      // The thrown value throws again when it is read (a proxy, a getter).
    }
    return new OmniError('INTERNAL', message || UNSAID, { method, cause: thrown });
  }

  /** The same error, under the name of another method. */
  of(method: string): OmniError {
    const { code, message, details, cause } = this;
    return new OmniError(code, message, { method, details, cause });
  }
}

/** The name of the refusal, if the error carries one: elements have words for each in the agent's language. */
export const reasonOf = ({ details }: Pick<OmniError, 'details'>): string | undefined =>
  (Object(details) as { reason?: string }).reason;

/** The name of a code; a code that a newer peer knows and this build does not is called `UNKNOWN`. */
export function errorNameOf(code: number): string {
  return Object.entries(ERROR_CODES).find(([, value]) => value === code)?.[0] ?? 'UNKNOWN';
}

/** A copy as plain data; undefined when it is too large, contains itself, or is no JSON. */
function plain(value: unknown): unknown {
  try {
    const text = JSON.stringify(value, null, 1) as string | undefined;
    return text && text.length <= MAX_DETAILS && !STOPS.test(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
