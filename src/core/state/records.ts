import type { CrmRecord } from '../model/record.js';
import { NOTHING, set, type Read, type Reducers } from './reducer.js';
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
  | 'preview.requested'
  | 'preview.answered'
  | 'preview.closed';

export const sameRecord = (a: CrmRecord, b: CrmRecord): boolean => a.id === b.id && a.type === b.type;

const isLive = (read: Read, { interactionId }: { readonly interactionId: string }): boolean =>
  read('interactions').includes(interactionId);

export const records: Reducers<RecordEvent | CrmEvent> = {
  'record.matched': (read, event) => tell(read, event, () => ({ matches: event.records })),
  'record.attached': (read, event) => tell(read, event, () => ({ record: event.record })),
  'record.detached': (read, event) =>
    tell(read, event, ({ record }) => (record && sameRecord(record, event.record) ? { record: null } : null)),

  'crm.configured': (read, event) => [
    set('crm', { ...read('crm'), configuration: event.configuration, objects: event.objects }),
  ],
  'crm.recordOpened': (read, event) => [set('crm', { ...read('crm'), openRecord: event.record })],
  'crm.openRequested': () => NOTHING,
  'crm.currentRecordRequested': () => NOTHING,
  'crm.attachRequested': (read, event) => (isLive(read, event) ? NOTHING : null),
  'crm.detachRequested': (read, event) => (isLive(read, event) ? NOTHING : null),
  'crm.createRequested': (read, event) => (isLive(read, event) ? NOTHING : null),

  'preview.requested': (_read, event) => [set('preview', { phone: event.phone, records: null })],
  // A late answer to an earlier question would put another customer's records under this number.
  'preview.answered': (read, { phone, records: found }) =>
    (read('preview')?.phone ?? phone) === phone ? [set('preview', { phone, records: found })] : null,
  'preview.closed': (read) => (read('preview') ? [set('preview', null)] : null),
};
