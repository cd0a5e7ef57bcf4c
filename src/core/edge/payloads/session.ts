import type {
  AgentSession,
  Availability,
  CampaignInfo,
  CurrentUser,
  ExtensionChoice,
  SelectedExtension,
} from '../../contract/shapes/session.js';
import type { Campaign, Extension, Presence, SessionSettings, User } from '../../model/session.js';

export const userPayload = (user: User): CurrentUser => ({
  userId: user.id,
  userType: user.type,
  userName: user.name,
});

export const extensionPayload = ({ callContextId, phone }: Extension): SelectedExtension => ({
  callContextId,
  phone,
});

export interface ExtensionFact {
  readonly userCrtObjectId: string;
  readonly extension: Extension | null;
}

export const extensionChoicePayload = ({ userCrtObjectId, extension }: ExtensionFact): ExtensionChoice => ({
  userCrtObjectId,
  ...(extension && { ...extensionPayload(extension), name: extension.name }),
});

/** The answer to the choice has four fields of a campaign; the session has the rest. */
export const selectedCampaignPayload = (campaign: Campaign) => ({
  campaignId: campaign.id,
  campaignName: campaign.name,
  campaignType: campaign.type,
  processId: campaign.processId,
});

const campaignPayload = (campaign: Campaign): CampaignInfo => ({
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
});

/** The answer of `getAgentSession`: the agent, their rules, and the campaigns with theirs. */
export interface SessionFact {
  readonly user: User;
  readonly settings: SessionSettings;
  readonly campaigns: readonly Campaign[];
}

const MASK_PREFIX = 'campaignId_';

export const agentSessionPayload = ({ user, settings, campaigns }: SessionFact): AgentSession => ({
  ...settings.extra,
  ...userPayload(user),
  breakStatuses: [...settings.breaks],
  readStatuses: [...settings.readyStatuses],
  campaignInfos: campaigns.map((campaign) => campaignPayload(campaign)),
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
});

export const availabilityPayload = (presence: Presence): Availability => ({
  isAvailable: presence.status === 'available',
  autoCallStatus: presence.autoCall,
  statusDescription: presence.label,
  autoCallStateChangeCause: presence.cause,
});
