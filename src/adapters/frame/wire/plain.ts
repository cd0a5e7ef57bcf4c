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
  const scale = new Scale(what, own);
  scale.visit(value);
  return scale;
}

class Scale implements Weight {
  readonly #what: string;
  readonly #own: boolean;
  size = 0;
  json = true;
  /** Where we are: spelled out only when something is wrong. */
  readonly #path: (string | number)[] = [];

  constructor(what: string, own: boolean) {
    this.#what = what;
    this.#own = own;
  }

  visit(value: unknown): void {
    this.size += 8;
    switch (typeof value) {
      case 'string':
        this.size += value.length;
        break;
      case 'number':
        if (!Number.isFinite(value)) this.json = false;
        break;
      case 'bigint':
        this.json = false;
        break;
      case 'object':
        if (value !== null) this.#open(value);
        break;
      case 'function':
      case 'symbol':
        throw this.#notPlain(`a ${typeof value}`);
      case 'boolean':
      case 'undefined':
        break;
    }
    if (this.size > LIMITS.size) {
      throw this.#problem(
        'LIMIT',
        `makes it larger than ${LIMITS.size / 1024 / 1024} MB: send less at a time.`,
      );
    }
  }

  #open(value: object): void {
    if (this.#path.length >= LIMITS.depth) {
      throw this.#problem(
        'LIMIT',
        `is nested deeper than ${LIMITS.depth} levels, or contains itself: flatten it.`,
      );
    }
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        if (value[index] === undefined) this.json = false;
        this.#step(index, value[index]);
      }
      return;
    }
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
      this.size += value.byteLength;
      this.json = false;
      return;
    }
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    if (tag === 'Date') this.json = false;
    else if (tag === 'Object') this.#openRecord(value as Record<string, unknown>);
    else throw this.#notPlain(`a ${tag}`);
  }

  #openRecord(value: Record<string, unknown>): void {
    for (const key of Object.keys(value)) {
      this.size += key.length;
      if (key === '__proto__') throw this.#notPlain('an object with a key __proto__');
      if (this.#own && Object.getOwnPropertyDescriptor(value, key)?.get) {
        this.#path.push(key);
        throw this.#notPlain('a getter');
      }
      this.#step(key, value[key]);
    }
  }

  #step(key: string | number, value: unknown): void {
    this.#path.push(key);
    this.visit(value);
    this.#path.pop();
  }

  #notPlain(found: string): OmniError {
    return this.#problem(
      'REQUIRED_FIELD_MISSING',
      `is ${found}: only plain data can cross to the other page.`,
    );
  }

  #problem(kind: OmniErrorName, text: string): OmniError {
    const place = this.#path
      .slice(0, 8)
      .reduce<string>(
        (path, key) => path + (typeof key === 'number' ? `[${key}]` : `.${key.slice(0, 40)}`),
        this.#what,
      );
    return new OmniError(kind, `${place}${this.#path.length > 8 ? '...' : ''} ${text}`);
  }
}

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
