import type { EventName, EventPayload } from '../../contract/events.js';
import type { MethodName, MethodResult } from '../../contract/methods.js';
import { identity, type Lens } from '../lens.js';
import { factLens, endedLens } from './interaction-fact.js';
import { conferredLens, disposedLens, transferredLens } from './interaction-events.js';
import { interactionEnvelopeLens } from './interaction-bean.js';
import { notificationLens } from './notification.js';
import { configurationLens, dispositionClassLens, objectConfigurationLens, recordLens } from './record.js';
import {
  agentSessionLens,
  availabilityLens,
  extensionChoiceLens,
  extensionLens,
  listLens,
  selectedCampaignLens,
  userLens,
} from './session.js';

/** Each reads the payload of its own event; what comes out is the lens's business. */
type Reads<P> = Pick<Lens<P, unknown>, 'toDomain'>;

/** How each event's payload reads in the domain's words. An adapter of a vendor's center uses `toDomain`. */
export const eventLenses = {
  loginStatus: identity<string>(),
  userAvailabilityStatusChanged: availabilityLens,
  campaignSelected: listLens(selectedCampaignLens),
  extensionSelected: extensionChoiceLens,
  interactionInitiated: factLens,
  callRinging: factLens,
  interactionConnected: factLens,
  interactionDisconnected: factLens,
  interactionDisposed: disposedLens,
  interactionEnded: endedLens,
  customerLinkedToInteraction: factLens,
  customerUnlinkedToInteraction: factLens,
  interactionTransferred: transferredLens,
  interactionConferred: conferredLens,
  getIsInteractionOwnedByUser: identity<boolean>(),
  showCrm: factLens,
  openRecord: recordLens,
  onAttachButtonClick: identity(),
  onUnattachButtonClick: identity(),
  onCreateButtonClick: identity(),
  getCurrentCrmRecordOpened: identity<unknown>(),
  handlePreview: identity(),
  handleInteractionDisposed: disposedLens,
  receiveDataFromApp: identity<unknown>(),
  receiveDataFromCrm: identity<unknown>(),
  windowVisibilityChanged: identity(),
  sendLifecycleEvent: identity<string>(),
  receiveData: identity<unknown>(),
  notification: notificationLens,
} as const satisfies { [N in EventName]: Reads<EventPayload<N>> };

/** The same for the answers that the domain models. */
export const resultLenses = {
  getSelectedExtension: extensionLens,
  getCurrentUser: userLens,
  getSelectedCampaigns: listLens(selectedCampaignLens),
  getAgentSession: agentSessionLens,
  getAllLiveInteractionsForAgent: listLens(interactionEnvelopeLens),
  getCurrentInteraction: interactionEnvelopeLens,
  getDispositionCodesWithDispositionClass: listLens(dispositionClassLens),
  getOmniCrmObjectConfiguration: listLens(objectConfigurationLens),
  getOmniCrmConfiguration: configurationLens,
} as const satisfies Partial<{ [N in MethodName]: Reads<MethodResult<N>> }>;
