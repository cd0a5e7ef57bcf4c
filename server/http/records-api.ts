import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isObjectType, objectConfigurations, objectTypes, type ObjectType } from '../records/objects.js';
import { parseChange, parseNew } from '../records/schema.js';
import type { Created, RecordStore } from '../records/store.js';
import { jsonBody } from './body.js';
import { badField, ErrorCode, notFound, RequestError } from './errors.js';

const DEFAULT_LIMIT = 50;
const MAXIMUM_LIMIT = 10_000;
const MAXIMUM_ID = 200;

/** The records over HTTP, mounted at /api. */
export function recordsApi(store: RecordStore): Hono {
  const api = new Hono();

  api.get('/objects', (context) =>
    context.json({ objects: objectTypes.map((type) => objectConfigurations[type]) }),
  );

  api.get('/records/:type', (context) => context.json(list(store, typeOf(context), context)));
  api.get('/records/:type/:id', (context) => context.json(store.get(typeOf(context), idOf(context))));
  api.post('/records/:type', async (context) => {
    const type = typeOf(context);
    if (type === 'interaction')
      throw badField('', 'An interaction has the id that the toolbar gave it: PUT it under that id.');
    if (type === 'activity') return answer(context, await logActivity(store, context));
    return answer(
      context,
      store.create(type, parseNew(objectConfigurations[type], await jsonBody(context)), keyOf(context)),
    );
  });
  api.patch('/records/:type/:id', async (context) => {
    const type = typeOf(context);
    const id = idOf(context);
    store.get(type, id);
    return context.json(
      store.change(type, id, parseChange(objectConfigurations[type], await jsonBody(context))),
    );
  });

  api.get('/activities', (context) => context.json(list(store, 'activity', context)));
  api.post('/activities', async (context) => answer(context, await logActivity(store, context)));

  api.put('/interactions/:id', async (context) => {
    const values = { ...parseNew(objectConfigurations.interaction, await jsonBody(context)) };
    const about = values['CaseId'];
    // A case belongs to one contact: a client that names the case need not name the contact.
    if (typeof about === 'string') values['ContactId'] ??= store.find('case', about)?.['ContactId'] ?? null;
    return answer(context, store.put('interaction', idOf(context), values));
  });

  return api;
}

function list(store: RecordStore, type: ObjectType, context: Context): object {
  const limit = whole(context, 'limit', DEFAULT_LIMIT, 1, MAXIMUM_LIMIT);
  const offset = whole(context, 'offset', 0, 0, Number.MAX_SAFE_INTEGER);
  const { search, searchField, phone, order = 'stored' } = context.req.query();
  if (order !== 'stored' && order !== 'newest')
    throw badField('order', 'order must be "stored" or "newest".');
  return { ...store.list(type, { search, searchField, phone, order, limit, offset }), limit, offset };
}

/** Logs one activity per interaction, whoever reports it and however often. */
async function logActivity(store: RecordStore, context: Context): Promise<Created> {
  const values = { ...parseNew(objectConfigurations.activity, await jsonBody(context)) };
  const interactionId = values['InteractionId'];
  if (interactionId === null || interactionId === undefined) {
    return store.create('activity', values, keyOf(context));
  }
  const interaction = store.find('interaction', interactionId);
  const phone = values['Phone'] ?? interaction?.['Phone'] ?? null;
  values['Phone'] = phone;
  values['CustomerName'] ??= interaction?.['CustomerName'] ?? null;
  values['Direction'] ??= interaction?.['Direction'] ?? null;
  values['Agent'] ??= interaction?.['Agent'] ?? null;
  values['CaseId'] ??= interaction?.['CaseId'] ?? null;
  // The contact that the agent attached counts. Without one it is the contact with this number, if only one has it.
  values['ContactId'] ??=
    interaction?.['ContactId'] ?? (phone === null ? null : (store.onlyContactWithPhone(phone)?.Id ?? null));
  const created = store.create('activity', values, `interaction ${interactionId}`, 'subject');
  if (interaction && created.isNew) store.change('interaction', interactionId, { Disposed: 'true' });
  return created;
}

function answer(context: Context, { record, isNew }: Created): Response {
  if (!isNew) context.header('Idempotency-Replayed', 'true');
  const status: ContentfulStatusCode = isNew ? 201 : 200;
  return context.json(record, status);
}

function typeOf(context: Context): ObjectType {
  const type = context.req.param('type') ?? '';
  if (isObjectType(type)) return type;
  throw notFound(
    `There are no records of type ${JSON.stringify(type.slice(0, 60))}. Types: ${objectTypes.join(', ')}.`,
  );
}

function idOf(context: Context): string {
  const id = context.req.param('id') ?? '';
  if (id.length <= MAXIMUM_ID) return id;
  throw badField('Id', `An id has at most ${MAXIMUM_ID} characters; this one has ${id.length}.`);
}

function keyOf(context: Context): string | undefined {
  const key = context.req.header('idempotency-key');
  if (key === undefined || (key.length > 0 && key.length <= MAXIMUM_ID)) return key;
  throw new RequestError(
    400,
    ErrorCode.field,
    `An Idempotency-Key has 1 to ${MAXIMUM_ID} characters. Use a new UUID.`,
  );
}

function whole(context: Context, name: string, fallback: number, low: number, high: number): number {
  const text = context.req.query(name);
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw badField(
    name,
    `${name} must be a whole number from ${low} to ${high}, not ${JSON.stringify(text.slice(0, 40))}.`,
  );
}
