import type { CrmField } from '../../core/model/record.js';
import { FactEvent } from '../internal/events.js';

/** The CRM has it, or has been asked for it when it belongs to an interaction. */
export class OmniRecordCreatedEvent extends FactEvent<{
  readonly interactionId: string | null;
  readonly objectType: string;
  readonly data: Readonly<Record<string, string>>;
  /** The new record's fields, when the contact center has made it itself. */
  readonly record: readonly CrmField[] | null;
}> {
  static override readonly type = 'omni-record-created';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-record-created': OmniRecordCreatedEvent;
  }
}
