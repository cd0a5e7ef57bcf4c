import type * as z from 'zod/mini';
import { OmniError } from './errors.js';
import { schemaAt, shapeOf } from './introspect.js';
import { quoted } from './names.js';

/** What a person has to change, for one field. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}

const MAX_PROBLEMS = 20;

/** Writes a path as a program would: `recordsInfo[2].recordId`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key).slice(0, 60)}`,
    )
    .join('');
}

/** The sentences for what Zod found wrong with a value. Never repeats the value itself. */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  value: unknown,
  where: string,
): Problem[] {
  return issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const path = pathText(issue.path);
    if (issue.code === 'unrecognized_keys') {
      const keys = Object.keys(shapeOf(schemaAt(schema, issue.path) ?? schema) ?? {});
      const subject = path ? `${path} in ${where}` : where;
      return { path, problem: unknownKeys(subject, issue.keys, keys) };
    }
    const subject = path ? `${path} in ${where}` : where;
    if (valueAt(value, issue.path) === undefined) {
      return { path, problem: `${subject} is missing: it must be ${issue.message}.` };
    }
    return { path, problem: `${subject} must be ${issue.message}.` };
  });
}

/** Says which keys are not taken, and which are. */
export function unknownKeys(subject: string, unknown: readonly string[], known: readonly string[]): string {
  const names = unknown.slice(0, 5).map(quoted).join(', ');
  return `${subject} does not take ${names}; it takes ${known.length ? known.join(', ') : 'nothing'}.`;
}

/** The OmniError 2001 for bad input: the first problem in words, all of them as data. */
export function inputError(problems: readonly Problem[], method?: string): OmniError {
  const [first] = problems;
  return new OmniError('REQUIRED_FIELD_MISSING', first?.problem ?? 'The input is not valid.', {
    method,
    details: { field: first?.path ?? '', problems },
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}
