import type { Conference, Interaction } from '../../../../core/model/interaction.js';
import type { CenterConfiguration } from '../configuration/types.js';
import { campaignOf, ownerOf, queueOf, TALKING, type Part } from '../rules/lookup.js';
import { isTargetHeld } from '../rules/targets.js';
import type { EngineEvent } from '../state/events.js';
import { find } from '../state/records.js';
import type { CenterState, Conversation } from '../state/types.js';
import { audioLossView } from './audio.js';
import { hide, isMasked } from './masks.js';

const SILENT = { status: 'none', message: null } as const;

/** What the views of an agent's page are made from. */
export interface Source {
  readonly state: CenterState;
  readonly configuration: CenterConfiguration;
  /** Whether this page of an agent is there and hears what it is told. */
  readonly hears: (tab: string) => boolean;
}

/** One event of the center, with the state before and after it. */
export interface Step {
  readonly event: EngineEvent;
  readonly before: CenterState;
  readonly after: CenterState;
}

/** Leaves out the numbers which agents of this campaign may not see. */
export function shown<T>({ state, configuration }: Source, conversation: Conversation, value: T): T {
  if (!isMasked(configuration, conversation.campaignId)) return value;
  const known = find(state.customers, conversation.customerKey);
  return hide(value, [conversation.customer.phone, known?.phone ?? null]);
}

/** One agent's part in a conversation, in the words of the toolbar. */
export function interactionView(source: Source, part: Part): Interaction {
  const { state, configuration } = source;
  const { conversation, leg } = part;
  const campaign = campaignOf(configuration, conversation.campaignId);
  const queue = queueOf(configuration, conversation.queueId);
  const interaction: Interaction = {
    id: leg.id,
    channel: conversation.channel,
    direction: conversation.direction,
    phase: leg.phase,
    phaseSince: leg.phaseSince,
    deadline: leg.deadline,
    ...(leg.extendedAt !== undefined && { extendedAt: leg.extendedAt }),
    campaign: { id: campaign.id, name: campaign.name, processId: campaign.processId },
    queue: queue && { id: queue.id, name: queue.name },
    customer: conversation.customer,
    agentId: leg.agentId,
    owned: leg.owned,
    ...(leg.introduction && { introduction: leg.introduction }),
    refs: {
      userCrtObjectId: leg.userCrtObjectId,
      customerCrtObjectId: conversation.crtObjectId,
      mediaId: conversation.mediaId,
      association: leg.association,
    },
    relationId: leg.relationId,
    startedAt: conversation.startedAt,
    connectedAt: leg.connectedAt,
    disconnectedAt: leg.disconnectedAt,
    muted: leg.muted,
    audio: SILENT,
    audioLoss: TALKING.includes(leg.phase) ? audioLossView(state, conversation) : null,
    transfer: leg.transfer,
    conference: conferenceView(part),
    matches: leg.matches,
    record: leg.record,
    searchables: leg.searchables,
    disposition: leg.disposition,
    endCause: leg.endCause,
    extra: {
      contact_center_id: configuration.contactCenterId,
      last_application_instance_id: 'embedded',
      related_interactions: null,
      last_reopen_time: null,
    },
  };
  return shown(source, conversation, interaction);
}

function conferenceView({ conversation, leg }: Part): Conference | null {
  const { conference, owned } = leg;
  const otherHeld = owned ? isTargetHeld(conversation) : ownerOf(conversation)?.phase === 'held';
  return otherHeld && conference?.status === 'connected' ? { ...conference, otherHeld } : conference;
}
