import * as fc from 'fast-check';
import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;
interface Def {
  type: string;
  innerType?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
  catchall?: Schema;
  valueType?: Schema;
  options?: Schema[];
  entries?: Record<string, string>;
  in?: Schema;
}

const instant = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .chain((date) =>
    fc.constantFrom(
      date.toISOString(),
      date.toISOString().replace('Z', '+00:00'),
      date.toISOString().replace('Z', '').replace('T', ' '),
      `${date.toISOString().slice(0, 19)}+0530`,
    ),
  );
const text = fc.oneof(
  fc.string(),
  instant,
  fc.constantFrom(
    'open',
    'voice',
    'chat',
    'whatsapp',
    'missed.call',
    'outgoing',
    'transferToUser',
    'conferToPhone',
    '<b>',
  ),
);
const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__');

/** Values that a schema of the contract accepts, made by walking it; unknown keys among them. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  const def = (schema as unknown as { _zod: { def: Def } })._zod.def;
  switch (def.type) {
    case 'string':
      return text;
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'unknown':
    case 'any':
      return fc.jsonValue();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'custom':
      return fc.oneof(fc.integer(), text, fc.dictionary(key, fc.jsonValue()));
    case 'optional':
      return fc.option(arbitraryOf(def.innerType as Schema), { nil: undefined });
    case 'nullable':
      return fc.option(arbitraryOf(def.innerType as Schema), { nil: null });
    case 'array':
      return fc.array(arbitraryOf(def.element as Schema), { maxLength: 4 });
    case 'record':
      return fc.dictionary(key, arbitraryOf(def.valueType as Schema), { maxKeys: 4 });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(arbitraryOf));
    case 'pipe':
      return arbitraryOf(def.in as Schema);
    case 'object':
      return objectOf(def);
    default:
      throw new Error(`No arbitrary for ${def.type}: teach it.`);
  }
}

function objectOf(def: Def): fc.Arbitrary<unknown> {
  const known = Object.entries(def.shape ?? {}).map(([name, schema]) => {
    const optional = (schema as unknown as { _zod: { def: Def } })._zod.def.type === 'optional';
    return [name, arbitraryOf(schema), optional] as const;
  });
  const required = known.filter(([, , optional]) => !optional).map(([name]) => name);
  const values = Object.fromEntries(known.map(([name, arbitrary]) => [name, arbitrary]));
  const record = fc.record(values, { requiredKeys: required }).map(withoutUndefined);
  if (!def.catchall) return record;
  const unknownKeys = fc.dictionary(
    key.filter((name) => !known.some(([knownName]) => knownName === name)),
    fc.jsonValue(),
    { maxKeys: 2 },
  );
  return fc.tuple(unknownKeys, record).map(([more, value]) => ({ ...more, ...value }));
}

function withoutUndefined(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}
