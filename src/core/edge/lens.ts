import { isRecord, sameData } from '../model/data.js';

/**
 * Two views of the same fact: the SDK's payload and the domain's value. Both directions are total on what the
 * contract allows; what the domain does not model is not in `toDomain` and comes back through `put`. What only writes
 * takes the `...Payload` function that a lens is made of, and does not load how it is read.
 */
export interface Lens<P, D> {
  toDomain(payload: P): D;
  toPayload(value: D): P;
}

/**
 * The payload for a value, given the payload it came from: only what changed is written anew, so spellings and
 * unknown keys of the original stay. For an unchanged value it is the original itself.
 */
export function put<P, D>(lens: Lens<P, D>, value: D, beside: P): P {
  const before = lens.toPayload(lens.toDomain(beside));
  return patch(beside, before, lens.toPayload(value)) as P;
}

function patch(original: unknown, before: unknown, after: unknown): unknown {
  if (sameData(before, after)) return original;
  if (!isRecord(original) || !isRecord(before) || !isRecord(after)) return after;
  const result: Record<string, unknown> = { ...original };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sameData(before[key], after[key])) continue;
    if (Object.hasOwn(after, key)) result[key] = patch(original[key], before[key], after[key]);
    else delete result[key];
  }
  return result;
}

/** A payload that is the domain's value already. */
export function identity<T>(): Lens<T, T> {
  return { toDomain: (payload) => payload, toPayload: (value) => value };
}

/** The keys of an object which the domain does not model; undefined when there are none. */
export function unmodelled(
  payload: Readonly<Record<string, unknown>>,
  modelled: ReadonlySet<string>,
): Readonly<Record<string, unknown>> | undefined {
  const rest = Object.entries(payload).filter(([key]) => !modelled.has(key));
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}
