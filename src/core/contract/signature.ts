import type { Signature } from './arguments.js';
import { CONTEXTS, type SdkContext } from './contexts.js';
import type { Descriptor } from './descriptor.js';
import type { EventName } from './events.js';
import { DEFAULT_DEADLINE } from './limits.js';
import type { MethodName } from './methods.js';
import { readKeys, readType, tokensOf } from './notation.js';

interface Entry<Name extends string> {
  readonly name: Name;
  readonly contexts: readonly SdkContext[];
  readonly aliases: readonly string[];
}

/** A method without Zod: what the SDK script knows of it. */
export interface MethodSignature extends Signature, Entry<MethodName> {
  readonly name: MethodName;
  readonly result: Descriptor;
  readonly deadline: number;
  readonly local: boolean;
}

/** An event without Zod. */
export interface EventSignature extends Entry<EventName> {
  readonly payload: Descriptor;
}

/**
 * Reads methods, one a line: `name/alias(parameters):result`, and what differs from most: the one context that
 * has it, its deadline in milliseconds, `local` when the SDK answers by itself.
 */
export function readMethods(lines: string): readonly MethodSignature[] {
  return linesOf(lines).map((tokens) => {
    const names = namesOf<MethodName>(tokens);
    tokens.shift();
    return {
      ...names,
      takes: { kind: 'object', keys: readKeys(tokens, ')'), closed: true },
      result: readType(tokens),
      contexts: contextsIn(tokens),
      deadline: Number(tokens.find(Number)) || DEFAULT_DEADLINE,
      local: tokens.includes('local'),
    };
  });
}

/** Reads events, one a line: `name/alias:payload`, and the one context that hears it. */
export function readEvents(lines: string): readonly EventSignature[] {
  return linesOf(lines).map((tokens) => ({
    ...namesOf<EventName>(tokens),
    payload: readType(tokens),
    contexts: contextsIn(tokens),
  }));
}

const linesOf = (lines: string): string[][] => lines.trim().split('\n').map(tokensOf);

function namesOf<Name extends string>(tokens: string[]): Pick<Entry<Name>, 'name' | 'aliases'> {
  const [name, ...aliases] = tokens.shift()?.split('/') ?? [];
  return { name: name as Name, aliases };
}

function contextsIn(tokens: readonly string[]): readonly SdkContext[] {
  const named = CONTEXTS.filter((context) => tokens.includes(context));
  return named.length ? named : CONTEXTS;
}
