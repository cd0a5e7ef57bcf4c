import { OmniError } from './errors.js';

/** How much one value may hold. Sizes count the characters of texts, and 8 for any other value. */
export const LIMITS = {
  /** How many levels of objects inside objects. */
  depth: 64,
  /** Characters of an idempotency key. */
  key: 200,
  /** Characters of a disposition's notes: more than a person types, and no more than a center can keep. */
  notes: 20_000,
  /** The parameters of one call. */
  params: 4_000_000,
  /** One answer or event payload. */
  answer: 64_000_000,
} as const;

/** Milliseconds in which a method has to answer when its entry says nothing else. */
export const DEFAULT_DEADLINE = 20_000;

const UNIT = 8;

/**
 * Throws OmniError 5007 when a value is too deep or too large (a cycle is too deep), and 2001 when it has the key
 * `refused` at any level.
 */
export function assertWithin(
  value: unknown,
  size: number,
  what: string,
  method?: string,
  refused?: string,
): void {
  let left = size;
  const visit = (item: unknown, depth: number): void => {
    if (depth > LIMITS.depth) {
      throw new OmniError('LIMIT', `${what} is nested deeper than ${LIMITS.depth} levels: flatten it.`, {
        method,
        details: { limit: 'depth', depth: LIMITS.depth },
      });
    }
    left -= typeof item === 'string' ? item.length + UNIT : UNIT;
    if (left < 0) {
      throw new OmniError('LIMIT', `${what} is larger than ${size} characters: send less at once.`, {
        method,
        details: { limit: 'size', size },
      });
    }
    if (Array.isArray(item)) for (const entry of item) visit(entry, depth + 1);
    else if (typeof item === 'object' && Object.prototype.toString.call(item) === '[object Object]') {
      for (const key of Object.keys(item as object)) {
        if (key === refused) {
          throw new OmniError('REQUIRED_FIELD_MISSING', `${what} has a key "${key}": leave it out.`, {
            method,
          });
        }
        left -= key.length;
        visit((item as Record<string, unknown>)[key], depth + 1);
      }
    }
  };
  visit(value, 0);
}
