import type { Attachment } from '../../core/model/thread.js';
import { IntentEvent } from '../internal/events.js';

/** The agent has the newest messages of the customer on screen. */
export class OmniThreadReadEvent extends IntentEvent<{ readonly interactionId: string }> {
  static override readonly type = 'omni-thread-read';
}

/** The agent wants a file of the conversation. */
export class OmniAttachmentDownloadEvent extends IntentEvent<{
  readonly interactionId: string;
  readonly file: Attachment;
}> {
  static override readonly type = 'omni-attachment-download';
}

/** The reader is at the start of what is here, and there is more; the core puts it before the rest, unless prevented. */
export class OmniThreadHistoryLoadEvent extends IntentEvent<{
  readonly interactionId: string;
  /** The id of the oldest message that is here; null: there is none. */
  readonly before: string | null;
}> {
  static override readonly type = 'omni-thread-history-load';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-thread-history-load': OmniThreadHistoryLoadEvent;
    'omni-thread-read': OmniThreadReadEvent;
    'omni-attachment-download': OmniAttachmentDownloadEvent;
  }
}
