import type { CrmField } from '../../core/model/record.js';
import { FactEvent } from '../internal/events.js';

/** The CRM has created the record; or, for an interaction, was asked to. */
export class OmniRecordCreatedEvent extends FactEvent<{
  readonly interactionId: string | null;
  readonly objectType: string;
  readonly data: Readonly<Record<string, string>>;
  /** The new record's fields, if the contact center has created it. */
  readonly record: readonly CrmField[] | null;
}> {
  static override readonly type = 'omni-record-created';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-record-created': OmniRecordCreatedEvent;
  }
}
