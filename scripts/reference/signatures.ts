import { CONTEXTS } from '../../src/core/contract/contexts.js';
import { describe } from '../../src/core/contract/describe.js';
import type { Descriptor } from '../../src/core/contract/descriptor.js';
import { listEvents } from '../../src/core/contract/events.js';
import { listMethods } from '../../src/core/contract/methods.js';
import { DEFAULT_DEADLINE } from '../../src/core/contract/limits.js';

/** Descriptors shorter than this are written where they stand. */
const WORTH_SHARING = 45;

/** Writes every method and event as plain data, each shared descriptor once. */
export function signaturesModule(): string {
  const shared = new SharedDescriptors();
  const methods = listMethods().map(({ name, takes, result, contexts, aliases, deadline, local }) => ({
    name,
    takes: shared.count(takes),
    result: shared.count(outline(describe(result))),
    contexts,
    aliases,
    deadline,
    local,
  }));
  const events = listEvents().map(({ name, payload, contexts, aliases }) => ({
    name,
    payload: shared.count(outline(describe(payload))),
    contexts,
    aliases,
  }));
  const methodLines = methods.map(({ name, takes, result, contexts, aliases, deadline, local }) =>
    call('m', [JSON.stringify(name), shared.keys(takes), shared.write(result)], {
      contexts: contexts.length === CONTEXTS.length ? undefined : contexts,
      aliases: aliases.length ? aliases : undefined,
      deadline: deadline === DEFAULT_DEADLINE ? undefined : deadline,
      local: local || undefined,
    }),
  );
  const eventLines = events.map(({ name, payload, contexts, aliases }) =>
    call('e', [JSON.stringify(name), shared.write(payload)], {
      contexts: contexts.length === CONTEXTS.length ? undefined : contexts,
      aliases: aliases.length ? aliases : undefined,
    }),
  );
  return [
    '// Written by scripts/reference.ts from the registries of methods and events. Do not edit.',
    "import type { Descriptor } from './descriptor.js';",
    "import { eventSignature as e, methodSignature as m, type EventSignature, type MethodSignature } from './signature.js';",
    '',
    ...shared.declarations(),
    '',
    '/** Every method, in order. */',
    'export const METHOD_SIGNATURES: readonly MethodSignature[] = [',
    ...methodLines,
    '];',
    '',
    '/** Every event, in order. */',
    'export const EVENT_SIGNATURES: readonly EventSignature[] = [',
    ...eventLines,
    '];',
    '',
  ].join('\n');
}

/** Writes a call; the last argument holds what differs from the usual. */
function call(fn: string, args: readonly string[], rest: Readonly<Record<string, unknown>>): string {
  const unusual = JSON.stringify(rest);
  return `${fn}(${[...args, ...(unusual === '{}' ? [] : [unusual])].join(', ')}),`;
}

/** Finds descriptors that occur more than once and gives each a constant. */
class SharedDescriptors {
  readonly #uses = new Map<string, number>();
  readonly #names = new Map<string, string>();
  readonly #lines: string[] = [];

  count(descriptor: Descriptor): Descriptor {
    const text = JSON.stringify(descriptor);
    const uses = this.#uses.get(text) ?? 0;
    this.#uses.set(text, uses + 1);
    if (uses === 0) for (const inner of innerOf(descriptor)) this.count(inner);
    return descriptor;
  }

  write(descriptor: Descriptor): string {
    const text = JSON.stringify(descriptor);
    const named = this.#names.get(text);
    if (named) return named;
    const literal = this.#literal(descriptor);
    if ((this.#uses.get(text) ?? 0) < 2 || text.length < WORTH_SHARING) return literal;
    const name = `d${this.#names.size + 1}`;
    this.#names.set(text, name);
    this.#lines.push(`const ${name}: Descriptor = ${literal};`);
    return name;
  }

  keys(descriptor: Descriptor): string {
    if (descriptor.kind !== 'object') throw new TypeError('Parameters are described by an object.');
    return this.#keys(descriptor.keys);
  }

  declarations(): readonly string[] {
    return this.#lines;
  }

  #keys(keys: Readonly<Record<string, Descriptor>>): string {
    const entries = Object.entries(keys).map(
      ([key, inner]) => `${JSON.stringify(key)}: ${this.write(inner)}`,
    );
    return `{ ${entries.join(', ')} }`;
  }

  #literal(descriptor: Descriptor): string {
    const parts = Object.entries(descriptor).map(([key, value]) => {
      if (key === 'of') return `of: ${this.write(value as Descriptor)}`;
      if (key === 'keys') return `keys: ${this.#keys(value as Readonly<Record<string, Descriptor>>)}`;
      return `${key}: ${JSON.stringify(value)}`;
    });
    return `{ ${parts.join(', ')} }`;
  }
}

/**
 * Leaves out the keys of open objects that may be absent or null: the toolbar checks those before it sends them,
 * and their names would fill a tenth of the script's size budget.
 */
function outline(descriptor: Descriptor): Descriptor {
  if (descriptor.kind === 'list' || descriptor.kind === 'dictionary') {
    return { ...descriptor, of: outline(descriptor.of) };
  }
  if (descriptor.kind !== 'object' || descriptor.closed) return descriptor;
  const kept = Object.entries(descriptor.keys).filter(
    ([, { optional, nullable }]) => !(optional && nullable),
  );
  return { ...descriptor, keys: Object.fromEntries(kept.map(([key, inner]) => [key, outline(inner)])) };
}

function innerOf(descriptor: Descriptor): readonly Descriptor[] {
  if (descriptor.kind === 'object') return Object.values(descriptor.keys);
  return 'of' in descriptor ? [descriptor.of] : [];
}
