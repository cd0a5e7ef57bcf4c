import type { TargetKind } from './session.js';

/** What a contact center can do. Elements hide what it cannot. */
export interface Capabilities {
  readonly forceLogin: boolean;
  readonly hold: boolean;
  readonly mute: boolean;
  readonly dtmf: boolean;
  readonly transfer: readonly TargetKind[];
  /** Whether a transfer that nobody has taken yet can be taken back. */
  readonly cancelTransfer?: boolean;
  readonly confer: readonly TargetKind[];
  /** Whether the agent can swap between customer and target, and drop the target. */
  readonly consult?: boolean;
  readonly attachments: boolean;
  readonly typing: boolean;
  readonly callbacks: boolean;
  /** Whether it keeps an unfinished disposition, and disposes with it when wrap-up runs out. */
  readonly keepsDispositions?: boolean;
  /** Whether the agent can start the time for wrap-up again. */
  readonly extendWrapUp?: boolean;
  /** Whether it reads and writes CRM records by itself. */
  readonly records: boolean;
  /** Names of channels on which an agent may start an interaction. */
  readonly outbound: readonly string[];
}

/** The channel of a sample customer. */
export type SampleKind = 'voice' | 'chat' | 'whatsapp';

/** Something that does not work here, in English. With a name, elements can translate it. */
export type Limit = string | { readonly name: string; readonly message: string };

export interface Center {
  readonly name: string;
  /** True: a demonstration center; elements say so on screen. */
  readonly demo: boolean;
  readonly capabilities: Capabilities;
  /** What does not work in this page or browser, and why, in words for the agent. */
  readonly limits: readonly Limit[];
  /** The kinds of sample customer that can be invited, if the page that runs the center can play any. */
  readonly samples?: readonly SampleKind[];
}

export interface Connection {
  readonly status: 'connecting' | 'connected' | 'lost';
  readonly message: string | null;
  /** A name for the message, by which elements translate it. */
  readonly name?: string;
}

/** What a host put on the start-interaction screen. */
export interface DialerPrefill {
  readonly channelType: string;
  readonly channelSubType: string;
  readonly campaignId: string;
  readonly appName: string;
  readonly phone: string;
  readonly name: string;
}
