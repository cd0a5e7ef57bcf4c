import { checkTogether } from './checks.js';
import type { Descriptor } from './descriptor.js';
import { isRecord } from './base-formats.js';
import { problemsOf } from './guard.js';
import { inputError } from './problems.js';
import { normalised } from './normalise.js';

/** What `readArguments` has to know of a method. */
export interface Signature {
  readonly name: string;
  /** The parameters as a closed object, its keys in the order of positional arguments. */
  readonly takes: Extract<Descriptor, { kind: 'object' }>;
}

type Params = Record<string, unknown>;

/**
 * Reads the arguments of a call, given as one object with the parameters' names or as values in order, and
 * checks them. Throws OmniError 2001 naming the field.
 */
export function readArguments(signature: Signature, args: readonly unknown[]): Params {
  return checked(signature, namedOf(signature, args));
}

/** Checks parameters that arrive over a channel, which are always given by name. */
export function readNamed(signature: Signature, params: unknown): Params {
  const { name } = signature;
  if (!isRecord(params)) {
    throw inputError([{ path: '', problem: `The parameters of ${name} must be an object.` }], name);
  }
  return checked(signature, params);
}

function checked({ name, takes }: Signature, given: Params): Params {
  const params = normalised(takes, given) as Params;
  const problems = problemsOf(takes, params, name);
  if (problems.length) throw inputError(problems, name);
  const together = checkTogether(name, params);
  if (together) throw inputError([together], name);
  return params;
}

function namedOf(signature: Signature, args: readonly unknown[]): Params {
  const given = trimmed(args);
  const [only] = given;
  if (given.length === 1 && isRecord(only) && meansNames(signature, only)) return only;
  const names = Object.keys(signature.takes.keys);
  if (given.length > names.length) {
    const most = `${names.length} argument${names.length === 1 ? '' : 's'}`;
    throw inputError(
      [{ path: '', problem: `${signature.name} takes at most ${most}, and ${given.length} were given.` }],
      signature.name,
    );
  }
  const named: Params = {};
  given.forEach((value, index) => {
    if (value !== undefined) named[names[index] as string] = value;
  });
  return named;
}

function trimmed(args: readonly unknown[]): readonly unknown[] {
  let { length } = args;
  while (length > 0 && args[length - 1] === undefined) length--;
  return args.slice(0, length);
}

/**
 * Whether one plain object holds the parameters by name. It does when it has every required name and no other
 * key; and when the first parameter could not be an object anyway, so that a misspelt key is reported as such.
 */
function meansNames({ takes: { keys } }: Signature, value: Params): boolean {
  const [first] = Object.values(keys);
  if (!first || !takesObject(first)) return true;
  return (
    Object.keys(value).every((key) => Object.hasOwn(keys, key)) &&
    Object.entries(keys).every(([name, { optional }]) => optional ?? Object.hasOwn(value, name))
  );
}

const TAKING_OBJECTS = new Set(['object', 'dictionary', 'given', 'body']);

function takesObject(descriptor: Descriptor): boolean {
  return TAKING_OBJECTS.has(descriptor.kind === 'format' ? descriptor.format : descriptor.kind);
}
