import type { Attachment } from '../../core/model/thread.js';
import { IntentEvent } from '../internal/events.js';

/** The newest messages of the customer are on the agent's screen. */
export class OmniThreadReadEvent extends IntentEvent<{ readonly interactionId: string }> {
  static override readonly type = 'omni-thread-read';
}

/** The agent downloads a file of the conversation. */
export class OmniAttachmentDownloadEvent extends IntentEvent<{
  readonly interactionId: string;
  readonly file: Attachment;
}> {
  static override readonly type = 'omni-attachment-download';
}

/** The reader is at the oldest loaded message and there are older ones. Unless prevented, the core loads them. */
export class OmniThreadHistoryLoadEvent extends IntentEvent<{
  readonly interactionId: string;
  /** The id of the oldest loaded message; null: there is none. */
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
