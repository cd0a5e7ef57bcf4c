import { CONTEXTS } from '../../src/core/contract/contexts.js';
import { describe } from '../../src/core/contract/describe.js';
import type { Descriptor, Keys } from '../../src/core/contract/descriptor.js';
import { listEvents } from '../../src/core/contract/events.js';
import { listMethods } from '../../src/core/contract/methods.js';
import { DEFAULT_DEADLINE } from '../../src/core/contract/limits.js';

/** Writes every method and event in the notation of src/core/contract/notation.ts, one a line. */
export function signaturesModule(): string {
  const methods = listMethods().map(({ name, aliases, takes, result, contexts, deadline, local }) => {
    const unusual = [...only(contexts), deadline === DEFAULT_DEADLINE ? '' : deadline, local ? 'local' : ''];
    return line(
      `${[name, ...aliases].join('/')}(${keysOf(takes.keys)}):${outlineOf(describe(result))}`,
      unusual,
    );
  });
  const events = listEvents().map(({ name, aliases, payload, contexts }) =>
    line(`${[name, ...aliases].join('/')}:${outlineOf(describe(payload))}`, only(contexts)),
  );
  return [
    '// Written by scripts/reference.ts from the registries of methods and events. Do not edit.',
    "import { readEvents, readMethods } from './signature.js';",
    '',
    '/** Every method, in order. */',
    'export const METHOD_SIGNATURES = /* @__PURE__ */ readMethods(`',
    ...methods,
    '`);',
    '',
    '/** Every event, in order. */',
    'export const EVENT_SIGNATURES = /* @__PURE__ */ readEvents(`',
    ...events,
    '`);',
    '',
  ].join('\n');
}

const line = (signature: string, unusual: readonly (string | number)[]): string =>
  [signature, ...unusual.filter(Boolean)].join(' ');

const only = (contexts: readonly string[]): readonly string[] =>
  contexts.length === CONTEXTS.length ? [] : contexts;

function outlineOf(descriptor: Descriptor): string {
  return typeOf(outline(descriptor));
}

function typeOf(descriptor: Descriptor): string {
  return `${kindOf(descriptor)}${descriptor.optional ? '?' : ''}${descriptor.nullable ? '~' : ''}`;
}

function kindOf(descriptor: Descriptor): string {
  switch (descriptor.kind) {
    case 'text': {
      const { min = '', max = '' } = descriptor;
      return min || max ? `${min}-${max}` : 'text';
    }
    case 'word':
      return descriptor.words.map((word) => `|${word}`).join('');
    case 'format':
      return `@${descriptor.format}`;
    case 'list':
      return `[${descriptor.max === undefined ? '' : `${descriptor.max}:`}${typeOf(descriptor.of)}]`;
    case 'dictionary':
      return `<${typeOf(descriptor.of)}>`;
    case 'object':
      return `{${descriptor.closed ? '!' : ''}${keysOf(descriptor.keys)}}`;
    default:
      return descriptor.kind;
  }
}

function keysOf(keys: Keys): string {
  return Object.entries(keys)
    .map(([key, type]) => `${[key, ...(type.also ?? [])].join('/')}:${typeOf(type)}`)
    .join(',');
}

/**
 * Leaves out keys of open objects that may be absent as well as null: the toolbar checks those before it sends them,
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
