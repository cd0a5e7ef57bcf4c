import * as z from 'zod/mini';
import { aFlag, aNumber, aText, anId, dictionary, flag, idOrNumber, list, maybe, open } from '../zod.js';

const anything = list(z.unknown());
const words = () => z.optional(list(z.string()));

export const currentUser = open({
  userId: z.string(),
  userType: aText(),
  userName: aText(),
});
export type CurrentUser = z.infer<typeof currentUser>;

export const selectedExtension = open({
  callContextId: aNumber(),
  phone: aText(),
});
export type SelectedExtension = z.infer<typeof selectedExtension>;

const selectedCampaign = open({
  campaignId: idOrNumber(),
  campaignName: aText(),
  campaignType: aText(),
  processId: aNumber(),
});
export const selectedCampaigns = list(selectedCampaign);

/** A campaign with its rules, as the session prints it. Times are seconds. */
const campaignInfo = open({
  ...selectedCampaign.shape,
  dialTimeout: aNumber(),
  defaultWorking: aFlag(),
  primaryCampaign: aFlag(),
  wrapTimeout: aNumber(),
  acwConnected: aNumber(),
  acwNotConnected: aNumber(),
  isAcwConnectedEnabled: aFlag(),
  acwConnectedEnabled: aFlag(),
  localIvrInfos: z.optional(list(z.unknown())),
  campaignTpvBean: maybe(open({ campaignId: anId(), tpvName: maybe(anything), tpvPhone: maybe(anything) })),
});
export type CampaignInfo = z.infer<typeof campaignInfo>;

/** Everything about the agent's session. Times are milliseconds; `sessoinTimeout` is spelt so on the wire. */
export const agentSession = open({
  ...currentUser.shape,
  breakStatuses: words(),
  readStatuses: words(),
  campaignInfos: z.optional(list(campaignInfo)),
  knowledgeBaseUrl: aText(),
  webUrl: aText(),
  pingInterval: aNumber(),
  pingNotificationTimeout: aNumber(),
  sessoinTimeout: aNumber(),
  commandTimeout: aNumber(),
  maxPhoneLengthAllowed: aNumber(),
  maxNumberOfCharactersToDisplayInCampaign: aNumber(),
  maskedPrivileges: words(),
  campaignMaskedPrivilegeMap: maybe(dictionary(list(z.string()))),
  defaultReady: aFlag(),
  addCustomerToDial: aFlag(),
  dialPhoneEnable: aFlag(),
  allowInternalChat: aFlag(),
  allowLocalIvr: aFlag(),
  allowSuccessiveCalls: aFlag(),
  overrideSelfCallback: aFlag(),
  shouldHoldBeforeConfer: aFlag(),
  shouldUnholdBeforeTransfer: aFlag(),
  holdAllOnConferEnable: aFlag(),
  shouldAllowTransferToAssignedCampaignsOnly: aFlag(),
  shouldDisableOnVrDown: aFlag(),
  allowScreenRecord: aFlag(),
  autoSelectSingleAssignedCampaign: aFlag(),
  loginProperties: maybe(dictionary(z.unknown())),
  preferences: maybe(dictionary(z.unknown())),
  srsIp: aText(),
  srsPort: anId(),
  agentBreakTimeThreshold: anId(),
});
export type AgentSession = z.infer<typeof agentSession>;

export const availability = open({
  isAvailable: flag(),
  autoCallStatus: aFlag(),
  statusDescription: aText(),
  autoCallStateChangeCause: aText(),
});
export type Availability = z.infer<typeof availability>;

/** The id of the agent on this extension, with the extension's own data if the center gives it. */
export const extensionChoice = open({
  userCrtObjectId: z.string(),
  callContextId: aNumber(),
  phone: aText(),
  name: aText(),
});
export type ExtensionChoice = z.infer<typeof extensionChoice>;
