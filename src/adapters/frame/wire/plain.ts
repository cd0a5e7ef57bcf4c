import { OmniError, type OmniErrorName } from '../../../core/contract/errors.js';
import { LIMITS } from './protocol.js';

/** What has to be known of a value before it is sent, or believed. */
export interface Weight {
  /** Bytes, estimated. */
  size: number;
  /** Whether JSON gives it back unchanged. */
  json: boolean;
}

/**
 * Weighs plain data. Throws an OmniError naming the place when it is no plain data, too large or too deep.
 * `own` is for values of the page itself: they can hold getters, which data that came by message cannot.
 */
export function weigh(value: unknown, what: string, own = false): Weight {
  const scale = new Scale(own);
  const flaw = scale.visit(value, 0);
  if (!flaw) return scale;
  const place = flaw.path
    .slice(0, 8)
    .reduce<string>(
      (path, key) => path + (typeof key === 'number' ? `[${key}]` : `.${key.slice(0, 40)}`),
      what,
    );
  throw new OmniError(flaw.kind, `${place}${flaw.path.length > 8 ? '...' : ''} ${flaw.text}`);
}

interface Flaw {
  readonly kind: OmniErrorName;
  readonly text: string;
  /** Where it is, from the outside to the inside. */
  readonly path: readonly (string | number)[];
}

const notPlain = (found: string, path: Flaw['path'] = []): Flaw => ({
  kind: 'REQUIRED_FIELD_MISSING',
  text: `is ${found}: only plain data can cross to the other page.`,
  path,
});
const tooMuch = (text: string): Flaw => ({ kind: 'LIMIT', text, path: [] });

class Scale implements Weight {
  readonly #own: boolean;
  size = 0;
  json = true;

  constructor(own: boolean) {
    this.#own = own;
  }

  visit(value: unknown, depth: number): Flaw | undefined {
    this.size += 8;
    if (typeof value === 'string') this.size += value.length;
    else if (typeof value === 'number') this.json &&= Number.isFinite(value);
    else if (typeof value === 'bigint') this.json = false;
    else if (typeof value === 'function' || typeof value === 'symbol') return notPlain(`a ${typeof value}`);
    else if (typeof value === 'object' && value !== null) {
      return depth < LIMITS.depth
        ? this.#open(value, depth + 1)
        : tooMuch(`is nested deeper than ${LIMITS.depth} levels, or contains itself: flatten it.`);
    }
    return this.size > LIMITS.size
      ? tooMuch(`makes it larger than ${LIMITS.size / 1024 / 1024} MB: send less at a time.`)
      : undefined;
  }

  #open(value: object, depth: number): Flaw | undefined {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        if (value[index] === undefined) this.json = false;
        const flaw = this.visit(value[index], depth);
        if (flaw) return inside(index, flaw);
      }
      return undefined;
    }
    if (Object.getPrototypeOf(value) === Object.prototype) return this.#openRecord(value, depth);
    this.json = false;
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
      this.size += value.byteLength;
      return this.visit(null, depth);
    }
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    if (tag === 'Date') return undefined;
    return tag === 'Object' ? this.#openRecord(value, depth) : notPlain(`a ${tag}`);
  }

  #openRecord(value: object, depth: number): Flaw | undefined {
    for (const key of Object.keys(value)) {
      this.size += key.length;
      if (key === '__proto__') return notPlain('an object with a key __proto__');
      if (this.#own && Object.getOwnPropertyDescriptor(value, key)?.get) return notPlain('a getter', [key]);
      const flaw = this.visit((value as Record<string, unknown>)[key], depth);
      if (flaw) return inside(key, flaw);
    }
    return undefined;
  }
}

const inside = (key: string | number, flaw: Flaw): Flaw => ({ ...flaw, path: [key, ...flaw.path] });

/**
 * A copy of a caller's value as it is now: what the caller changes afterwards is not sent. Refuses what cannot be
 * sent, also a Proxy, which looks like plain data and is none.
 */
export function snapshotOf(value: unknown, what: string): unknown {
  try {
    weigh(value, what, true);
    return typeof value === 'object' && value !== null ? structuredClone(value) : value;
  } catch (thrown) {
    if (thrown instanceof OmniError) throw thrown;
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      `${what} is or contains a Proxy or a live object, which cannot cross to the other page: pass a plain copy.`,
      { cause: thrown },
    );
  }
}
