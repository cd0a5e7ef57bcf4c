import { readArguments } from './arguments.js';
import type { SdkContext } from './contexts.js';
import type { Descriptor } from './descriptor.js';
import type { EventName, EventPayload } from './events.js';
import { problemsOf } from './guard.js';
import type { MethodName, MethodParams, MethodResult } from './methods.js';
import { byName, lookUp, type Listed } from './names.js';
import { normalised } from './normalise.js';
import { answerError } from './problems.js';
import type { EventSignature, MethodSignature } from './signature.js';
import { EVENT_SIGNATURES, METHOD_SIGNATURES } from './signatures.js';

// What methods.ts and events.ts say, without Zod, and the checks: for the SDK script, which has to stay small, and for the
// toolbar, which has to start fast. Formats that only the toolbar knows (formats.ts) let everything pass in the script: the
// toolbar checks every call anyway, see named.ts. Answers and events are checked in outline: keys that may be absent or
// null are the toolbar's to check before it sends them. How large and how deep a value may be is for the wire to say.

// Pure, so that a bundle which uses only the events leaves the methods out.
const methods = /* @__PURE__ */ byName(METHOD_SIGNATURES);
const events = /* @__PURE__ */ byName(EVENT_SIGNATURES);

/** Every method, in the contract's order. */
export function listMethods(): readonly Listed<MethodSignature>[] {
  return METHOD_SIGNATURES;
}

/** Finds a method or throws OmniError 2001; with a context, throws 5003 when the method is not there. */
export function methodInfo(name: unknown, context?: SdkContext): MethodSignature {
  return lookUp('method', name, methods, context);
}

/** Finds an event or throws OmniError 2001; with a context, throws 5003 when the event is not heard there. */
export function eventInfo(name: unknown, context?: SdkContext): EventSignature {
  return lookUp('event', name, events, context);
}

/** Reads and checks the arguments of a call. Throws OmniError 2001 naming the field. */
export function parseParams<N extends MethodName>(name: N, args: readonly unknown[]): MethodParams<N> {
  return readArguments(methodInfo(name), args) as MethodParams<N>;
}

/** Checks an answer. */
export function parseResult<N extends MethodName>(name: N, value: unknown): MethodResult<N> {
  const info = methodInfo(name);
  return accepted(info.result, value, `the answer of ${info.name}`, info.name) as MethodResult<N>;
}

/** Checks an event's payload. */
export function parseEvent<N extends EventName>(name: N, payload: unknown): EventPayload<N> {
  const info = eventInfo(name);
  return accepted(info.payload, payload, `the event ${info.name}`) as EventPayload<N>;
}

function accepted(descriptor: Descriptor, value: unknown, what: string, method?: string): unknown {
  const mended = normalised(descriptor, value);
  const problems = problemsOf(descriptor, mended, what);
  if (problems.length) throw answerError(problems, method);
  return mended;
}
