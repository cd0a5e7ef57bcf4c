import type { DomainEventOf } from '../model/events.js';
import type { EndCause, Interaction } from '../model/interaction.js';
import type { Session, SessionEndCause } from '../model/session.js';
import type { StateKey } from '../model/state.js';
import type { Message, Thread } from '../model/thread.js';
import { INITIAL } from './initial.js';
import type { Read } from './reducer.js';
import { liveInteractions } from './selectors.js';
import { localOf, withLocal } from './threads.js';

/** The slices that belong to the page, not to the center: a snapshot of the center does not touch them. */
const PAGE_SLICES = [
  'devices',
  'ended',
  'prefill',
  'dialerPhone',
  'preview',
  'searches',
  'toasts',
  'pending',
] as const;

type Entries = readonly (readonly [StateKey, unknown])[];

/** What was known before the page was loaded again. */
export interface Remembered {
  /** The interaction that the agent was on. */
  readonly current: string | null;
  /** The interactions for which the CRM was still looking. */
  readonly searches: readonly string[];
  /** What the agent wrote in an interaction that did not arrive. */
  unsent(interactionId: string): readonly Message[];
}

/** Whether this build knows such a slice. */
export function isStateKey(key: unknown): key is StateKey {
  return (
    typeof key === 'string' &&
    (Object.hasOwn(INITIAL, key) || /^(interaction|thread|dispositions):./.test(key))
  );
}

const isLive = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'phase' in value && value.phase !== 'ended';

/** Only what the center owns, and nothing about what has ended here already. */
function trusted(read: Read, given: Entries): Map<StateKey, unknown> {
  const page = new Set<string>(PAGE_SLICES);
  const ended = new Set(read('ended'));
  const entries = new Map(given.filter(([key]) => isStateKey(key) && !page.has(key)));
  for (const id of ended) {
    entries.delete(`interaction:${id}`);
    entries.delete(`thread:${id}`);
  }
  const rail = entries.get('interactions');
  entries.set(
    'interactions',
    Array.isArray(rail)
      ? [...new Set<unknown>(rail)].filter(
          (id) => typeof id === 'string' && isLive(entries.get(`interaction:${id}`)),
        )
      : [],
  );
  return entries;
}

function isUnmatched(entries: ReadonlyMap<StateKey, unknown>, id: string): boolean {
  const { matches, record } = entries.get(`interaction:${id}`) as Partial<Interaction>;
  return !matches?.length && !record;
}

/** Where the agent is, or was before the reload; else what waits for an answer comes first, as on the rail. */
function currentOf(
  entries: ReadonlyMap<StateKey, unknown>,
  rail: readonly string[],
  chosen: string | null,
): string | null {
  if (chosen !== null && rail.includes(chosen)) return chosen;
  const phaseOf = (id: string): unknown => (entries.get(`interaction:${id}`) as Partial<Interaction>).phase;
  return rail.find((id) => ['offered', 'ringing'].includes(String(phaseOf(id)))) ?? rail[0] ?? null;
}

/**
 * Why the session of this page is over, when a snapshot is of another agent or of nobody; null: it goes on
 * (docs/decisions/0106).
 */
export function sessionEndOf(read: Read, given: Entries): SessionEndCause | null {
  const { status, user } = read('session');
  const now = given.find(([key]) => key === 'session')?.[1] as Partial<Session> | undefined;
  return status === 'signed-in' && now && now.user?.id !== user?.id ? (now.endCause ?? 'center') : null;
}

/** One end for everything that is live, so that whoever follows hears of it. */
export function endingsOf(
  read: Read,
  cause: EndCause,
  ids: readonly string[] = read('interactions'),
): DomainEventOf<'interaction.ended'>[] {
  return liveInteractions(read)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, endCause }) => ({ type: 'interaction.ended', interactionId: id, cause: endCause ?? cause }));
}

/**
 * What a snapshot of the center means for a page which knew something before: what is gone from it has ended in the
 * meantime and is told first; then its slices take the place of the old ones, beside those of the page.
 */
export function mergedSnapshot(
  read: Read,
  given: Entries,
  remembered: Remembered,
): {
  readonly endings: readonly DomainEventOf<'interaction.ended'>[];
  /** To be read once the endings are folded. */
  entriesAfter(read: Read, at: number): Entries;
} {
  const entries = trusted(read, given);
  const rail = entries.get('interactions') as readonly string[];
  const gone = read('interactions').filter((id) => !rail.includes(id));
  return {
    endings: endingsOf(read, 'center', gone),
    entriesAfter: (now, at) => {
      for (const key of PAGE_SLICES) entries.set(key, now(key));
      // The CRM is asked again as well: it has not said that it knows.
      const asked = remembered.searches.filter((id) => rail.includes(id) && isUnmatched(entries, id));
      const again = Object.fromEntries(asked.map((id) => [id, { since: at }]));
      entries.set('searches', { ...again, ...now('searches') });
      for (const [key, thread] of entries) {
        if (!key.startsWith('thread:')) continue;
        if (!Array.isArray((thread as Partial<Thread> | null)?.messages)) {
          entries.delete(key);
          continue;
        }
        const before = now(key) as Thread | undefined;
        const { history } = before ?? {};
        const local = before ? localOf(before) : remembered.unsent(key.slice('thread:'.length));
        // What was loaded into this page is not loaded again.
        entries.set(key, { ...withLocal(thread as Thread, local), ...(history && { history }) });
      }
      entries.set('current', currentOf(entries, rail, now('current') ?? remembered.current));
      const crm = (entries.get('crm') ?? INITIAL.crm) as typeof INITIAL.crm;
      entries.set('crm', { ...crm, openRecord: now('crm').openRecord });
      if (!entries.has('connection')) entries.set('connection', { status: 'connected', message: null });
      return [...entries];
    },
  };
}
