import type { Signature } from './arguments.js';
import { CONTEXTS, type SdkContext } from './contexts.js';
import type { Descriptor, Keys } from './descriptor.js';
import type { EventName, EventPayload } from './events.js';
import { problemsOf } from './guard.js';
import { assertWithin, DEFAULT_DEADLINE, LIMITS } from './limits.js';
import type { MethodName, MethodResult } from './methods.js';
import { answerError } from './problems.js';

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

/** Checks an answer that came over a channel; the other side has put it into the contract's spelling already. */
export function guardedResult<N extends MethodName>(
  signature: MethodSignature,
  value: unknown,
): MethodResult<N> {
  guard(signature.result, value, `the answer of ${signature.name}`, signature.name);
  return value as MethodResult<N>;
}

/** Checks the payload of an event that came over a channel. */
export function guardedPayload<N extends EventName>(
  signature: EventSignature,
  value: unknown,
): EventPayload<N> {
  guard(signature.payload, value, `the event ${signature.name}`);
  return value as EventPayload<N>;
}

function guard(descriptor: Descriptor, value: unknown, what: string, method?: string): void {
  assertWithin(value, LIMITS.answer, what, method);
  const problems = problemsOf(descriptor, value, what);
  if (problems.length) throw answerError(problems, method);
}
