import type * as z from 'zod/mini';
import type { Descriptor } from './descriptor.js';
import { FORMATS, type FormatName } from './formats.js';

type Schema = z.core.$ZodType;

/** The parts of Zod's definitions that are read here; Zod publishes them for code like this. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: object } }[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly valueType?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly in?: Schema;
  readonly fn?: unknown;
}

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Spellings that are neither the camelCase nor the snake_case form of the contract's own. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  sessoinTimeout: ['sessionTimeout', 'session_timeout'],
  readStatuses: ['readyStatuses', 'ready_statuses'],
  conferedType: ['conferredType', 'conferred_type'],
  conferedContextId: ['conferredContextId', 'conferred_context_id'],
  channelSubType: ['channelSubtype'],
  subType: ['subtype'],
  allowLocalIvr: ['allowLocalIVR'],
  localIvrInfos: ['localIVRInfos'],
  campaignTpvBean: ['campaignTPVBean'],
  shouldDisableOnVrDown: ['shouldDisableOnVRDown'],
  userCrtObjectId: ['userCRTObjectId'],
  customerCrtObjectId: ['customerCRTObjectId'],
  xmppChatRoomId: ['xmppchatroomid'],
};

const formatNames = new Map<unknown, FormatName>(
  Object.entries(FORMATS).map(([name, { test }]) => [test, name as FormatName]),
);
const described = new WeakMap<Schema, Descriptor>();

/** What a schema accepts, as plain data. Throws on a kind of schema which the contract does not use. */
export function describe(schema: Schema): Descriptor {
  const known = described.get(schema);
  if (known) return known;
  const descriptor = read(schema);
  described.set(schema, descriptor);
  return descriptor;
}

function describeKey(key: string, schema: Schema): Descriptor {
  const also = IRREGULAR[key];
  return also ? { ...describe(schema), also } : describe(schema);
}

function boundsOf({ checks = [] }: Definition): Bounds {
  const bounds: Bounds = {};
  for (const check of checks) Object.assign(bounds, check._zod.def);
  return bounds;
}

function read(schema: Schema): Descriptor {
  const definition = schema._zod.def as Definition;
  const bounds = boundsOf(definition);
  switch (definition.type) {
    case 'optional':
      return { ...describe(definition.innerType as Schema), optional: true };
    case 'nullable':
      return { ...describe(definition.innerType as Schema), nullable: true };
    case 'pipe':
      return describe(definition.in as Schema);
    case 'unknown':
      return { kind: 'any' };
    case 'boolean':
      return { kind: 'flag' };
    case 'number':
      return { kind: 'number' };
    case 'string':
      return {
        kind: 'text',
        ...(bounds.minimum !== undefined && { min: bounds.minimum }),
        ...(bounds.maximum !== undefined && { max: bounds.maximum }),
      };
    case 'enum':
      return { kind: 'word', words: Object.values(definition.entries ?? {}) };
    case 'array':
      return {
        kind: 'list',
        of: describe(definition.element as Schema),
        ...(bounds.maximum !== undefined && { max: bounds.maximum }),
      };
    case 'record':
      return { kind: 'dictionary', of: describe(definition.valueType as Schema) };
    case 'object':
      return {
        kind: 'object',
        keys: Object.fromEntries(
          Object.entries(definition.shape ?? {}).map(([key, inner]) => [key, describeKey(key, inner)]),
        ),
        ...((definition.catchall?._zod.def as Definition | undefined)?.type === 'never' && { closed: true }),
      };
    case 'custom': {
      const format = formatNames.get(definition.fn);
      if (format) return { kind: 'format', format };
      break;
    }
  }
  throw new TypeError(`The contract has no descriptor for a schema of type ${definition.type}.`);
}
