import type { messageThreadEn } from '../../locales/en/message-thread.js';

/** What WhatsApp's codes mean for an agent. */
const CODES: Readonly<Record<string, Failure>> = {
  '470': 'window',
  '131047': 'window',
  '131026': 'unreachable',
  '130472': 'unwanted',
  '131049': 'unwanted',
  '131050': 'unwanted',
  '131051': 'kind',
  '131052': 'media',
  '131053': 'media',
  '130429': 'busy',
  '131048': 'busy',
  '131056': 'busy',
  '131016': 'down',
  '131000': 'down',
  '132000': 'template-values',
  '132005': 'template-values',
  '132012': 'template-values',
  '132001': 'template-gone',
  '132007': 'template-gone',
  '132015': 'template-gone',
  '132016': 'template-gone',
};

type Failure =
  | 'window'
  | 'unreachable'
  | 'unwanted'
  | 'kind'
  | 'media'
  | 'busy'
  | 'down'
  | 'template-values'
  | 'template-gone';

/** The failures that go away by themselves, so that the same may be sent again. */
const PASSING: readonly Failure[] = ['busy', 'down'];

function failureOf(error: string | null): Failure | undefined {
  for (const [code] of error?.matchAll(/\b(?:470|13\d{4})\b/g) ?? []) {
    const failure = CODES[code];
    if (failure) return failure;
  }
  return undefined;
}

/** Why a message failed and what can be done, in words. */
export function failureWords(error: string | null, t: (key: keyof typeof messageThreadEn) => string): string {
  const failure = failureOf(error);
  if (failure) return t(`failure.${failure}`);
  return error ?? t('thread.failed');
}

/** Whether it makes sense to send the same again. */
export function mayPass(error: string | null): boolean {
  const failure = failureOf(error);
  return failure === undefined || PASSING.includes(failure);
}
