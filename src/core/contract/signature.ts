import type { Signature } from './arguments.js';
import { CONTEXTS, type SdkContext } from './contexts.js';
import type { Descriptor, Keys } from './descriptor.js';
import type { EventName } from './events.js';
import { DEFAULT_DEADLINE } from './limits.js';
import type { MethodName } from './methods.js';

/** A method without Zod: what the SDK script knows of it. */
export interface MethodSignature extends Signature {
  readonly name: MethodName;
  readonly result: Descriptor;
  readonly contexts: readonly SdkContext[];
  readonly aliases: readonly string[];
  readonly deadline: number;
  readonly local: boolean;
}

/** An event without Zod. */
export interface EventSignature {
  readonly name: EventName;
  readonly payload: Descriptor;
  readonly contexts: readonly SdkContext[];
  readonly aliases: readonly string[];
}

/** Writes the signature of a method; `unusual` holds what differs from most. */
export function methodSignature(
  name: MethodName,
  keys: Keys,
  result: Descriptor,
  unusual: Partial<MethodSignature> = {},
): MethodSignature {
  const takes = { kind: 'object', keys, closed: true } as const;
  return {
    name,
    takes,
    result,
    contexts: CONTEXTS,
    aliases: [],
    deadline: DEFAULT_DEADLINE,
    local: false,
    ...unusual,
  };
}

/** Writes the signature of an event. */
export function eventSignature(
  name: EventName,
  payload: Descriptor,
  unusual: Partial<EventSignature> = {},
): EventSignature {
  return { name, payload, contexts: CONTEXTS, aliases: [], ...unusual };
}
