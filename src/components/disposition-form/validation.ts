import type { Callback, DispositionClass, UnfinishedDisposition } from '../../core/model/interaction.js';
import type { dispositionFormEn } from '../../locales/en/disposition-form.js';
import type { Translate } from '../../locales/types.js';
import { fromLocalInput, isSkipped } from '../internal/local-time.js';
import { phoneProblem } from '../../core/model/phone.js';
import { findCode } from './codes.js';
import type { DispositionSubmission } from './disposition-form.events.js';
import type { HostFields } from './host-fields.js';
import type { DispositionDraft } from './draft.js';

const MOST_NOTES = 20_000;

/** Error messages by field. */
export interface Problems {
  readonly code?: string;
  readonly notes?: string;
  readonly at?: string;
  readonly phone?: string;
  readonly dial?: string;
}

export interface Surroundings {
  readonly interactionId: string;
  readonly classes: readonly DispositionClass[];
  readonly customerPhone: string | null;
  readonly fields: HostFields;
  readonly now: number;
  readonly t: Translate<typeof dispositionFormEn>;
}

/** The draft as it can be sent, or the problems that have to be mended first. */
export function checked(
  { codeId, notes, callback, dial }: DispositionDraft,
  { interactionId, classes, customerPhone, fields, now, t }: Surroundings,
): {
  readonly submission: DispositionSubmission | null;
  /** When and where to call back, if that is said. */
  readonly promise: Callback | null;
  readonly problems: Problems;
} {
  const known = findCode(classes, codeId)?.code.id;
  const at = callback ? fromLocalInput(callback.at) : undefined;
  const wrong = callback && callback.phone !== customerPhone && phoneProblem(callback.phone);
  const undialable = dial !== null && phoneProblem(dial);
  const problems: Problems = {
    ...(known === undefined && { code: t('disposition.code-missing') }),
    ...(notes.length > MOST_NOTES && {
      notes: t('disposition.notes-long', { count: notes.length, most: MOST_NOTES }),
    }),
    ...(callback && at === undefined && { at: t('disposition.at-missing') }),
    ...(callback && isSkipped(callback.at) && { at: t('disposition.at-skipped') }),
    ...(at! <= now && { at: t('disposition.at-past') }),
    ...(undialable && { dial: t(`phone.${undialable}`) }),
    ...(wrong && { phone: t(`phone.${wrong}`) }),
  };
  const promise = at === undefined ? null : { ...callback!, at };
  const sound = Object.keys(problems).length === 0;
  const submission = sound ? { interactionId, codeId: known!, notes, callback: promise, dial, fields } : null;
  return { submission, promise, problems };
}

/** The complete parts of the draft, which the center can keep; incomplete ones are left out. */
export function unfinished(draft: DispositionDraft, surroundings: Surroundings): UnfinishedDisposition {
  const { promise, problems } = checked(draft, surroundings);
  return {
    codeId: problems.code ? null : draft.codeId,
    notes: draft.notes.slice(0, MOST_NOTES),
    callback: problems.at || problems.phone ? null : promise,
  };
}
