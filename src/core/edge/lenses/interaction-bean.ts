import { beanDate, isMoment, parseInstant } from '../../contract/dates.js';
import type { InteractionBean, InteractionEnvelope } from '../../contract/shapes/interaction.js';
import { isRecord } from '../../model/data.js';
import type { Interaction, Phase } from '../../model/interaction.js';
import type { CrmRecord } from '../../model/record.js';
import { unmodelled, type Lens } from '../lens.js';
import { channelName, channelOf, channelSubType } from './channel.js';

const MODELLED: ReadonlySet<string> = new Set([
  ...['id', 'customer_id', 'customer_name', 'last_assigned_user_id', 'last_assigned_user_name', 'process_id'],
  ...['last_campaign_id', 'last_campaign_name', 'last_queue_id', 'last_queue_name', 'last_disposition'],
  ...['interaction_media_id', 'channel_name', 'sub_channel', 'direction', 'date_added', 'date_modified'],
  ...['date_disposed', 'interaction_relation_id', 'status', 'first_assigned_date', 'last_assigned_date'],
  ...['linked_objects', 'additional_info'],
]);

const OVER: ReadonlySet<Phase> = new Set(['disposed', 'ended']);

/** An interaction as the platform's list prints it. */
export const interactionBeanLens: Lens<InteractionBean, Interaction> = {
  toDomain: (bean) => {
    const startedAt = instant(bean.date_added) ?? 0;
    const assignedAt = instant(bean.last_assigned_date);
    const disposedAt = instant(bean.date_disposed);
    const channel = channelOf(bean.channel_name, bean.sub_channel);
    return {
      id: bean.id,
      channel,
      direction: /^out/i.test(bean.direction ?? '') ? 'outbound' : 'inbound',
      phase: phaseOf(bean),
      phaseSince: instant(bean.date_modified) ?? assignedAt ?? startedAt,
      deadline: null,
      campaign: {
        id: numeric(bean.last_campaign_id),
        name: bean.last_campaign_name ?? '',
        processId: numeric(bean.process_id),
      },
      queue: queueOf(bean),
      customer: { id: bean.customer_id ?? null, name: bean.customer_name ?? null, phone: null },
      agentId: bean.last_assigned_user_id ?? '',
      owned: true,
      refs: {
        userCrtObjectId: '',
        customerCrtObjectId: customerCrt(bean),
        mediaId: bean.interaction_media_id ?? '',
        association: null,
      },
      relationId: bean.interaction_relation_id ?? bean.id,
      startedAt,
      connectedAt: assignedAt,
      disconnectedAt: disposedAt,
      muted: false,
      audio: { status: 'none', message: null },
      audioLoss: null,
      transfer: null,
      conference: null,
      matches: [],
      record: linkedRecord(bean.linked_objects),
      searchables: [],
      disposition: null,
      endCause: null,
      extra: unmodelled(bean, MODELLED),
    };
  },
  toPayload: (interaction) => {
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
      linked_objects: record
        ? [{ recordId: record.id, recordType: record.type, recordName: record.name }]
        : [],
      additional_info: { [crtKey(channel.kind)]: refs.customerCrtObjectId },
    };
  },
};

/** The envelope in which a bean comes. */
export const interactionEnvelopeLens: Lens<InteractionEnvelope, Interaction> = {
  toDomain: (envelope) => interactionBeanLens.toDomain(envelope.data),
  toPayload: (interaction) => ({
    data: interactionBeanLens.toPayload(interaction),
    http_code: 200,
    error_data: null,
  }),
};

const instant = (text: string | null | undefined): number | null => parseInstant(text ?? '') ?? null;
const crtKey = (kind: string) =>
  kind === 'voice' ? 'voice_customer_crt_object_id' : 'chat_customer_crt_object_id';

/** A time outside what a date can say is printed as none. */
const date = (at: number | null): string | null => (isMoment(at) ? beanDate(at) : null);

function numeric(id: number | string | null | undefined): number {
  const value = Number(id ?? 0);
  return Number.isFinite(value) ? value : 0;
}

function queueOf(bean: InteractionBean): Interaction['queue'] {
  const id = numeric(bean.last_queue_id);
  return id === 0 ? null : { id, name: bean.last_queue_name ?? '' };
}

function customerCrt(bean: InteractionBean): string {
  const info = bean.additional_info;
  return info?.voice_customer_crt_object_id ?? info?.chat_customer_crt_object_id ?? '';
}

function phaseOf(bean: InteractionBean): Phase {
  if (bean.date_disposed) return 'disposed';
  if (!/^open$/i.test(bean.status)) return 'ended';
  return bean.first_assigned_date ? 'connected' : 'offered';
}

function linkedRecord(linked: InteractionBean['linked_objects']): CrmRecord | null {
  const first: unknown = linked?.[0];
  if (!isRecord(first)) return null;
  const { recordId, recordType, recordName } = first;
  return typeof recordId === 'string' && typeof recordType === 'string'
    ? { id: recordId, type: recordType, name: typeof recordName === 'string' ? recordName : '' }
    : null;
}
