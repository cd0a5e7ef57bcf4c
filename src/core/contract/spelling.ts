import type { Descriptor, Keys } from './descriptor.js';
import { isRecord } from './formats.js';

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

const compiled = new WeakMap<Descriptor, { readonly respell: Respell | undefined }>();

/**
 * Rewrites the keys that the contract knows by another spelling (`lastQueueName`, `last_queue_name`) to the one
 * that is emitted. A key that it does not know stays, and when both spellings are there the emitted one wins and
 * the other stays beside it. A null for a key that is optional and never null counts as left out. Copies only
 * what it changes.
 */
export function respelled(descriptor: Descriptor, value: unknown): unknown {
  const respell = compile(descriptor);
  return respell ? respell(value) : value;
}

function compile(descriptor: Descriptor): Respell | undefined {
  const known = compiled.get(descriptor);
  if (known) return known.respell;
  const respell =
    descriptor.kind === 'object'
      ? ofObject(descriptor.keys)
      : descriptor.kind === 'list' || descriptor.kind === 'dictionary'
        ? ofEntries(descriptor)
        : undefined;
  compiled.set(descriptor, { respell });
  return respell;
}

function ofObject(keys: Keys): Respell {
  const targets = new Map<string, string>();
  for (const key of Object.keys(keys)) {
    for (const other of [snakeOf(key), camelOf(key), ...(IRREGULAR[key] ?? [])]) {
      if (!Object.hasOwn(keys, other)) targets.set(other, key);
    }
  }
  const droppable = ({ kind, optional, nullable }: Descriptor): boolean =>
    optional === true && !nullable && kind !== 'any';
  return (value) => {
    if (!isRecord(value)) return value;
    let copy: Record<string, unknown> | undefined;
    for (const [key, item] of Object.entries(value)) {
      const target = targets.get(key);
      const name = target !== undefined && !Object.hasOwn(value, target) ? target : key;
      const descriptor = Object.hasOwn(keys, name) ? keys[name] : undefined;
      if (!descriptor) continue;
      const absent = item === null && droppable(descriptor);
      const mended = absent ? undefined : respelled(descriptor, item);
      if (name === key && mended === item) continue;
      copy ??= { ...value };
      Reflect.deleteProperty(copy, key);
      if (!absent) copy[name] = mended;
    }
    return copy ?? value;
  };
}

function ofEntries({ kind, of }: Extract<Descriptor, { of: Descriptor }>): Respell | undefined {
  const inner = compile(of);
  if (!inner) return undefined;
  if (kind === 'list') return (value) => (Array.isArray(value) ? value.map(inner) : value);
  return (value) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item)]))
      : value;
}
