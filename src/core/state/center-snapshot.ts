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

/** What the core remembers from before a reload of the page. */
export interface Remembered {
  /** The current interaction. */
  readonly current: string | null;
  /** The interactions for which the CRM was still searching. */
  readonly searches: readonly string[];
  /** The agent's messages in an interaction that did not arrive. */
  unsent(interactionId: string): readonly Message[];
}

/** Whether this build has such a slice. */
export function isStateKey(key: unknown): key is StateKey {
  return (
    typeof key === 'string' &&
    (Object.hasOwn(INITIAL, key) || /^(interaction|thread|dispositions):./.test(key))
  );
}

const isLive = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'phase' in value && value.phase !== 'ended';

/** Keeps only the slices that the center owns, and drops those of interactions that have ended here already. */
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

/**
 * The current interaction, or the one from before the reload; else the first that waits to be accepted, as on the rail.
 */
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
 * When a snapshot belongs to another agent or to nobody, the session of this page is over, and this is why; null: it
 * goes on (docs/decisions/0106).
 */
export function sessionEndOf(read: Read, given: Entries): SessionEndCause | null {
  const { status, user } = read('session');
  const now = given.find(([key]) => key === 'session')?.[1] as Partial<Session> | undefined;
  return status === 'signed-in' && now && now.user?.id !== user?.id ? (now.endCause ?? 'center') : null;
}

/** The ending events of live interactions, so that listeners hear of each. */
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
 * Merges a snapshot of the center with what the page knows. Interactions that are missing in it have ended in the
 * meantime, and their endings come first. Then its slices replace the old ones; slices of the page itself stay.
 */
export function mergedSnapshot(
  read: Read,
  given: Entries,
  remembered: Remembered,
): {
  readonly endings: readonly DomainEventOf<'interaction.ended'>[];
  /** To be called after the endings are folded. */
  entriesAfter(read: Read, at: number): Entries;
} {
  const entries = trusted(read, given);
  const rail = entries.get('interactions') as readonly string[];
  const gone = read('interactions').filter((id) => !rail.includes(id));
  return {
    endings: endingsOf(read, 'center', gone),
    entriesAfter: (now, at) => {
      for (const key of PAGE_SLICES) entries.set(key, now(key));
      // Searches without an answer before the reload go on: the CRM is asked again.
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
        // The history that this page has loaded stays.
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
