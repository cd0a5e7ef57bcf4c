import { OmniError } from './errors.js';
import type { SdkContext } from './contexts.js';

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly contexts: readonly SdkContext[];
}

/** An entry by its names. */
export interface Listed<T extends Named> {
  readonly name: T['name'];
  readonly aliases: readonly string[];
  readonly info: T;
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

/** Entries by their names and aliases. */
export function byName<T extends Named>(entries: readonly Listed<T>[]): ReadonlyMap<unknown, Listed<T>> {
  return new Map(
    entries.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [name, entry] as const)),
  );
}

/**
 * Finds an entry by name or alias. Throws an OmniError that suggests the right spelling; if a context is given, also
 * when the entry does not exist in it.
 */
export function lookUp<T extends Named>(
  what: 'method' | 'event',
  name: unknown,
  entries: ReadonlyMap<unknown, Listed<T>>,
  context?: SdkContext,
): T {
  const found = entries.get(name)?.info;
  if (found) {
    if (context) assertContext(what, found, context);
    return found;
  }
  const folded = typeof name === 'string' && name.toLowerCase();
  const suggestion = [...entries.values()].find((entry) => entry.name.toLowerCase() === folded)?.name;
  throw new OmniError(
    'REQUIRED_FIELD_MISSING',
    `There is no ${what} ${quoted(name)}; ${suggestion ? `it is spelt "${suggestion}"` : `the reference lists every ${what}`}.`,
    { details: suggestion && { suggestion } },
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
