import { isMoment, utcDate } from '../../../core/contract/dates.js';
import type { Interaction } from '../../../core/model/interaction.js';
import { campaignOf } from '../../../core/state/selectors.js';
import type { Omni } from '../../../core/types.js';
import type { DesktopParameters, DesktopRecord } from '../host/parameters.js';

/** The desktop's parameters, with dates and lists as they are written in an address. */
type Written = { readonly [K in keyof DesktopParameters]: string | number | boolean | null };

/**
 * The parameters for the address of a page that is opened for an interaction; without an interaction, those about the
 * agent alone. Every name that the vendor's desktop passes is there, empty when its value is not known. Addresses end
 * up in logs: so nothing in them opens a session, and numbers are masked where the agent sees them masked.
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

/** Puts the parameters into an address; its own parameters of other names stay. */
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

/** The attached record, or else those the CRM has found so far: only id, type and name of each get into an address. */
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
