import fc from 'fast-check';
import type { Descriptor } from '../../src/core/contract/descriptor.js';
import type { FormatName } from '../../src/core/contract/formats.js';
import { methodInfo, type MethodName } from '../../src/core/contract/methods.js';

type Params = Record<string, unknown>;

const phone = fc.stringMatching(/^\+?[0-9]{3,15}$/);
const id = fc.string({ minLength: 1, maxLength: 40 });
const json = fc.json({ maxDepth: 3 }).filter((text) => !text.includes('"__proto__":'));
/**
 * Plain data that a message channel preserves. The key `__proto__` is left out: the contract refuses it, and other
 * tests try it.
 */
export const data = json.map((text): unknown => JSON.parse(text));
const dictionary = fc.dictionary(fc.stringMatching(/^[a-zA-Z]\w{0,9}$/), data, { noNullPrototype: true });

const FORMATS: Record<FormatName, fc.Arbitrary<unknown>> = {
  given: data,
  whole: fc.oneof(fc.nat(), fc.nat().map(String)),
  pageSize: fc.integer({ min: 1, max: 10_000 }),
  pageOffset: fc.nat(),
  idText: fc.oneof(id, fc.nat()),
  idOrNumber: fc.oneof(fc.string(), fc.nat()),
  dialable: phone,
  dialableOrEmpty: phone,
  instant: fc
    .date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  microservice: fc.constantFrom('cms', 'DATA_ENGINE', 'chat service'),
  apiPath: fc.webPath().map((path) => `/${path.replace(/^\/+/, '')}`),
  fullUrl: fc.webUrl(),
  origin: fc.webUrl().map((url) => new URL(url).origin),
  body: dictionary,
  acknowledgement: fc.string(),
  jsonText: fc.oneof(json, dictionary),
};

/** Values that a descriptor accepts. */
export function fitting(descriptor: Descriptor): fc.Arbitrary<unknown> {
  const value = required(descriptor);
  return descriptor.nullable ? fc.oneof(value, fc.constant(null)) : value;
}

function required(descriptor: Descriptor): fc.Arbitrary<unknown> {
  switch (descriptor.kind) {
    case 'any':
      return data;
    case 'flag':
      return fc.boolean();
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'text':
      return fc.string({ minLength: descriptor.min ?? 0, maxLength: 30 });
    case 'word':
      return fc.constantFrom(...descriptor.words);
    case 'format':
      return FORMATS[descriptor.format];
    case 'list':
      return fc.array(fitting(descriptor.of), { maxLength: 4 });
    case 'dictionary':
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fitting(descriptor.of), {
        noNullPrototype: true,
      });
    case 'object':
      return record(descriptor.keys);
  }
}

function record(keys: Readonly<Record<string, Descriptor>>): fc.Arbitrary<Params> {
  const arbitraries = Object.fromEntries(Object.entries(keys).map(([key, inner]) => [key, fitting(inner)]));
  const requiredKeys = Object.keys(keys).filter((key) => !keys[key]?.optional);
  return fc.record(arbitraries, { requiredKeys, noNullPrototype: true });
}

/** Any parameters that a method accepts, by name. */
export function anyParams(name: MethodName): fc.Arbitrary<Params> {
  return record(methodInfo(name).takes.keys).map((params) => {
    if (name === 'initialize') (params.config as Params).origin ??= 'https://crm.example.com';
    if (name === 'initiateInteraction') (params.channelDetails as Params).phone ??= '1234567890';
    return params;
  });
}
