import type { CrmRecord } from '../../core/model/record.js';
import { IntentEvent } from '../internal/events.js';

/** A record, and the interaction it is about; no interaction when a number is previewed. */
export interface RecordChoice {
  readonly interactionId: string | null;
  readonly record: CrmRecord;
}

/** The agent wants the interaction to belong to this record. */
export class OmniRecordAttachEvent extends IntentEvent<RecordChoice> {
  static override readonly type = 'omni-record-attach';
}

/** The agent wants to see this record in the CRM. */
export class OmniRecordOpenEvent extends IntentEvent<RecordChoice> {
  static override readonly type = 'omni-record-open';
}

/** The agent has the CRM look again for the records of the interaction, or of a number that is previewed. */
export class OmniRecordSearchEvent extends IntentEvent<{
  readonly interactionId: string | null;
  readonly phone: string;
}> {
  static override readonly type = 'omni-record-search';
}

/** The agent wants a new record for this interaction. */
export class OmniRecordCreateEvent extends IntentEvent<{
  readonly interactionId: string;
  readonly objectType: string;
  readonly data: Readonly<Record<string, string>>;
}> {
  static override readonly type = 'omni-record-create';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-record-attach': OmniRecordAttachEvent;
    'omni-record-open': OmniRecordOpenEvent;
    'omni-record-search': OmniRecordSearchEvent;
    'omni-record-create': OmniRecordCreateEvent;
  }
}
