import type { Interaction } from '../model/interaction.js';
import type { FixedSlices } from '../model/state.js';
import { NOTHING, set, type Change, type Read, type Reducers } from './reducer.js';
import { tell } from './steps.js';

type RecordEvent = 'record.matched' | 'record.attached' | 'record.detached';
type CrmEvent =
  | 'crm.configured'
  | 'crm.recordOpened'
  | 'crm.openRequested'
  | 'crm.currentRecordRequested'
  | 'crm.attachRequested'
  | 'crm.detachRequested'
  | 'crm.createRequested'
  | 'crm.searchFailed'
  | 'crm.searchRequested'
  | 'preview.requested'
  | 'preview.answered'
  | 'preview.failed'
  | 'preview.closed';

const isLive = (read: Read, { interactionId }: { readonly interactionId: string }): boolean =>
  read('interactions').includes(interactionId);

/** Drops the search of an interaction, since the CRM has answered. */
export function searchOver(read: Read, interactionId: string): readonly Change[] {
  const { [interactionId]: _, ...searches } = read('searches');
  return Object.hasOwn(read('searches'), interactionId) ? [set('searches', searches)] : [];
}

const search = (
  read: Read,
  { interactionId }: { readonly interactionId: string },
  how: FixedSlices['searches'][string],
) => set('searches', { ...read('searches'), [interactionId]: how });

/** Notes that the CRM begins to search for an interaction, unless it has found something already. */
export function searchBegins(
  read: Read,
  { id, matches, record }: Interaction,
  at: number,
): readonly Change[] {
  return matches.length > 0 || record ? [] : [search(read, { interactionId: id }, { since: at })];
}

export const records: Reducers<RecordEvent | CrmEvent> = {
  'record.matched': (read, event) => {
    const matched = tell(read, event, () => ({ matches: event.records }));
    return matched && [...matched, ...searchOver(read, event.interactionId)];
  },
  'record.attached': (read, event) => tell(read, event, () => ({ record: event.record })),
  'record.detached': (read, event) =>
    tell(read, event, ({ record }) =>
      record?.id === event.record.id && record.type === event.record.type ? { record: null } : null,
    ),

  'crm.configured': (read, event) => [
    set('crm', { ...read('crm'), configuration: event.configuration, objects: event.objects }),
  ],
  'crm.recordOpened': (read, event) => [set('crm', { ...read('crm'), openRecord: event.record })],
  'crm.openRequested': () => NOTHING,
  'crm.currentRecordRequested': () => NOTHING,
  'crm.attachRequested': (read, event) => (isLive(read, event) ? NOTHING : null),
  'crm.detachRequested': (read, event) => (isLive(read, event) ? NOTHING : null),
  'crm.createRequested': (read, event) => (isLive(read, event) ? NOTHING : null),

  // Records that it found before it failed stay, and then nothing has failed for the agent.
  'crm.searchFailed': (read, event) =>
    isLive(read, event) && read(`interaction:${event.interactionId}`)?.matches.length === 0
      ? [search(read, event, 'failed')]
      : null,
  'crm.searchRequested': (read, event) => (isLive(read, event) ? [search(read, event, 'asked')] : null),

  'preview.requested': (_read, event) => [set('preview', { phone: event.phone, records: null })],
  // A late answer to an earlier question would put another customer's records under this number, or show the next agent
  // whom the previous one was about to call.
  'preview.answered': (read, { phone, records: found }) =>
    read('session').status === 'signed-in' && (read('preview')?.phone ?? phone) === phone
      ? [set('preview', { phone, records: found })]
      : null,
  'preview.failed': (read, { phone }) => {
    const preview = read('preview');
    return preview?.phone === phone && !preview.records
      ? [set('preview', { ...preview, failed: true })]
      : null;
  },
  'preview.closed': (read) => (read('preview') ? [set('preview', null)] : null),
};
