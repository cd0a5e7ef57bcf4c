// Reads and checks by the contract's schemas. The lean forms that are in use have to agree with these.
import * as z from 'zod/mini';
import { readArguments } from '../../../src/core/contract/arguments.js';
import { describe } from '../../../src/core/contract/describe.js';
import { eventInfo, type EventName, type EventPayload } from '../../../src/core/contract/events.js';
import { problemsOf } from '../../../src/core/contract/guard.js';
import { assertWithin, LIMITS } from '../../../src/core/contract/limits.js';
import {
  methodInfo,
  type MethodInfo,
  type MethodName,
  type MethodParams,
  type MethodResult,
} from '../../../src/core/contract/methods.js';
import { answerError, inputError } from '../../../src/core/contract/problems.js';
import { normalised } from '../../../src/core/contract/normalise.js';

/**
 * Reads the arguments of a call, given as one object with the parameters' names or as values in order, and
 * checks them. Throws OmniError 2001 naming the field.
 */
export function parseParams<N extends MethodName>(name: N, args: readonly unknown[]): MethodParams<N> {
  const info = methodInfo(name);
  assertWithin(args, LIMITS.params, `What ${info.name} was given`, info.name);
  return transformed(info, readArguments(info, args)) as MethodParams<N>;
}

/** Checks an answer; unknown keys are kept, and other spellings become the contract's. */
export function parseResult<N extends MethodName>(name: N, value: unknown): MethodResult<N> {
  const info = methodInfo(name);
  return accepted(info.result, value, `the answer of ${info.name}`, info.name) as MethodResult<N>;
}

/** Checks an event's payload; unknown keys are kept, and other spellings become the contract's. */
export function parseEvent<N extends EventName>(name: N, payload: unknown): EventPayload<N> {
  const info = eventInfo(name);
  return accepted(info.payload, payload, `the event ${info.name}`) as EventPayload<N>;
}

function transformed(info: MethodInfo, params: Record<string, unknown>): unknown {
  const parsed = z.safeParse(info.schema, params);
  if (parsed.success) return parsed.data;
  throw inputError(problemsOf(info.takes, params, info.name), info.name);
}

function accepted(schema: z.core.$ZodType, value: unknown, what: string, method?: string): unknown {
  assertWithin(value, LIMITS.answer, what, method);
  const descriptor = describe(schema);
  const mended = normalised(descriptor, value);
  const parsed = z.safeParse(schema, mended);
  if (parsed.success) return parsed.data;
  throw answerError(problemsOf(descriptor, mended, what), method);
}
