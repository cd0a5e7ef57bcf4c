import { OmniError, type OmniErrorName } from '../../../core/contract/errors.js';
import { LIMITS } from './protocol.js';

/** The words of the error for an item that is too large for both ends. */
export const TOO_LARGE = `larger than ${LIMITS.size / 1024 / 1024} MB: transfer less at a time.`;

/** What has to be known of a value before it is sent, or trusted. */
export interface Weight {
  /** Bytes, estimated. */
  readonly size: number;
  /** Whether JSON gives it back unchanged. */
  readonly json: boolean;
}

/**
 * Weighs plain data. Throws an OmniError naming the place when it is no plain data, too large or too deep.
 * `own` is for values of the page itself: they can hold getters, which data that came by message cannot.
 */
export function weigh(value: unknown, what: string, own = false): Weight {
  const scale = new Scale(what, own);
  scale.visit(value);
  return scale;
}

class Scale implements Weight {
  readonly #what: string;
  readonly #own: boolean;
  /** The keys that lead to the value that is looked at. */
  readonly #path: (string | number)[] = [];
  size = 0;
  json = true;

  constructor(what: string, own: boolean) {
    this.#what = what;
    this.#own = own;
  }

  visit(value: unknown): void {
    this.size += 8;
    if (typeof value === 'string') this.size += value.length;
    else if (typeof value === 'number') this.json &&= Number.isFinite(value);
    else if (typeof value === 'bigint') this.json = false;
    else if (typeof value === 'function' || typeof value === 'symbol') this.#notPlain(`a ${typeof value}`);
    else if (typeof value === 'object' && value !== null) this.#open(value);
    if (this.size > LIMITS.size) this.#refuse('LIMIT', `makes it ${TOO_LARGE}`);
  }

  #open(value: object): void {
    const depth = this.#path.length;
    if (depth === LIMITS.depth)
      this.#refuse('LIMIT', `is nested deeper than ${depth} levels, or contains itself: flatten it.`);
    const prototype = Object.getPrototypeOf(value) as object | null;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        if (value[index] === undefined) this.json = false;
        this.#path.push(index);
        this.visit(value[index]);
        this.#path.pop();
      }
      // A plain object, also one of another window: its prototype has none.
    } else if (!prototype || !Object.getPrototypeOf(prototype)) this.#openRecord(value);
    else {
      this.json = false;
      const { name } = prototype.constructor;
      if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) this.size += value.byteLength;
      else if (name !== 'Date') this.#notPlain(`an instance of ${name}`);
    }
  }

  #openRecord(value: object): void {
    for (const key of Object.keys(value)) {
      this.size += key.length;
      if (key === '__proto__') this.#notPlain('an object with a key __proto__');
      this.#path.push(key);
      if (this.#own && Object.getOwnPropertyDescriptor(value, key)?.get) this.#notPlain('a getter');
      this.visit((value as Record<string, unknown>)[key]);
      this.#path.pop();
    }
  }

  #notPlain(found: string): void {
    this.#refuse('REQUIRED_FIELD_MISSING', `is ${found}: only plain data can cross to the other page.`);
  }

  #refuse(kind: OmniErrorName, text: string): never {
    let place = '';
    for (const key of this.#path) place += typeof key === 'number' ? `[${key}]` : `${place && '.'}${key}`;
    if (place.length > 99) place = `${place.slice(0, 99)}...`;
    throw new OmniError(kind, `${place && `${place} in `}${this.#what} ${text}`);
  }
}

/**
 * A copy of a caller's value as it is now: what the caller changes afterwards is not sent. Refuses what cannot be
 * sent, also a Proxy, which looks like plain data and is none. `read` may throw: it may run the traps of a Proxy.
 */
export function snapshotOf(read: () => unknown, what: string): unknown {
  try {
    const value = read();
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
