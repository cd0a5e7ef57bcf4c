import type * as z from 'zod/mini';
import { elementOf, isList, nullMeansAbsent, shapeOf } from './introspect.js';

type Schema = z.core.$ZodType;
type Respell = (value: unknown) => unknown;

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

const snakeOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camelOf = (key: string): string =>
  key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const compiled = new WeakMap<Schema, { readonly respell: Respell | undefined }>();

/**
 * Rewrites the keys that a schema knows by another spelling (`lastQueueName`, `last_queue_name`) to the one that
 * is emitted. A key that it does not know stays, and when both spellings are there the emitted one wins and the
 * other stays beside it. Copies only what it changes.
 */
export function respelled(schema: Schema, value: unknown): unknown {
  return compile(schema)?.(value) ?? value;
}

function compile(schema: Schema): Respell | undefined {
  const known = compiled.get(schema);
  if (known) return known.respell;
  const shape = shapeOf(schema);
  const element = elementOf(schema);
  const respell = shape ? ofObject(shape) : element ? ofEntries(element, isList(schema)) : undefined;
  compiled.set(schema, { respell });
  return respell;
}

function ofObject(shape: Readonly<Record<string, Schema>>): Respell {
  const targets = new Map<string, string>();
  for (const key of Object.keys(shape)) {
    for (const other of [snakeOf(key), camelOf(key), ...(IRREGULAR[key] ?? [])]) {
      if (!Object.hasOwn(shape, other)) targets.set(other, key);
    }
  }
  const inner = new Map(Object.entries(shape).map(([key, schema]) => [key, compile(schema)] as const));
  const droppable = new Set(Object.keys(shape).filter((key) => nullMeansAbsent(shape[key] as Schema)));
  return (value) => {
    if (!isRecord(value)) return value;
    let copy: Record<string, unknown> | undefined;
    for (const [key, item] of Object.entries(value)) {
      const target = targets.get(key);
      const name = target !== undefined && !Object.hasOwn(value, target) ? target : key;
      if (item === null && droppable.has(name)) {
        copy ??= { ...value };
        Reflect.deleteProperty(copy, key);
        continue;
      }
      const mended = inner.get(name)?.(item) ?? item;
      if (name === key && mended === item) continue;
      copy ??= { ...value };
      if (name !== key) Reflect.deleteProperty(copy, key);
      copy[name] = mended;
    }
    return copy ?? value;
  };
}

function ofEntries(element: Schema, list: boolean): Respell | undefined {
  const inner = compile(element);
  if (!inner) return undefined;
  const mend = (item: unknown): unknown => inner(item) ?? item;
  if (list) return (value) => (Array.isArray(value) ? value.map(mend) : value);
  return (value) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mend(item)]))
      : value;
}

/** A plain object, also of another window; not an array, a date, a FormData or the like. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
