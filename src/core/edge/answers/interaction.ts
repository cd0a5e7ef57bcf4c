import { parseInstant } from '../../contract/dates.js';
import { OmniError } from '../../contract/errors.js';
import type { MethodParams } from '../../contract/methods.js';
import type { Callback, Interaction } from '../../model/interaction.js';
import type { Omni } from '../../types.js';
import { channelName, channelOf } from '../payloads/channel.js';
import { interactionEnvelope } from '../payloads/interaction-bean.js';
import { present } from './missing.js';
import { sessionOf } from './session.js';
import type { Answers } from './answer.js';

export function interactionBy(omni: Omni, id: string): Interaction {
  sessionOf(omni);
  return present(
    omni.state.get(`interaction:${id}`),
    `There is no live interaction ${id.slice(0, 80)}: getAllLiveInteractionsForAgent lists them.`,
  );
}

function current(omni: Omni): Interaction {
  sessionOf(omni);
  const id = present(omni.state.get('current'), 'The agent is not on any interaction.');
  return interactionBy(omni, id);
}

function envelope(omni: Omni, interaction: Interaction) {
  const connector = omni.state.get('crm').configuration?.connectorId ?? null;
  return interactionEnvelope({
    ...interaction,
    extra: { linked_connector_id: connector, ...interaction.extra },
  });
}

export const interactionAnswers: Answers<
  | 'initiateInteraction'
  | 'disposeInteraction'
  | 'disposeAndInitiateNewInteraction'
  | 'getAllLiveInteractionsForAgent'
  | 'getCurrentInteraction'
  | 'getIsInteractionOwnedByUser'
> = {
  initiateInteraction: async ({ idempotencyKey, ...params }, { omni }) => {
    const { phone, name, appId, ...more } = params.channelDetails;
    const { interactionId } = await omni.call(
      'startInteraction',
      {
        channel: channelOf(params.channelType, params.channelSubType),
        phone: phone || null,
        name: name ?? null,
        appId: appId ?? null,
        campaignId: params.campaignId,
        customerId: params.customerId ?? null,
        searchables: params.searchables ?? [],
        relationId: params.interactionRelationId ?? null,
        additionalInfo:
          Object.keys(more).length > 0
            ? { channelDetails: more, info: params.additionalInfo }
            : params.additionalInfo,
      },
      { idempotencyKey },
    );
    return { result: 'success', reason: 'success', interactionId };
  },
  disposeInteraction: async ({ idempotencyKey, ...params }, { omni }) => {
    const interaction = interactionBy(omni, params.interactionId);
    assertChannel(interaction, params.channelType);
    await omni.call(
      'disposeInteraction',
      {
        interactionId: params.interactionId,
        codeId: params.dispositionCodeId,
        notes: params.notes ?? '',
        callback: callbackOf(params.additionalParams, interaction),
      },
      { idempotencyKey },
    );
    return 'ok';
  },
  disposeAndInitiateNewInteraction: async ({ idempotencyKey, ...params }, { omni }) => {
    assertChannel(interactionBy(omni, params.interactionId), 'voice');
    await omni.call(
      'disposeAndDial',
      {
        interactionId: params.interactionId,
        codeId: params.dispositionCodeId,
        phone: params.phone,
        notes: params.notes ?? '',
      },
      { idempotencyKey },
    );
    return 'ok';
  },
  getAllLiveInteractionsForAgent: (_, { omni }) => {
    sessionOf(omni);
    return omni.state.get('interactions').flatMap((id) => {
      const interaction = omni.state.get(`interaction:${id}`);
      return interaction ? [envelope(omni, interaction)] : [];
    });
  },
  getCurrentInteraction: (_, { omni }) => envelope(omni, current(omni)),
  getIsInteractionOwnedByUser: ({ interactionId }, { omni }) =>
    (interactionId === undefined ? current(omni) : interactionBy(omni, interactionId)).owned,
};

function assertChannel(interaction: Interaction, channelType: string): void {
  const asked = channelOf(channelType, null);
  if (asked.kind === interaction.channel.kind || asked.name === channelName(interaction.channel)) return;
  throw new OmniError(
    'REQUIRED_FIELD_MISSING',
    `channelType must be '${channelName(interaction.channel)}': interaction ${interaction.id} is no '${channelType.slice(0, 40)}'.`,
    { details: { field: 'channelType' } },
  );
}

function callbackOf(
  params: MethodParams<'disposeInteraction'>['additionalParams'],
  interaction: Interaction,
): Callback | null {
  if (!params) return null;
  const phone = params.phone ?? interaction.customer.phone;
  if (!phone) {
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      'additionalParams.phone is missing: the interaction has no number to call back, so give one.',
      { details: { field: 'additionalParams.phone' } },
    );
  }
  // The contract lets no other text through.
  const at = parseInstant(params.callbackTime) as number;
  return { at, phone, mine: params.isSelfCallback ?? false };
}
