import { isMoment, utcDate } from '../../../core/contract/dates.js';
import type { Interaction } from '../../../core/model/interaction.js';
import { campaignOf } from '../../../core/state/selectors.js';
import type { Omni } from '../../../core/types.js';
import type { DesktopParameters, DesktopRecord } from '../host/parameters.js';

/** Dates and lists as they are spelt in an address. */
type Written = { readonly [K in keyof DesktopParameters]: string | number | boolean | null };

/**
 * What a page that is opened for an interaction is told in its address; without one, what it is told of the agent
 * alone. Every name that the vendor's desktop passes is there, empty when nothing is known. Nothing in it opens a
 * session, and numbers are masked where the agent's are: addresses end up in logs.
 */
export function parametersOf(omni: Omni, interaction: Interaction | undefined): Written {
  const { user, id: sessionId, settings, userCrtObjectId } = omni.state.get('session');
  const campaign = interaction && campaignOf(omni.state.get, interaction.campaign.id);
  const masked = [...(settings?.maskedPrivileges ?? []), ...(campaign?.masked ?? [])].includes('phone');
  const { customer, refs, extra = {} } = interaction ?? {};
  const inbound = interaction?.direction === 'inbound';
  return {
    userId: interaction?.agentId ?? user?.id ?? null,
    sessionId,
    userCrtObjectId: refs?.userCrtObjectId ?? userCrtObjectId,
    crmSessionId: null,
    maskingEnabled: masked,
    interactionId: interaction?.id ?? null,
    channelType: interaction?.channel.name ?? null,
    campaignId: interaction?.campaign.id ?? null,
    queueId: interaction?.queue?.id ?? null,
    queueName: interaction?.queue?.name ?? null,
    phone: customer?.phone ?? null,
    // The number that was called: the customer's own, or the one of ours that the center names.
    dstPhone: inbound ? word(extra['dstPhone']) : (customer?.phone ?? null),
    crtObjectId: refs?.customerCrtObjectId ?? null,
    customerId: customer?.id ?? null,
    customerInfo: customer ? JSON.stringify({ name: customer.name, phone: customer.phone }) : null,
    leadId: word(extra['leadId']),
    lead_name: word(extra['lead_name']),
    associationType: refs?.association ?? null,
    callType: interaction ? callTypeOf(interaction) : null,
    crm_push_generated_time: isMoment(interaction?.phaseSince) ? utcDate(interaction.phaseSince) : null,
    externalData: interaction ? JSON.stringify(recordsOf(interaction, omni)) : null,
  };
}

/** The address with the parameters in it; those of the page's own that have another name stay. */
export function addressWith(address: URL, parameters: Written): URL {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value ?? ''));
  return url;
}

const word = (value: unknown): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

function callTypeOf({ channel, direction, refs }: Interaction): string {
  if (channel.kind !== 'voice') return `${direction}.${channel.name}`;
  if (direction === 'outbound') return 'outbound.manual.dial';
  return refs.association === 'transfer.to.campaign.association'
    ? 'transferred.to.campaign.dial'
    : 'inbound.call.dial';
}

/** The record that is attached, else what the CRM has found so far. What else it said of them stays out of addresses. */
function recordsOf({ record, matches, customer }: Interaction, omni: Omni): readonly DesktopRecord[] {
  const integrationType = omni.state.get('crm').configuration?.type ?? '';
  return (record ? [record] : matches).slice(0, 5).map(({ id, type, name }) => ({
    recordName: name,
    url: '',
    phone: customer.phone ?? '',
    recordType: type,
    recordId: id,
    relatedTo: '',
    integrationType,
  }));
}
