import { readNamed } from './arguments.js';
import { addFormats } from './base-formats.js';
import { FORMATS } from './formats.js';
import { methodInfo } from './lean.js';
import { assertWithin, LIMITS } from './limits.js';
import type { MethodName, MethodParams } from './methods.js';

addFormats(FORMATS);

/**
 * Checks parameters that arrive over a channel, which are always given by name. The guard alone decides, with every
 * rule of the contract: it gives the same verdict as the schema, without loading Zod. One thing it cannot do is drop a
 * key `__proto__`, so that key is refused.
 */
export function parseNamed<N extends MethodName>(name: N, params: unknown): MethodParams<N> {
  const info = methodInfo(name);
  assertWithin(params, LIMITS.params, `What ${info.name} was given`, info.name, '__proto__');
  return readNamed(info, params) as MethodParams<N>;
}
