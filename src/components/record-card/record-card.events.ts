import type { RecordChoice } from '../record-picker/record-picker.events.js';
import { IntentEvent } from '../internal/events.js';

/** The agent detaches the record from the interaction. */
export class OmniRecordDetachEvent extends IntentEvent<RecordChoice> {
  static override readonly type = 'omni-record-detach';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-record-detach': OmniRecordDetachEvent;
  }
}
