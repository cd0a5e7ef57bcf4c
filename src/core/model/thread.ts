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

/** What stands around the words of an interactive message. */
interface Interactive {
  readonly header?: string;
  readonly footer?: string;
  readonly choices: readonly Choice[];
  /** The words on the button that opens the choices as a list; without it each choice is a button. */
  readonly list?: string;
}

export interface Message {
  readonly id: string;
  /** Set by the sender, so that a message sent twice is one message. */
  readonly clientId: string | null;
  readonly from: 'customer' | 'agent' | 'system';
  readonly authorName: string;
  readonly at: number;
  readonly content: MessageContent;
  readonly status: MessageStatus;
  /** Why it failed and what can be done. One of WhatsApp's codes in it is said in the agent's language. */
  readonly error: string | null;
  /** Which refusal that was (`OmniError.details.reason`), where somebody has said so. */
  readonly reason?: string | undefined;
  readonly interactive?: Interactive;
  /** What the customer chose, and in which message. */
  readonly chosen?: { readonly messageId: string; readonly choiceId: string };
  /** The earlier conversation that it is of; without it, the one that goes on now. */
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

/** A text that is written often. `{{name}}` in it stands for something that is filled in. */
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
  /** Characters, as `lengthOf` counts them. */
  readonly maxTextLength: number;
  /** Bytes. */
  readonly maxFileSize: number;
  /** The media types of the files that may be sent, also `image/*`; without it, any. */
  readonly mediaTypes?: readonly string[];
  /** What the center offers to be written; without it, nothing. */
  readonly snippets?: readonly Snippet[];
}

/** Whether there are messages before the oldest one that is here: `complete` is none. */
export type HistoryStatus = 'complete' | 'more' | 'loading' | 'failed';

/** What was written in conversations before this one, as far as it has been asked for. */
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
  /** Without it, there was no conversation before. */
  readonly history?: ThreadHistory;
}
