import * as z from 'zod/mini';

// Before the first schema exists: Zod's compiler probes for eval, which a strict content security policy reports.
z.config({ jitless: true });

/** Identifiers: long enough for the contact center's session ids with room to spare. */
export const ID_MAX = 1_024;
/** Names and other single lines. A name may be absurd, but not a document. */
export const LINE_MAX = 20_000;
/** Notes and messages. */
export const TEXT_MAX = 100_000;

// The `error` of every builder completes the sentence "<field> must be ...".

/** An object of which only these keys are known and any other is kept. */
/* @__NO_SIDE_EFFECTS__ */
export function open<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.looseObject(shape, 'an object');
}

/** An object with these keys and no other. */
/* @__NO_SIDE_EFFECTS__ */
export function closed<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject(shape, 'an object');
}

/** A key that may be absent or null. */
/* @__NO_SIDE_EFFECTS__ */
export function maybe<T extends z.core.$ZodType>(schema: T) {
  return z.optional(z.nullable(schema));
}

/** A list of at most 10,000 (or `max`) entries. */
/* @__NO_SIDE_EFFECTS__ */
export function list<T extends z.core.$ZodType>(schema: T, max = 10_000) {
  return z.array(schema, 'a list').check(z.maxLength(max, `a list of at most ${max} entries`));
}

/* @__NO_SIDE_EFFECTS__ */
export function text(max = LINE_MAX) {
  return z.string('text').check(z.maxLength(max, `at most ${max} characters long`));
}

/** Text that says something. */
/* @__NO_SIDE_EFFECTS__ */
export function line(max = LINE_MAX) {
  return z
    .string('text')
    .check(z.minLength(1, 'text that is not empty'), z.maxLength(max, `at most ${max} characters long`));
}

/** An identifier: opaque, never parsed. */
/* @__NO_SIDE_EFFECTS__ */
export function id() {
  return line(ID_MAX);
}

/* @__NO_SIDE_EFFECTS__ */
export function flag() {
  return z.boolean('true or false');
}

/* @__NO_SIDE_EFFECTS__ */
export function number() {
  return z.number('a number');
}

/** One of a fixed set of words. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, `one of ${words.map((word) => `'${word}'`).join(', ')}`);
}

/** A whole number; hosts also give it as text (`'172'`). */
/* @__NO_SIDE_EFFECTS__ */
export function whole() {
  const expected = 'a whole number';
  return z.pipe(
    z.union([z.int(), z.string().check(z.regex(/^\d{1,15}$/))], expected),
    z.transform((value: number | string) => Number(value)),
  );
}

/** An identifier which is text in the contract, but which hosts also have as a number (`23`). */
/* @__NO_SIDE_EFFECTS__ */
export function idText() {
  return z.pipe(
    z.union([z.int(), id()], 'an id: text that is not empty, or a whole number'),
    z.transform((value: number | string) => String(value)),
  );
}

/** An identifier which comes as number or text and is given back as it came. */
/* @__NO_SIDE_EFFECTS__ */
export function idOrNumber() {
  return z.union([z.number(), z.string()], 'a number or text');
}
