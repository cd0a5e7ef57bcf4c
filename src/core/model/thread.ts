export type MessageStatus = 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

/** A file in a thread; its bytes are fetched through the messaging port. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export type MessageContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: Attachment; readonly caption: string | null }
  | { readonly kind: 'template'; readonly templateId: string; readonly text: string };

/** One thing that the customer can choose with a tap. */
interface Choice {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
}

/** The parts of an interactive message beside its text. */
interface Interactive {
  readonly header?: string;
  readonly footer?: string;
  readonly choices: readonly Choice[];
  /** The words on the button that opens the choices as a list; absent: each choice is a button. */
  readonly list?: string;
}

export interface Message {
  readonly id: string;
  /** Set by the sender, so that a message that is sent twice counts once. */
  readonly clientId: string | null;
  readonly from: 'customer' | 'agent' | 'system';
  readonly authorName: string;
  readonly at: number;
  readonly content: MessageContent;
  readonly status: MessageStatus;
  /** Why it failed and what can be done. If it contains one of WhatsApp's error codes, elements translate that. */
  readonly error: string | null;
  /** The name of the refusal (`OmniError.details.reason`), if the error had one. */
  readonly reason?: string | undefined;
  readonly interactive?: Interactive;
  /** What the customer chose, and in which message. */
  readonly chosen?: { readonly messageId: string; readonly choiceId: string };
  /** The earlier conversation that it belongs to; absent: the current one. */
  readonly conversationId?: string;
}

/** A message that may be sent outside the window: text with `{{1}}`-style placeholders. */
export interface MessageTemplate {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly header?: string;
  readonly footer?: string;
  /** The words on its buttons. */
  readonly buttons?: readonly string[];
}

/** A text that agents write often, with placeholders like `{{name}}`. */
export interface Snippet {
  readonly id: string;
  /** What an agent types to find it. */
  readonly name: string;
  readonly text: string;
}

/** What may be said now on this channel. */
export interface ThreadPolicy {
  /** When free text stops being allowed (WhatsApp's 24 hours); null: always allowed. */
  readonly windowClosesAt: number | null;
  readonly templates: readonly MessageTemplate[];
  /** In characters, as `lengthOf` counts them. */
  readonly maxTextLength: number;
  /** Bytes. */
  readonly maxFileSize: number;
  /** The media types of the files that may be sent, also `image/*`; without it, any. */
  readonly mediaTypes?: readonly string[];
  /** The texts that the center offers; absent: none. */
  readonly snippets?: readonly Snippet[];
}

/** Whether there are messages older than the oldest one here: `complete` means no. */
export type HistoryStatus = 'complete' | 'more' | 'loading' | 'failed';

/** The messages of earlier conversations, as far as they have been loaded. */
export interface ThreadHistory {
  /** Oldest first. */
  readonly messages: readonly Message[];
  readonly status: HistoryStatus;
}

export interface Thread {
  readonly interactionId: string;
  readonly messages: readonly Message[];
  readonly policy: ThreadPolicy;
  /** Messages of the customer which the agent has not seen. */
  readonly unread: number;
  /** Absent: there was no earlier conversation. */
  readonly history?: ThreadHistory;
}
