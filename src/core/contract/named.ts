import { readNamed } from './arguments.js';
import { addFormats } from './base-formats.js';
import { FORMATS } from './formats.js';
import { methodInfo } from './lean.js';
import { assertWithin, LIMITS } from './limits.js';
import type { MethodName, MethodParams } from './methods.js';

addFormats(FORMATS);

/**
 * Checks parameters which are named already: what arrives over a channel. The guard alone decides, with every rule of
 * the contract: it has the schema's verdict, and neither Zod nor a schema has to be there for it. What it does not do
 * is to leave out a key `__proto__`, so that is refused.
 */
export function parseNamed<N extends MethodName>(name: N, params: unknown): MethodParams<N> {
  const info = methodInfo(name);
  assertWithin(params, LIMITS.params, `What ${info.name} was given`, info.name, '__proto__');
  return readNamed(info, params) as MethodParams<N>;
}
