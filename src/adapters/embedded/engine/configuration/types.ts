import type { Campaign, Extension, SessionSettings } from '../../../../core/model/session.js';
import type { CrmConfiguration, CrmObjectConfiguration } from '../../../../core/model/record.js';
import type { DispositionClass } from '../../../../core/model/interaction.js';
import type { ChannelKind } from '../../../../core/model/channel.js';
import type { MessageTemplate, Snippet } from '../../../../core/model/thread.js';

/** How a password is kept: never itself, only what is derived from it. */
export interface PasswordRecord {
  readonly salt: string;
  readonly iterations: number;
  /** Lower-case hex. */
  readonly hash: string;
}

/** How many interactions an agent may have at once, by kind of channel. */
export interface Capacity {
  readonly voice: number;
  /** Written channels together. */
  readonly written: number;
}

export interface AgentConfiguration {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly password: PasswordRecord;
  readonly campaignIds: readonly number[];
  readonly skills: readonly string[];
  readonly capacity: Capacity;
}

export interface QueueConfiguration {
  readonly id: number;
  readonly name: string;
  readonly campaignId: number;
  /** Names of the channels whose conversations wait here; none: every channel of the campaign. */
  readonly channels: readonly string[];
  /** What an agent must be able to do. */
  readonly skills: readonly string[];
  /** Higher is served first. */
  readonly priority: number;
}

/** A campaign with what the agent's page is not told. */
export interface CampaignConfiguration extends Campaign {
  readonly dispositions: readonly DispositionClass[];
  /** The code which the center itself disposes with, when wrap-up runs out. */
  readonly automaticCodeId: number;
}

/** Times of the routing, in milliseconds. */
export interface RoutingRules {
  readonly ringTimeout: number;
  /** How long a customer may wait in a queue before the center gives up. */
  readonly queueTimeout: number;
  /** How long a transfer to a queue may take before it goes back to the agent. */
  readonly transferTimeout: number;
  /** An agent who turned a conversation down is not asked again for this long. */
  readonly declinePause: number;
  /** After this many offers missed in a row the agent is put on break; 0: never. */
  readonly missedBeforeBreak: number;
  readonly missedBreakLabel: string;
}

export interface MessagingRules {
  readonly maxTextLength: number;
  /** Bytes. */
  readonly maxFileSize: number;
  /** How long after the customer's last message free text may be sent on WhatsApp, in milliseconds. */
  readonly window: number;
  readonly templates: readonly MessageTemplate[];
  /** The media types of the files that agents may send; a kind of channel without them takes any. */
  readonly mediaTypes: Readonly<Partial<Record<ChannelKind, readonly string[]>>>;
  readonly snippets: readonly Snippet[];
}

/** Everything about a center that is decided and not happening. */
export interface CenterConfiguration {
  readonly name: string;
  readonly demo: boolean;
  readonly contactCenterId: number;
  readonly settings: SessionSettings;
  readonly agents: readonly AgentConfiguration[];
  readonly campaigns: readonly CampaignConfiguration[];
  readonly queues: readonly QueueConfiguration[];
  readonly extensions: readonly Extension[];
  readonly routing: RoutingRules;
  readonly messaging: MessagingRules;
  readonly maxNotesLength: number;
  /** Whether customers and phones on hold hear soft music, made in their own page, instead of nothing. */
  readonly holdMusic: boolean;
  readonly crm: {
    readonly configuration: CrmConfiguration;
    readonly objects: readonly CrmObjectConfiguration[];
  };
  /** Numbers which a conversation can be dialled, transferred or conferred to by name. */
  readonly phones: readonly { readonly phone: string; readonly name: string }[];
}
