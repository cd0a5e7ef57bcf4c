import { OmniError } from '../../../../core/contract/errors.js';
import type { Draft } from '../rules/draft.js';

const MAX_KEY = 400;

/**
 * Carries out a command once: the same key again gets the first answer again. Keys belong to one page (`owner`), so no
 * page gets the answer to another page's command.
 */
export function once<T>(
  draft: Draft,
  owner: string,
  key: unknown,
  name: string,
  rule: (draft: Draft) => T,
): T {
  if (typeof key !== 'string' || key === '' || key.length > MAX_KEY) {
    throw new OmniError('REQUIRED_FIELD_MISSING', `key is missing or longer than ${MAX_KEY} characters.`);
  }
  const full = `${owner}|${key}`;
  const known = draft.state.answers.find((answer) => answer.key === full);
  if (known && known.name !== name) {
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      `The key '${key}' was used for ${known.name}: take a new one.`,
    );
  }
  if (known) return known.result as T;
  const result = rule(draft);
  if (draft.events.length > 0)
    draft.emit({ type: 'command.answered', key: full, name, result: result ?? null });
  return result;
}
