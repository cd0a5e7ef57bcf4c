import { OmniError } from './errors.js';
import type { SdkContext } from './contexts.js';

interface Named {
  readonly name: string;
  readonly contexts: readonly SdkContext[];
}

const PLACES: Record<SdkContext, string> = {
  crm: "a CRM page (context 'crm')",
  app: "an app (context 'app')",
};

/** Shows a name that somebody sent, shortened: it may be anything. */
export function quoted(name: unknown): string {
  if (typeof name !== 'string') return `(${name === null ? 'null' : typeof name})`;
  return `"${name.length > 60 ? `${name.slice(0, 57)}...` : name}"`;
}

/** Finds an entry by name or alias, or throws an OmniError that suggests the right spelling. */
export function lookUp<T extends Named>(
  what: 'method' | 'event',
  name: unknown,
  entries: ReadonlyMap<string, T>,
  aliases: ReadonlyMap<string, T>,
): T {
  const found = typeof name === 'string' ? (entries.get(name) ?? aliases.get(name)) : undefined;
  if (found) return found;
  const folded = typeof name === 'string' ? name.toLowerCase() : '';
  const close = [...entries.keys()].find((candidate) => candidate.toLowerCase() === folded);
  throw new OmniError(
    'REQUIRED_FIELD_MISSING',
    `There is no ${what} ${quoted(name)}${close ? `; it is spelt "${close}"` : `; the reference lists every ${what}`}.`,
    { details: close ? { suggestion: close } : undefined },
  );
}

/** Throws 5003 when an entry does not exist in the caller's context, saying where it does. */
export function assertContext(what: 'method' | 'event', entry: Named, context: SdkContext): void {
  if (entry.contexts.includes(context)) return;
  throw new OmniError(
    'WRONG_CONTEXT',
    `The ${what} ${entry.name} is for ${entry.contexts.map((place) => PLACES[place]).join(' or ')}, ` +
      `and this page was initialized as ${PLACES[context]}.`,
    { method: what === 'method' ? entry.name : undefined, details: { contexts: entry.contexts, context } },
  );
}
