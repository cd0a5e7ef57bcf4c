import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** The parts of Zod's definitions that are read here; Zod publishes them for code like this. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly valueType?: Schema;
  readonly in?: Schema;
}

const definitionOf = (schema: Schema): Definition => schema._zod.def as Definition;

/** The schema below optional, nullable and transforming wrappers. */
export function unwrapped(schema: Schema): Schema {
  const { type, innerType, in: input } = definitionOf(schema);
  const next = type === 'pipe' ? input : innerType;
  return next ? unwrapped(next) : schema;
}

/** The known keys of an object schema, or undefined when it is none. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  return definitionOf(unwrapped(schema)).shape;
}

/** The schema of the entries of a list or of the values of a record. */
export function elementOf(schema: Schema): Schema | undefined {
  const { element, valueType } = definitionOf(unwrapped(schema));
  return element ?? valueType;
}

export function isList(schema: Schema): boolean {
  return definitionOf(unwrapped(schema)).type === 'array';
}

export function isOptional(schema: Schema): boolean {
  return definitionOf(schema).type === 'optional';
}

/** Whether the value may be left out because it is explicitly optional and null means nothing to it. */
export function nullMeansAbsent(schema: Schema): boolean {
  if (!isOptional(schema)) return false;
  const { type } = definitionOf(definitionOf(schema).innerType ?? schema);
  return type !== 'nullable' && type !== 'unknown';
}

/** The schema at a path inside another, as far as it can be followed. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const key of path) {
    if (!current) return undefined;
    current = shapeOf(current)?.[String(key)] ?? elementOf(current);
  }
  return current;
}
