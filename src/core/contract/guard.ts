import type { Descriptor } from './descriptor.js';
import { formatOf, isRecord } from './base-formats.js';
import { unknownKeys, type Problem } from './problems.js';

const MAX_PROBLEMS = 20;

/**
 * The problems of a value, in words; empty when it fits. Gives the same verdict as the schema from which the descriptor
 * was made. Never repeats the value itself.
 */
export function problemsOf(descriptor: Descriptor, value: unknown, where: string): readonly Problem[] {
  if (fits(descriptor, value)) return NONE;
  const problems: Problem[] = [];
  visit(descriptor, value, '', where, problems);
  return problems;
}

const NONE: readonly Problem[] = [];

/** The verdict alone, which is faster: most values fit and need no words. */
function fits(descriptor: Descriptor, value: unknown): boolean {
  if (value === undefined && descriptor.optional) return true;
  if (value === null && descriptor.nullable) return true;
  if (expectation(descriptor, value) !== undefined) return false;
  const record = value as Record<string, unknown>;
  switch (descriptor.kind) {
    case 'list':
      for (const item of value as unknown[]) if (!fits(descriptor.of, item)) return false;
      return true;
    case 'dictionary':
      for (const key of Object.keys(record)) if (!fits(descriptor.of, record[key])) return false;
      return true;
    case 'object': {
      const { keys, closed } = descriptor;
      if (closed) for (const key of Object.keys(record)) if (!Object.hasOwn(keys, key)) return false;
      for (const key in keys) if (!fits(keys[key] as Descriptor, record[key])) return false;
      return true;
    }
    default:
      return true;
  }
}

function visit(
  descriptor: Descriptor,
  value: unknown,
  path: string,
  where: string,
  problems: Problem[],
): void {
  if (problems.length >= MAX_PROBLEMS) return;
  if (value === undefined && descriptor.optional) return;
  if (value === null && descriptor.nullable) return;
  const subject = path ? `${path} in ${where}` : where;
  const expected = expectation(descriptor, value);
  if (expected !== undefined) {
    const missing = value === undefined ? 'is missing: it ' : '';
    problems.push({ path, problem: `${subject} ${missing}must be ${expected}.` });
    return;
  }
  if (descriptor.kind === 'list') {
    // A hole counts as missing, as it does for the schema.
    for (const [index, item] of (value as unknown[]).entries())
      visit(descriptor.of, item, `${path}[${index}]`, where, problems);
  } else if (descriptor.kind === 'dictionary') {
    for (const [key, item] of Object.entries(value as object)) {
      visit(descriptor.of, item, inside(path, key), where, problems);
    }
  } else if (descriptor.kind === 'object') {
    const record = value as Record<string, unknown>;
    if (descriptor.closed) {
      const unknown = Object.keys(record).filter((key) => !Object.hasOwn(descriptor.keys, key));
      if (unknown.length) {
        problems.push({ path, problem: unknownKeys(subject, unknown, Object.keys(descriptor.keys)) });
      }
    }
    for (const [key, inner] of Object.entries(descriptor.keys)) {
      visit(inner, record[key], inside(path, key), where, problems);
    }
  }
}

/** What the value should have been; undefined when it is that. Does not look inside of lists and objects. */
function expectation(descriptor: Descriptor, value: unknown): string | undefined {
  switch (descriptor.kind) {
    case 'any':
      return undefined;
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'number':
      return Number.isFinite(value) ? undefined : 'a number';
    case 'text': {
      const { min = 0, max = Infinity } = descriptor;
      if (typeof value !== 'string') return 'text';
      if (value.length < min) return 'text that is not empty';
      return value.length > max ? `at most ${max} characters long` : undefined;
    }
    case 'word':
      return typeof value === 'string' && descriptor.words.includes(value)
        ? undefined
        : `one of ${descriptor.words.map((word) => `'${word}'`).join(', ')}`;
    case 'format': {
      const { test, expected } = formatOf(descriptor.format);
      return test(value) ? undefined : expected;
    }
    case 'list': {
      if (!Array.isArray(value)) return 'a list';
      const { max = Infinity } = descriptor;
      return value.length > max ? `a list of at most ${max} entries` : undefined;
    }
    case 'dictionary':
      return isRecord(value) ? undefined : 'an object';
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'an object';
  }
}

/** A path as a program would write it: `recordsInfo[2].recordId`. Keys may be anything, so they are shortened. */
const inside = (path: string, key: string): string => `${path}${path ? '.' : ''}${key.slice(0, 60)}`;
