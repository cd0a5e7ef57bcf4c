import { OmniError } from './errors.js';
import { quoted } from './names.js';

/** One field, and what a person has to change in it. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
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

/** The OmniError for an answer or an event that does not fit: the fault is not the caller's. */
export function answerError(problems: readonly Problem[], method?: string): OmniError {
  return new OmniError(
    'INTERNAL',
    `The other side sent something else than the contract says: ${problems[0]?.problem ?? ''}`,
    { method, details: { problems } },
  );
}
