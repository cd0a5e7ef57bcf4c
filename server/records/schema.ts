import * as z from 'zod/mini';
import { badField } from '../http/errors.js';
import type { Field, ObjectConfiguration } from './objects.js';

const DEFAULT_LENGTH = 255;
const PHONE = /^[+(\p{Nd}][\p{Nd}\s().+\-/]*(?:(?:ext\.?|x|#)\s*\p{Nd}{1,8})?$/iu;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export type Values = Readonly<Record<string, string | null>>;

/** Turns what a client sent for a new record into values, or says which field is wrong and why. */
export function parseNew(object: ObjectConfiguration, body: unknown): Values {
  const values = parse(object, body);
  for (const field of object.fields) {
    if (field.required && (values[field.name] ?? '') === '') {
      throw badField(field.name, `${field.name} is required to create a ${object.type}. Add it to the body.`);
    }
  }
  return values;
}

/** The same for a change: only what is named changes, and a required field cannot be emptied. */
export function parseChange(object: ObjectConfiguration, body: unknown): Values {
  const values = parse(object, body);
  if (Object.keys(values).length === 0) {
    throw badField('', `The body changes nothing. Name at least one field of a ${object.type}.`);
  }
  for (const field of object.fields) {
    if (field.required && field.name in values && (values[field.name] ?? '') === '') {
      throw badField(field.name, `${field.name} may not be empty on a ${object.type}.`);
    }
  }
  return values;
}

function parse(object: ObjectConfiguration, body: unknown): Values {
  const envelope = z.record(z.string(), z.unknown()).safeParse(body);
  if (!envelope.success || Array.isArray(body)) {
    throw badField(
      '',
      `Send a JSON object with the fields of a ${object.type}, such as {"${exampleOf(object)}": "..."}.`,
    );
  }
  const values: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(envelope.data)) {
    const field = object.fields.find((candidate) => candidate.name === name);
    if (!field) {
      const names = object.fields
        .filter((candidate) => !candidate.readOnly)
        .map((candidate) => candidate.name);
      throw badField(
        name,
        `A ${object.type} has no field ${shown(name)}. Its fields are ${names.join(', ')}.`,
      );
    }
    if (field.readOnly) throw badField(name, `${name} is set by the CRM. Leave it out of the body.`);
    values[name] = parseValue(field, value);
  }
  return values;
}

function parseValue(field: Field, value: unknown): string | null {
  const checked = schemaOf(field).safeParse(value);
  if (!checked.success) {
    const reason = checked.error.issues[0]?.message ?? 'is not valid';
    throw badField(field.name, `${field.name} ${reason}.`);
  }
  const text = checked.data;
  if (text === null) return null;
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

type TextSchema = z.ZodMiniNullable<z.ZodMiniString>;

const schemas = new WeakMap<Field, TextSchema>();

function schemaOf(field: Field): TextSchema {
  const known = schemas.get(field);
  if (known) return known;
  const schema = z.nullable(z.string('must be text or null').check(...checksOf(field)));
  schemas.set(field, schema);
  return schema;
}

function checksOf(field: Field): z.core.CheckFn<string>[] | z.core.$ZodCheck<string>[] {
  const limit = field.maxLength ?? DEFAULT_LENGTH;
  const checks: z.core.$ZodCheck<string>[] = [
    // A text that is too long is not checked any further: on a long text the pattern may take minutes.
    z.maxLength(limit, { error: `may have at most ${limit} characters; shorten it`, abort: true }),
  ];
  switch (field.type) {
    case 'phone':
      checks.push(
        z.refine(
          (text: string) => text.trim() === '' || isPhone(text.trim()),
          'must be a phone number: 3 to 20 digits, with spaces, hyphens, brackets or a leading + if you like',
        ),
      );
      break;
    case 'email':
      checks.push(
        z.refine(
          (text: string) => text.trim() === '' || EMAIL.test(text.trim()),
          'must be an address such as name@example.com',
        ),
      );
      break;
    case 'picklist':
      checks.push(
        z.refine(
          (text: string) => field.options?.includes(text.trim()) ?? false,
          `must be one of ${field.options?.join(', ') ?? ''}`,
        ),
      );
      break;
    case 'datetime':
      checks.push(
        z.refine(
          (text: string) => text.trim() === '' || !Number.isNaN(Date.parse(text)),
          'must be a date and time such as 2026-11-20T09:30:00Z',
        ),
      );
      break;
    case 'boolean':
      checks.push(
        z.refine((text: string) => text === 'true' || text === 'false', 'must be "true" or "false"'),
      );
      break;
    default:
      break;
  }
  return checks;
}

function isPhone(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= 3 && digits <= 20 && PHONE.test(text);
}

function exampleOf(object: ObjectConfiguration): string {
  return object.fields.find((field) => field.required)?.name ?? object.fields[1]?.name ?? 'Id';
}

/** Quotes a field name that a client sent, shortened for an error message. */
function shown(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
}
