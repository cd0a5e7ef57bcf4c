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
  /** Whether the agent can swap between customer and target, and let go of the target. */
  readonly consult?: boolean;
  readonly attachments: boolean;
  readonly typing: boolean;
  readonly callbacks: boolean;
  /** Whether it keeps a disposition that is not finished, and disposes with it when the time is up. */
  readonly keepsDispositions?: boolean;
  /** Whether the agent can have the time for wrap-up again. */
  readonly extendWrapUp?: boolean;
  /** Whether it reads and writes CRM records by itself. */
  readonly records: boolean;
  /** Names of channels on which an agent may start an interaction. */
  readonly outbound: readonly string[];
}

/** How a sample customer comes. */
export type SampleKind = 'voice' | 'chat' | 'whatsapp';

/** What does not work, in English; with a name, elements have words for it in other languages. */
export type Limit = string | { readonly name: string; readonly message: string };

export interface Center {
  readonly name: string;
  /** True: a demonstration center; elements say so on screen. */
  readonly demo: boolean;
  readonly capabilities: Capabilities;
  /** What does not work in these surroundings, and why, in words for the agent. */
  readonly limits: readonly Limit[];
  /** The kinds of sample customer that can be let in, when the page that runs the center can play one. */
  readonly samples?: readonly SampleKind[];
}

export interface Connection {
  readonly status: 'connecting' | 'connected' | 'lost';
  readonly message: string | null;
  /** A name for the message, for which elements have words in other languages. */
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
