import type { Descriptor, Keys } from './descriptor.js';
import { formatOf, isRecord, type Format } from './base-formats.js';

type Normalise = (value: unknown) => unknown;

const snakeOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camelOf = (key: string): string =>
  key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const compiled = new WeakMap<Descriptor, { readonly apply: Normalise | undefined }>();

/**
 * Puts a value into the one form that the toolbar emits. Keys in another spelling (`last_queue_name` for
 * `lastQueueName`) are renamed, and values that come in several forms (`'172'`, `172`) are converted. Unknown keys
 * stay. When both spellings of a key are there, the emitted one wins and the other stays beside it. A null for a key
 * that is optional but never null counts as missing. Whatever does not fit stays as it is: the check refuses it later.
 * Copies only what it changes.
 */
export function normalised(descriptor: Descriptor, value: unknown): unknown {
  const apply = compile(descriptor);
  return apply ? apply(value) : value;
}

function compile(descriptor: Descriptor): Normalise | undefined {
  const known = compiled.get(descriptor);
  if (known) return known.apply;
  const apply =
    descriptor.kind === 'object'
      ? ofObject(descriptor.keys)
      : descriptor.kind === 'list' || descriptor.kind === 'dictionary'
        ? ofEntries(descriptor)
        : descriptor.kind === 'format'
          ? ofFormat(formatOf(descriptor.format))
          : undefined;
  compiled.set(descriptor, { apply });
  return apply;
}

function ofFormat({ test, read }: Format): Normalise | undefined {
  return read && ((value) => (test(value) ? read(value) : value));
}

function ofObject(keys: Keys): Normalise {
  const targets = new Map<string, string>();
  for (const key of Object.keys(keys)) {
    for (const other of [snakeOf(key), camelOf(key), ...(keys[key]?.also ?? [])]) {
      if (!Object.hasOwn(keys, other)) targets.set(other, key);
    }
  }
  const rules = new Map(
    Object.entries(keys).map(([key, descriptor]) => [
      key,
      { mend: compile(descriptor), droppable: isDroppable(descriptor) },
    ]),
  );
  return (value) => {
    if (!isRecord(value)) return value;
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const target = targets.get(key);
      const name = target !== undefined && !Object.hasOwn(value, target) ? target : key;
      const rule = rules.get(name);
      if (!rule) continue;
      const item = value[key];
      const absent = item === null && rule.droppable;
      const mended = absent ? undefined : rule.mend ? rule.mend(item) : item;
      if (name === key && mended === item) continue;
      copy ??= { ...value };
      Reflect.deleteProperty(copy, key);
      if (!absent) copy[name] = mended;
    }
    return copy ?? value;
  };
}

const isDroppable = ({ kind, optional, nullable }: Descriptor): boolean =>
  optional === true && !nullable && kind !== 'any';

function ofEntries({ kind, of }: Extract<Descriptor, { of: Descriptor }>): Normalise | undefined {
  const inner = compile(of);
  if (!inner) return undefined;
  if (kind === 'list') return (value) => (Array.isArray(value) ? value.map(inner) : value);
  return (value) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item)]))
      : value;
}
