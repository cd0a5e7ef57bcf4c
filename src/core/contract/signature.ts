import type { Signature } from './arguments.js';
import { CONTEXTS, type SdkContext } from './contexts.js';
import type { Descriptor } from './descriptor.js';
import type { EventName } from './events.js';
import { DEFAULT_DEADLINE } from './limits.js';
import type { MethodName } from './methods.js';
import type { Listed } from './names.js';
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
 * Reads methods, one a line: `name/alias(parameters):result`. After it stands what is not the default: the only context
 * that has it, its deadline in milliseconds, `local` when the SDK answers by itself.
 */
export function readMethods(lines: string): readonly Listed<MethodSignature>[] {
  return listed(lines, (tokens) => ({
    takes: { kind: 'object', keys: readKeys(tokens, ')'), closed: true },
    result: readType(tokens),
    contexts: contextsIn(tokens),
    deadline: Number(tokens.find(Number)) || DEFAULT_DEADLINE,
    local: tokens.includes('local'),
  }));
}

/** Reads events, one a line: `name/alias:payload`, then the context that hears it if only one does. */
export function readEvents(lines: string): readonly Listed<EventSignature>[] {
  return listed(lines, (tokens) => ({ payload: readType(tokens), contexts: contextsIn(tokens) }));
}

/** The rest of a line is parsed only when its entry is first used: a page uses few of them. */
function listed<T extends Entry<string>>(
  lines: string,
  read: (tokens: string[]) => Omit<T, 'name' | 'aliases'>,
): readonly Listed<T>[] {
  return (lines.match(/.+/g) ?? []).map((line) => {
    const [names = ''] = line.split(/[(:]/, 1);
    const [name, ...aliases] = names.split('/');
    let info: T | undefined;
    return {
      name: name as T['name'],
      aliases,
      get info() {
        info ??= { name, aliases, ...read(tokensOf(line.slice(names.length + 1))) } as unknown as T;
        return info;
      },
    };
  });
}

function contextsIn(tokens: readonly string[]): readonly SdkContext[] {
  const named = CONTEXTS.filter((context) => tokens.includes(context));
  return named.length ? named : CONTEXTS;
}
