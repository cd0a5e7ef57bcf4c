import type { Attachment } from '../../core/model/thread.js';
import { IntentEvent } from '../internal/events.js';

/** The agent has the newest messages of the customer on screen. */
export class OmniThreadReadEvent extends IntentEvent<{ readonly interactionId: string }> {
  static readonly type = 'omni-thread-read';
  constructor(interactionId: string) {
    super(OmniThreadReadEvent.type, { interactionId });
  }
}

/** The agent wants a file of the conversation. */
export class OmniAttachmentDownloadEvent extends IntentEvent<{
  readonly interactionId: string;
  readonly file: Attachment;
}> {
  static readonly type = 'omni-attachment-download';
  constructor(interactionId: string, file: Attachment) {
    super(OmniAttachmentDownloadEvent.type, { interactionId, file });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-thread-read': OmniThreadReadEvent;
    'omni-attachment-download': OmniAttachmentDownloadEvent;
  }
}
