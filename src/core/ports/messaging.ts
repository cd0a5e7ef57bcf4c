import type { Message } from '../model/thread.js';

/** What an agent sends. A file comes with all its bytes. */
export type OutgoingContent =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      readonly caption: string | null;
    }
  | { readonly kind: 'template'; readonly templateId: string; readonly values: readonly string[] };

/** The threads of written channels. Messages arrive as events of the contact center. */
export interface Messaging {
  /** Sending again with the same `clientId` is the same message. Resolves when the center has it. */
  send(params: {
    interactionId: string;
    clientId: string;
    content: OutgoingContent;
  }): Promise<{ messageId: string }>;
  setTyping(params: { interactionId: string; typing: boolean }): void;
  markRead(params: { interactionId: string }): Promise<void>;
  /**
   * Messages of earlier conversations with the customer, each with its `conversationId`: the ones directly before
   * `before`, or before this conversation. Only for threads that have a `history`.
   */
  history?(params: {
    interactionId: string;
    before: string | null;
  }): Promise<{ messages: readonly Message[]; more: boolean }>;
  download(params: {
    interactionId: string;
    attachmentId: string;
  }): Promise<{ name: string; mediaType: string; bytes: Uint8Array }>;
}
