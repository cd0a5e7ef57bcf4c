import * as z from 'zod/mini';
import { addFormats, type Format } from './base-formats.js';
import { FORMATS, type FormatName } from './formats.js';

// Must run before the first schema is made: otherwise Zod tries out `eval`, and a strict content security policy
// reports that.
z.config({ jitless: true });
addFormats(FORMATS);

/** Identifiers: long enough for the contact center's session ids with room to spare. */
export const ID_MAX = 1_024;
/** Names and other single lines. A name may be absurd, but not a document. */
const LINE_MAX = 20_000;
/** Notes and messages. */
export const TEXT_MAX = 100_000;

/** An object with these keys; any other key is kept. */
/* @__NO_SIDE_EFFECTS__ */
export function open<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.looseObject(shape);
}

/** An object with these keys and no other. */
/* @__NO_SIDE_EFFECTS__ */
export function closed<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject(shape);
}

/** An object with any keys, and values of one type. */
/* @__NO_SIDE_EFFECTS__ */
export function dictionary<T extends z.core.$ZodType>(values: T) {
  return z.record(z.string(), values);
}

/** A key that may be absent or null. */
/* @__NO_SIDE_EFFECTS__ */
export function maybe<T extends z.core.$ZodType>(schema: T) {
  return z.optional(z.nullable(schema));
}

/* @__NO_SIDE_EFFECTS__ */
export function list<T extends z.core.$ZodType>(schema: T, max = 10_000) {
  return z.array(schema).check(z.maxLength(max));
}

/** Text that may be empty. */
/* @__NO_SIDE_EFFECTS__ */
export function text(max = LINE_MAX) {
  return z.string().check(z.maxLength(max));
}

/** Text that says something. */
/* @__NO_SIDE_EFFECTS__ */
export function line(max = LINE_MAX) {
  return z.string().check(z.minLength(1), z.maxLength(max));
}

/** An identifier: opaque, never parsed. */
/* @__NO_SIDE_EFFECTS__ */
export function id() {
  return line(ID_MAX);
}

/* @__NO_SIDE_EFFECTS__ */
export function flag() {
  return z.boolean();
}

/** One of a fixed set of words. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words);
}

/** A value that one of the named rules accepts. */
/* @__NO_SIDE_EFFECTS__ */
export function format<T>(name: FormatName) {
  return z.custom<T>(FORMATS[name].test);
}

/** A value that one of the named rules accepts in several forms (`In`) and gives back in one (`Out`). */
/* @__NO_SIDE_EFFECTS__ */
export function reading<In, Out>(name: FormatName) {
  const { read } = FORMATS[name] as Format;
  return z.pipe(
    format<In>(name),
    z.transform((value: In) => (read ? read(value) : value) as Out),
  );
}

/** Any value but undefined and null. */
/* @__NO_SIDE_EFFECTS__ */
export function given() {
  return format<unknown>('given');
}

/** A whole number; hosts also give it as text (`'172'`). */
/* @__NO_SIDE_EFFECTS__ */
export function whole(name: FormatName = 'whole') {
  return reading<number | string, number>(name);
}

/** An identifier which is text in the contract, but which hosts also have as a number (`23`). */
/* @__NO_SIDE_EFFECTS__ */
export function idText() {
  return reading<number | string, string>('idText');
}

/** An identifier which comes as number or text and is given back as it came. */
/* @__NO_SIDE_EFFECTS__ */
export function idOrNumber() {
  return format<number | string>('idOrNumber');
}

// The usual keys of payloads, which a center may leave out or print as null.
export const aText = () => maybe(z.string());
export const aNumber = () => maybe(z.number());
export const aFlag = () => maybe(z.boolean());
export const anId = () => maybe(idOrNumber());
