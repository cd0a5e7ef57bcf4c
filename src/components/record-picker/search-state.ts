import type { FixedSlices } from '../../core/model/state.js';

/** How a search goes that has no answer yet; `asked`: again, by the agent. */
export type Search = 'loading' | 'failed' | 'asked';

export const SEARCH_WORDS = {
  loading: 'dialer.looking',
  asked: 'dialer.looking',
  failed: 'records.failed',
} as const satisfies Record<Search, string>;

/** The search for an interaction's records, or without one for those of the number that is previewed. */
export function searchOf(
  interactionId: string,
  searches: FixedSlices['searches'] | undefined,
  preview: FixedSlices['preview'] | undefined,
): Search | null {
  if (interactionId) return searches?.[interactionId] ?? null;
  if (!preview || preview.records) return null;
  return preview.failed ? 'failed' : 'loading';
}
