import * as z from 'zod/mini';

// Without this Zod tries whether it may compile code, which this page's policy (CSP) reports as a violation.
z.config({ jitless: true });

/** A record as the API sends it: fields by name, null where nothing is known. */
export type Row = Readonly<Record<string, string | null>>;

export interface Page {
  readonly records: readonly Row[];
  readonly total: number;
}

export interface ListQuery {
  readonly search?: string;
  readonly searchField?: string;
  readonly phone?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export interface FieldInfo {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly required?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly options?: readonly string[] | undefined;
  readonly maxLength?: number | undefined;
}

export interface ObjectInfo {
  readonly type: string;
  readonly label: string;
  readonly fields: readonly FieldInfo[];
}

const row = z.record(z.string(), z.nullable(z.string()));
const page = z.object({ records: z.array(row), total: z.number() });
const objects = z.object({
  objects: z.array(
    z.object({
      type: z.string(),
      label: z.string(),
      fields: z.array(
        z.object({
          name: z.string(),
          label: z.string(),
          type: z.string(),
          required: z.optional(z.boolean()),
          readOnly: z.optional(z.boolean()),
          options: z.optional(z.array(z.string())),
          maxLength: z.optional(z.number()),
        }),
      ),
    }),
  ),
});
const refusal = z.object({ error: z.object({ message: z.string(), field: z.optional(z.string()) }) });

/** A refusal of the API, in words for the person who asked. */
export class RecordsError extends Error {
  readonly status: number;
  readonly field: string | null;

  constructor(status: number, message: string, field: string | null = null) {
    super(message);
    this.name = 'RecordsError';
    this.status = status;
    this.field = field;
  }
}

/** The client of the CRM's own REST API. */
export class RecordsClient {
  /** The position of the records' changes when this page first read something: the stream of changes begins there. */
  position: string | null = null;
  #known: Promise<readonly ObjectInfo[]> | undefined;

  list(type: string, query: ListQuery = {}, signal?: AbortSignal): Promise<Page> {
    const search = new URLSearchParams({ order: 'newest' });
    for (const [name, value] of Object.entries(query) as [string, string | number | undefined][]) {
      if (value !== undefined && value !== '') search.set(name, String(value));
    }
    return this.#send(page, 'GET', `/records/${type}?${search.toString()}`, signal ? { signal } : {});
  }

  get(type: string, id: string, signal?: AbortSignal): Promise<Row> {
    return this.#send(row, 'GET', `/records/${type}/${encodeURIComponent(id)}`, signal ? { signal } : {});
  }

  /** Makes a record. Sent again with the same key, it makes no second one. */
  create(type: string, values: Row, key: string): Promise<Row> {
    return this.#send(row, 'POST', `/records/${type}`, withBody(values, { 'Idempotency-Key': key }));
  }

  change(type: string, id: string, values: Row): Promise<Row> {
    return this.#send(row, 'PATCH', `/records/${type}/${encodeURIComponent(id)}`, withBody(values));
  }

  /** Writes what is known of an interaction. Fields that are not named stay as they are. */
  noteInteraction(interactionId: string, values: Row): Promise<Row> {
    return this.#send(row, 'PUT', `/interactions/${encodeURIComponent(interactionId)}`, withBody(values));
  }

  /** Logs the activity of an interaction. There is one per interaction: reporting it again changes nothing. */
  logActivity(values: Row): Promise<Row> {
    return this.#send(row, 'POST', '/activities', withBody(values));
  }

  /** The fields of every object. They are fetched once. */
  objects(): Promise<readonly ObjectInfo[]> {
    this.#known ??= this.#send(objects, 'GET', '/objects').then(
      (answer) => answer.objects,
      (error: unknown) => {
        this.#known = undefined;
        throw error;
      },
    );
    return this.#known;
  }

  async #send<T>(schema: z.ZodMiniType<T>, method: string, path: string, init: RequestInit = {}): Promise<T> {
    const response = await this.#reach(path, { ...init, method });
    this.position ??= response.headers.get('Changes-Position');
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) {
      const said = refusal.safeParse(body);
      if (!said.success)
        throw new RecordsError(
          response.status,
          `The CRM answered with status ${response.status}. Try again.`,
        );
      throw new RecordsError(response.status, said.data.error.message, said.data.error.field ?? null);
    }
    const checked = schema.safeParse(body);
    if (checked.success) return checked.data;
    throw new RecordsError(
      response.status,
      'The CRM answered something this page does not understand. Reload the page.',
    );
  }

  async #reach(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`/api${path}`, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new RecordsError(0, 'The CRM cannot be reached. Check the connection and try again.');
    }
  }
}

function withBody(values: Row, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { body: JSON.stringify(values), headers: { 'Content-Type': 'application/json', ...headers } };
}

const ready = z.object({ resumed: z.boolean() });
const change = z.object({ type: z.string(), record: row });

/**
 * Hears of every change of a record since `position`, whichever page or service made it; but only while this page can
 * be seen. A browser keeps few connections to one origin, and pages in the background, or hidden tabs of an agent
 * desktop, would use them up.
 */
export function followChanges(
  position: string | null,
  on: {
    readonly change: (type: string, record: Row) => void;
    /** The CRM can be reached: for the first time, or again. */
    readonly reached: () => void;
    /** Changes may have been missed: what is shown has to be read again. */
    readonly refresh: () => void;
  },
): void {
  let source: EventSource | null = null;
  let after = position;
  const follow = (): void => {
    source = new EventSource(
      `/api/changes?${new URLSearchParams(after === null ? {} : { after }).toString()}`,
    );
    source.addEventListener('ready', (event: MessageEvent<string>) => {
      after = event.lastEventId;
      on.reached();
      if (!z.parse(ready, JSON.parse(event.data)).resumed) on.refresh();
    });
    source.addEventListener('change', (event: MessageEvent<string>) => {
      after = event.lastEventId;
      const { type, record } = z.parse(change, JSON.parse(event.data));
      on.change(type, record);
    });
  };
  let inWindow = false;
  const look = (): void => {
    if (document.hidden || !inWindow) {
      source?.close();
      source = null;
    } else if (!source) follow();
  };
  document.addEventListener('visibilitychange', look);
  // A frame that is moved out of view counts as visible for `document.hidden`, so we also observe whether it is in the
  // window.
  new IntersectionObserver((entries) => {
    inWindow = entries.at(-1)?.isIntersecting === true;
    look();
  }).observe(document.documentElement);
}
