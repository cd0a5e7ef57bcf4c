import * as z from 'zod/mini';
import { OmniError } from './errors.js';
import { eventInfo, type EventName, type EventPayload } from './events.js';
import { isOptional, shapeOf, unwrapped } from './introspect.js';
import { assertWithin, LIMITS } from './limits.js';
import {
  methodInfo,
  type MethodInfo,
  type MethodName,
  type MethodParams,
  type MethodResult,
} from './methods.js';
import { inputError, problemsOf, unknownKeys } from './problems.js';
import { isRecord, respelled } from './spelling.js';

/**
 * Reads the arguments of a call, given as one object with the parameters' names or as values in order, and
 * checks them. Throws OmniError 2001 naming the field.
 */
export function parseParams<N extends MethodName>(name: N, args: readonly unknown[]): MethodParams<N> {
  const info = methodInfo(name);
  assertWithin(args, LIMITS.params, `What ${info.name} was given`, info.name);
  return check(info, namedOf(info, args)) as MethodParams<N>;
}

/** Checks parameters which are named already: what arrives over a channel. */
export function parseNamed<N extends MethodName>(name: N, params: unknown): MethodParams<N> {
  const info = methodInfo(name);
  assertWithin(params, LIMITS.params, `What ${info.name} was given`, info.name);
  if (!isRecord(params)) {
    throw inputError([{ path: '', problem: `The parameters of ${info.name} must be an object.` }], info.name);
  }
  return check(info, params) as MethodParams<N>;
}

/** Checks an answer; unknown keys are kept, and other spellings become the contract's. */
export function parseResult<N extends MethodName>(name: N, value: unknown): MethodResult<N> {
  const info = methodInfo(name);
  return accept(info.result, value, `the answer of ${info.name}`, info.name) as MethodResult<N>;
}

/** Checks an event's payload; unknown keys are kept, and other spellings become the contract's. */
export function parseEvent<N extends EventName>(name: N, payload: unknown): EventPayload<N> {
  const info = eventInfo(name);
  return accept(info.payload, payload, `the event ${info.name}`) as EventPayload<N>;
}

function namedOf(info: MethodInfo, args: readonly unknown[]): Record<string, unknown> {
  const given = trimmed(args);
  const [only] = given;
  if (given.length === 1 && isRecord(only) && meansNames(info, only)) return only;
  if (given.length > info.params.length) {
    const most = info.params.length;
    throw inputError(
      [
        {
          path: '',
          problem: `${info.name} takes at most ${most} argument${most === 1 ? '' : 's'}, and ${given.length} were given.`,
        },
      ],
      info.name,
    );
  }
  const named: Record<string, unknown> = {};
  given.forEach((value, index) => {
    const name = info.params[index]?.[0];
    if (name !== undefined && value !== undefined) named[name] = value;
  });
  return named;
}

function trimmed(args: readonly unknown[]): readonly unknown[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === undefined) length--;
  return args.slice(0, length);
}

/**
 * Whether one plain object holds the parameters by name. It does when it has every required name and no other
 * key; and when the first parameter could not be an object anyway, so that a misspelt key is reported as such.
 */
function meansNames(info: MethodInfo, value: Record<string, unknown>): boolean {
  const first = info.params[0];
  if (!first || !takesObject(first[1])) return true;
  const names = new Set(info.params.map(([name]) => name));
  return (
    Object.keys(value).every((key) => names.has(key)) &&
    info.params.every(([name, schema]) => isOptional(schema) || Object.hasOwn(value, name))
  );
}

function takesObject(schema: z.core.$ZodType): boolean {
  return ['object', 'record', 'unknown', 'custom'].includes(unwrapped(schema)._zod.def.type);
}

function check(info: MethodInfo, given: Record<string, unknown>): unknown {
  const where = info.name;
  const params = respelled(info.schema, given) as Record<string, unknown>;
  const known = Object.keys(shapeOf(info.schema) ?? {});
  const unknown = Object.getOwnPropertyNames(params).filter((key) => !known.includes(key));
  if (unknown.length) throw inputError([{ path: '', problem: unknownKeys(where, unknown, known) }], where);
  const missing = info.params.filter(([name, schema]) => !isOptional(schema) && params[name] === undefined);
  if (missing.length) {
    const all = missing.map(([name]) => name).join(', ');
    throw inputError(
      missing.map(([name]) => ({
        path: name,
        problem: `${name} in ${where} is missing: ${missing.length > 1 ? `${all} are` : 'it is'} required.`,
      })),
      where,
    );
  }
  const parsed = z.safeParse(info.schema, params);
  if (!parsed.success) throw inputError(problemsOf(parsed.error.issues, info.schema, params, where), where);
  const together = info.check?.(parsed.data);
  if (together) {
    const problem = `${together.path} in ${where} ${together.missing ? 'is missing:' : 'must be'} ${together.expected}.`;
    throw inputError([{ path: together.path, problem }], where);
  }
  return parsed.data;
}

function accept(schema: z.core.$ZodType, value: unknown, what: string, method?: string): unknown {
  assertWithin(value, LIMITS.answer, what, method);
  const mended = respelled(schema, value);
  const parsed = z.safeParse(schema, mended);
  if (parsed.success) return parsed.data;
  const problems = problemsOf(parsed.error.issues, schema, mended, what);
  throw new OmniError(
    'INTERNAL',
    `The other side sent something else than the contract says: ${problems[0]?.problem ?? ''}`,
    {
      method,
      details: { problems },
    },
  );
}
