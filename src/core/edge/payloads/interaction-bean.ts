import { beanDate, isMoment } from '../../contract/dates.js';
import type { InteractionBean, InteractionEnvelope } from '../../contract/shapes/interaction.js';
import type { Interaction, Phase } from '../../model/interaction.js';
import { channelName, channelSubType } from './channel.js';

const OVER: ReadonlySet<Phase> = new Set(['disposed', 'ended']);

/** An interaction as the platform's list prints it. */
function interactionBean(interaction: Interaction): InteractionBean {
  const { campaign, customer, refs, channel, record, queue } = interaction;
  const closed = OVER.has(interaction.phase);
  return {
    title: null,
    reopen_count: 0,
    channel_data: null,
    ...interaction.extra,
    id: interaction.id,
    customer_id: customer.id,
    customer_name: customer.name,
    last_assigned_user_id: interaction.agentId,
    last_assigned_user_name: interaction.agentId,
    process_id: campaign.processId,
    last_campaign_id: campaign.id,
    last_campaign_name: campaign.name,
    last_queue_id: queue?.id ?? 0,
    ...(queue && { last_queue_name: queue.name }),
    last_disposition: interaction.disposition?.codeName ?? null,
    interaction_media_id: refs.mediaId,
    channel_name: channelName(channel),
    sub_channel: channelSubType(channel),
    direction: interaction.direction === 'outbound' ? 'outgoing' : 'incoming',
    date_added: date(interaction.startedAt),
    date_modified: date(interaction.phaseSince),
    date_disposed: closed ? date(interaction.phaseSince) : null,
    interaction_relation_id: interaction.relationId,
    status: closed ? 'closed' : 'open',
    first_assigned_date: date(interaction.startedAt),
    last_assigned_date: date(interaction.connectedAt ?? interaction.startedAt),
    linked_objects: record ? [{ recordId: record.id, recordType: record.type, recordName: record.name }] : [],
    additional_info: { [crtKey(channel.kind)]: refs.customerCrtObjectId },
  };
}

/** The envelope in which a bean comes. */
export const interactionEnvelope = (interaction: Interaction): InteractionEnvelope => ({
  data: interactionBean(interaction),
  http_code: 200,
  error_data: null,
});

const crtKey = (kind: string) =>
  kind === 'voice' ? 'voice_customer_crt_object_id' : 'chat_customer_crt_object_id';

/** A time outside of a Date's range becomes null. */
const date = (at: number | null): string | null => (isMoment(at) ? beanDate(at) : null);
