import type {
  AgentSession,
  Availability,
  CampaignInfo,
  CurrentUser,
  ExtensionChoice,
  SelectedCampaign,
  SelectedExtension,
} from '../../contract/shapes/session.js';
import type { Campaign, Extension, Presence, SessionSettings, User } from '../../model/session.js';
import { unmodelled, type Lens } from '../lens.js';

export const userLens: Lens<CurrentUser, User> = {
  toDomain: (payload) => ({
    id: payload.userId,
    name: payload.userName ?? payload.userId,
    type: payload.userType ?? '',
  }),
  toPayload: (user) => ({ userId: user.id, userType: user.type, userName: user.name }),
};

const extensionPayload = ({ callContextId, phone }: Extension): SelectedExtension => ({
  callContextId,
  phone,
});

export const extensionLens: Lens<SelectedExtension, Extension> = {
  toDomain: (payload) => ({
    callContextId: payload.callContextId ?? 0,
    name: payload.phone ?? '',
    phone: payload.phone ?? '',
  }),
  toPayload: extensionPayload,
};

export interface ExtensionFact {
  readonly userCrtObjectId: string;
  readonly extension: Extension | null;
}

export const extensionChoicePayload = ({ userCrtObjectId, extension }: ExtensionFact): ExtensionChoice => ({
  userCrtObjectId,
  ...(extension && { ...extensionPayload(extension), name: extension.name }),
});

export const extensionChoiceLens: Lens<ExtensionChoice, ExtensionFact> = {
  toDomain: (payload) => ({
    userCrtObjectId: payload.userCrtObjectId,
    extension:
      payload.phone === undefined && payload.callContextId === undefined
        ? null
        : { ...extensionLens.toDomain(payload), name: payload.name ?? payload.phone ?? '' },
  }),
  toPayload: extensionChoicePayload,
};

/** The choice prints four facts of a campaign; the rest of its rules are in the session. */
export const selectedCampaignPayload = (campaign: Campaign) => ({
  campaignId: campaign.id,
  campaignName: campaign.name,
  campaignType: campaign.type,
  processId: campaign.processId,
});

export const selectedCampaignLens: Lens<SelectedCampaign, Campaign> = {
  toDomain: (payload) => campaignLens.toDomain(payload),
  toPayload: selectedCampaignPayload,
};

const CAMPAIGN_KEYS: ReadonlySet<string> = new Set([
  ...['campaignName', 'campaignId', 'campaignType', 'processId', 'dialTimeout', 'defaultWorking'],
  ...['primaryCampaign', 'wrapTimeout', 'acwConnected', 'acwNotConnected', 'isAcwConnectedEnabled'],
  ...['acwConnectedEnabled', 'campaignTpvBean', 'channels'],
]);

export const campaignLens: Lens<CampaignInfo, Campaign> = {
  toDomain: (payload) => ({
    id: Number(payload.campaignId) || 0,
    name: payload.campaignName ?? '',
    type: payload.campaignType ?? '',
    processId: payload.processId ?? 0,
    dialTimeout: payload.dialTimeout ?? 0,
    wrapTimeout: payload.wrapTimeout ?? 0,
    acwConnected: payload.acwConnected ?? 0,
    acwNotConnected: payload.acwNotConnected ?? 0,
    acwEnabled: payload.acwConnectedEnabled ?? payload.isAcwConnectedEnabled ?? false,
    defaultWorking: payload.defaultWorking ?? false,
    primary: payload.primaryCampaign ?? false,
    masked: [],
    channels: [],
    extra: unmodelled(payload, CAMPAIGN_KEYS),
  }),
  toPayload: (campaign) => ({
    blendGroupId: null,
    localIvrInfos: [],
    campaignTpvBean: { campaignId: campaign.id, tpvName: [], tpvPhone: [] },
    ...campaign.extra,
    ...selectedCampaignPayload(campaign),
    dialTimeout: campaign.dialTimeout,
    wrapTimeout: campaign.wrapTimeout,
    acwConnected: campaign.acwConnected,
    acwNotConnected: campaign.acwNotConnected,
    isAcwConnectedEnabled: campaign.acwEnabled,
    acwConnectedEnabled: campaign.acwEnabled,
    defaultWorking: campaign.defaultWorking,
    primaryCampaign: campaign.primary,
  }),
};

/** What `getAgentSession` tells: the agent, the rules, and the campaigns with theirs. */
export interface SessionFact {
  readonly user: User;
  readonly settings: SessionSettings;
  readonly campaigns: readonly Campaign[];
}

