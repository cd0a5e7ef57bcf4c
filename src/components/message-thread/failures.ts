import type { Message } from '../../core/model/thread.js';
import type { messageThreadEn } from '../../locales/en/message-thread.js';
import { knownWords } from '../internal/known-words.js';

/** WhatsApp's error codes, by the key of our words for them. */
const CODES = {
  window: /\b(470|131047)\b/,
  unreachable: /\b131026\b/,
  unwanted: /\b(130472|131049|131050)\b/,
  kind: /\b131051\b/,
  media: /\b(131052|131053)\b/,
  busy: /\b(130429|131048|131056)\b/,
  down: /\b(131016|131000)\b/,
  'template-values': /\b(132000|132005|132012)\b/,
  'template-gone': /\b(132001|132007|132015|132016)\b/,
};

type Failure = keyof typeof CODES;

const failureOf = (error: string | null): Failure | undefined =>
  (Object.keys(CODES) as Failure[]).find((failure) => CODES[failure].test(error ?? ''));

/** Why a message failed and what can be done, in words. */
export function failureWords(
  { error, reason }: Pick<Message, 'error' | 'reason'>,
  t: (key: keyof typeof messageThreadEn) => string,
): string {
  const failure = failureOf(error);
  if (failure) return t(`failure.${failure}`);
  return knownWords(`refusal.${reason}`, error ?? t('thread.failed'), t);
}

/** Whether sending the same again may succeed, because the failure may pass by itself. */
export function mayPass(error: string | null): boolean {
  const failure = failureOf(error);
  return !failure || failure === 'busy' || failure === 'down';
}
