import * as z from 'zod/mini';
import { OmniError, type OmniErrorName } from '../../core/contract/errors.js';
import type { CrmConfiguration, CrmField, CrmObjectConfiguration } from '../../core/model/record.js';
import type { Crm, RecordQuery } from '../../core/ports/crm.js';
import { fetchOrExplain } from '../shared/http/fetch.js';

export interface RecordsOptions {
  /** Where the records are: below it lie `records/contact`, `records/case`, ... */
  readonly recordsUrl: string;
  /** What the contact center says of the CRM and its objects; null until it has answered. */
  described(): {
    readonly configuration: CrmConfiguration | null;
    readonly objects: readonly CrmObjectConfiguration[];
  };
}

/** How many records a request asks for when all of them are wanted. */
const PAGE = 1_000;
/** Milliseconds after which reading is given up. */
const PATIENCE = 60_000;

const record = z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()])));
const page = z.looseObject({ records: z.array(record), total: z.int() });
const refusal = z.looseObject({
  error: z.looseObject({ code: z.int(), message: z.string(), field: z.optional(z.string()) }),
});

/** The error and the reason that an HTTP status means. */
const REFUSALS: Readonly<Record<number, readonly [OmniErrorName, string]>> = {
  400: ['REQUIRED_FIELD_MISSING', 'unfit'],
  404: ['DATA_NOT_FOUND', 'gone'],
};

type StoredRecord = z.infer<typeof record>;
type Page = z.infer<typeof page>;

/** The records of a CRM behind a small REST API: what connector 23 of the demonstration center reads and writes. */
export class RestRecords implements Crm {
  readonly #options: RecordsOptions;

  constructor(options: RecordsOptions) {
    this.#options = options;
  }

  async list({ connectorId, objectType }: Parameters<Crm['list']>[0]): Promise<CrmField[][]> {
    const configured = this.#object(connectorId, objectType);
    const all: StoredRecord[] = [];
    const signal = AbortSignal.timeout(PATIENCE);
    for (;;) {
      const { records, total } = await this.#page(objectType, { limit: PAGE, offset: all.length }, signal);
      all.push(...records);
      if (records.length === 0 || all.length >= total) break;
    }
    return all.map((stored) => fieldsOf(stored, configured));
  }

  async search({ connectorId, objectType, ...query }: RecordQuery): Promise<CrmField[][]> {
    const configured = this.#object(connectorId, objectType);
    const { records } = await this.#page(objectType, query);
    return records.map((stored) => fieldsOf(stored, configured));
  }

  async create({ connectorId, objectType, data, key }: Parameters<Crm['create']>[0]): Promise<CrmField[]> {
    const configured = this.#object(connectorId, objectType);
    const headers = { 'Idempotency-Key': key };
    const made = await this.#send(this.#address(objectType), {
      method: 'POST',
      headers,
      body: JSON.stringify(data),
    });
    return fieldsOf(checked(record, made), configured);
  }

  async update({
    connectorId,
    objectType,
    recordId,
    data,
  }: Parameters<Crm['update']>[0]): Promise<CrmField[]> {
    const configured = this.#object(connectorId, objectType);
    // An empty id, `.` and `..` would lead to another path, even percent-encoded.
    if (/^\.{0,2}$/.test(recordId))
      throw new OmniError('DATA_NOT_FOUND', `There is no ${objectType} with the id "${recordId}".`);
    const address = this.#address(objectType, recordId);
    const changed = await this.#send(address, { method: 'PATCH', body: JSON.stringify(data) });
    return fieldsOf(checked(record, changed), configured);
  }

  #object(connectorId: string, objectType: string): CrmObjectConfiguration {
    const { configuration, objects } = this.#options.described();
    const wanted = objectType.toLowerCase();
    const found = objects.find((one) => one.objectType.toLowerCase() === wanted);
    if (configuration && String(configuration.connectorId) !== connectorId) {
      throw new OmniError(
        'DATA_NOT_FOUND',
        `There is no CRM connector ${connectorId}: this center has connector ${configuration.connectorId}.`,
      );
    }
    if (found) return found;
    const known = objects.map((one) => one.objectType).join(', ');
    throw new OmniError(
      'DATA_NOT_FOUND',
      `The CRM has no object '${objectType}'. It has: ${known || 'none'}.`,
    );
  }

  #address(objectType: string, recordId?: string): URL {
    const { recordsUrl } = this.#options;
    const base = new URL(recordsUrl.endsWith('/') ? recordsUrl : `${recordsUrl}/`, location.href);
    const path = ['records', objectType.toLowerCase(), ...(recordId === undefined ? [] : [recordId])];
    return new URL(path.map(encodeURIComponent).join('/'), base);
  }

  async #page(
    objectType: string,
    query: Readonly<Record<string, string | number>>,
    signal = AbortSignal.timeout(PATIENCE),
  ): Promise<Page> {
    const address = this.#address(objectType);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value));
    return checked(page, await this.#send(address, { method: 'GET', signal }));
  }

  async #send(address: URL, init: RequestInit & { headers?: Record<string, string> }): Promise<unknown> {
    const headers =
      init.body === undefined ? init.headers : { ...init.headers, 'Content-Type': 'application/json' };
    const response = await fetchOrExplain(address, { ...init, headers });
    const body = (await response.json().catch(() => null)) as unknown;
    if (response.ok) return body;
    const { status } = response;
    const { field, message } = refusal.safeParse(body).data?.error ?? {
      message: `The CRM answered with status ${status}.`,
    };
    const [name, reason] = REFUSALS[status] ?? ['HTTP_ERROR', 'server'];
    throw new OmniError(name, message, { details: { status, field, reason: field ? 'field' : reason } });
  }
}

function checked<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new OmniError(
    'HTTP_ERROR',
    'The CRM answered in a form that is not understood. Check the address of its records.',
  );
}

/** A record as the CRM's fields: in the order of the configuration, then whatever else it has. */
function fieldsOf(stored: StoredRecord, { fields }: CrmObjectConfiguration): CrmField[] {
  const types = new Map(
    [...fields].sort((a, b) => a.priority - b.priority).map(({ name, type }) => [name, type]),
  );
  const text = (value: StoredRecord[string] | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  return [...new Set([...types.keys(), ...Object.keys(stored)])]
    .filter((name) => name in stored)
    .map((name) => ({ field: name, value: text(stored[name]), type: types.get(name) ?? 'string' }));
}