const SESSION_KEYS: ReadonlySet<string> = new Set([
  ...['userId', 'userType', 'userName', 'breakStatuses', 'readStatuses', 'campaignInfos', 'pingInterval'],
  ...['pingNotificationTimeout', 'sessoinTimeout', 'commandTimeout', 'maxPhoneLengthAllowed'],
  ...['maskedPrivileges', 'campaignMaskedPrivilegeMap', 'defaultReady', 'dialPhoneEnable'],
  ...['allowSuccessiveCalls', 'overrideSelfCallback', 'shouldHoldBeforeConfer', 'shouldUnholdBeforeTransfer'],
  ...['shouldAllowTransferToAssignedCampaignsOnly', 'autoSelectSingleAssignedCampaign'],
]);
const MASK_PREFIX = 'campaignId_';

export const agentSessionLens: Lens<AgentSession, SessionFact> = {
  toDomain: (payload) => ({
    user: userLens.toDomain(payload),
    campaigns: (payload.campaignInfos ?? []).map((info) => {
      const campaign = campaignLens.toDomain(info);
      return {
        ...campaign,
        masked: payload.campaignMaskedPrivilegeMap?.[`${MASK_PREFIX}${campaign.id}`] ?? [],
      };
    }),
    settings: {
      breaks: payload.breakStatuses ?? [],
      readyStatuses: payload.readStatuses ?? [],
      pingInterval: payload.pingInterval ?? 0,
      pingNotificationTimeout: payload.pingNotificationTimeout ?? 0,
      sessionTimeout: payload.sessoinTimeout ?? 0,
      commandTimeout: payload.commandTimeout ?? 0,
      maxPhoneLength: payload.maxPhoneLengthAllowed ?? 0,
      dialPhoneEnabled: payload.dialPhoneEnable ?? false,
      allowSuccessiveCalls: payload.allowSuccessiveCalls ?? false,
      autoSelectSingleAssignedCampaign: payload.autoSelectSingleAssignedCampaign ?? false,
      defaultReady: payload.defaultReady ?? false,
      holdBeforeConfer: payload.shouldHoldBeforeConfer ?? false,
      unholdBeforeTransfer: payload.shouldUnholdBeforeTransfer ?? false,
      transferToAssignedCampaignsOnly: payload.shouldAllowTransferToAssignedCampaignsOnly ?? false,
      overrideSelfCallback: payload.overrideSelfCallback ?? false,
      maskedPrivileges: payload.maskedPrivileges ?? [],
      extra: unmodelled(payload, SESSION_KEYS),
    },
  }),
  toPayload: ({ user, settings, campaigns }) => ({
    ...settings.extra,
    ...userLens.toPayload(user),
    breakStatuses: [...settings.breaks],
    readStatuses: [...settings.readyStatuses],
    campaignInfos: campaigns.map((campaign) => campaignLens.toPayload(campaign)),
    pingInterval: settings.pingInterval,
    pingNotificationTimeout: settings.pingNotificationTimeout,
    sessoinTimeout: settings.sessionTimeout,
    commandTimeout: settings.commandTimeout,
    maxPhoneLengthAllowed: settings.maxPhoneLength,
    maskedPrivileges: [...settings.maskedPrivileges],
    campaignMaskedPrivilegeMap: Object.fromEntries(
      campaigns.map((campaign) => [`${MASK_PREFIX}${campaign.id}`, [...campaign.masked]]),
    ),
    defaultReady: settings.defaultReady,
    dialPhoneEnable: settings.dialPhoneEnabled,
    allowSuccessiveCalls: settings.allowSuccessiveCalls,
    overrideSelfCallback: settings.overrideSelfCallback,
    shouldHoldBeforeConfer: settings.holdBeforeConfer,
    shouldUnholdBeforeTransfer: settings.unholdBeforeTransfer,
    shouldAllowTransferToAssignedCampaignsOnly: settings.transferToAssignedCampaignsOnly,
    autoSelectSingleAssignedCampaign: settings.autoSelectSingleAssignedCampaign,
  }),
};

export const availabilityPayload = (presence: Presence): Availability => ({
  isAvailable: presence.status === 'available',
  autoCallStatus: presence.autoCall,
  statusDescription: presence.label,
  autoCallStateChangeCause: presence.cause,
});

export const availabilityLens: Lens<Availability, Presence> = {
  toDomain: (payload) => ({
    status: payload.isAvailable ? 'available' : 'break',
    label: payload.statusDescription ?? '',
    since: 0,
    next: null,
    autoCall: payload.autoCallStatus ?? false,
    cause: payload.autoCallStateChangeCause ?? '',
  }),
  toPayload: availabilityPayload,
};

/** A list of payloads, one by one. */
export function listLens<P, D>(lens: Lens<P, D>): Lens<P[], readonly D[]> {
  return {
    toDomain: (payloads) => payloads.map((payload) => lens.toDomain(payload)),
    toPayload: (values) => values.map((value) => lens.toPayload(value)),
  };
}
