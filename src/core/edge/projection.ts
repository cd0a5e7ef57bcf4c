import { isMoment, utcDate } from '../contract/dates.js';
import type { EventName, EventPayload } from '../contract/events.js';
import type { DomainEvent, DomainEventOf, DomainEventType } from '../model/events.js';
import type { Callback, Interaction } from '../model/interaction.js';
import type { Presence, SessionEndCause } from '../model/session.js';
import { channelName } from './lenses/channel.js';
import {
  disposedPayload,
  conferredPayload,
  transferredPayload,
  type MoveFact,
} from './lenses/interaction-events.js';
import { endedPayload, factOf, factPayload, type InteractionFact } from './lenses/interaction-fact.js';
import { notificationPayload } from './lenses/notification.js';
import { recordPayload } from './lenses/record.js';
import { availabilityPayload, extensionChoicePayload, selectedCampaignPayload } from './lenses/session.js';

/** An event in the SDK's language. */
export type SdkEvent = {
  [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> };
}[EventName];

/** Finds an interaction as it was when the event came: also one that has just left the rail. */
export type FindInteraction = (interactionId: string) => Interaction | undefined;

type Projections = {
  readonly [T in DomainEventType]?: (event: DomainEventOf<T>, find: FindInteraction) => readonly SdkEvent[];
};

const LOGGED_OUT: Record<SessionEndCause, string> = {
  logout: 'Logged out',
  'taken-over': 'Logged out: the agent logged in elsewhere',
  expired: 'Logged out: the session expired',
  center: 'Logged out: the contact center ended the session',
};

/** What hosts hear of each domain event. Types that are not listed stay inside. */
const projections: Projections = {
  'session.opened': () => [loginStatus(true)],
  'session.closed': ({ cause }) => [{ name: 'loginStatus', payload: LOGGED_OUT[cause] }],
  'presence.changed': ({ presence }) => [availability(presence)],
  'campaigns.selected': ({ campaigns }) => [
    {
      name: 'campaignSelected',
      payload: campaigns.map((campaign) => selectedCampaignPayload(campaign)),
    },
  ],
  'extension.selected': (event) => [{ name: 'extensionSelected', payload: extensionChoicePayload(event) }],

  'interaction.offered': ({ interaction }) => [{ name: 'interactionInitiated', payload: plain(interaction) }],
  'interaction.ringing': ({ interactionId }, find) =>
    about(find(interactionId), (interaction) =>
      interaction.channel.kind === 'voice' ? [{ name: 'callRinging', payload: withQueue(interaction) }] : [],
    ),
  'interaction.connected': ({ interactionId }, find) =>
    about(find(interactionId), (interaction) => [
      { name: 'interactionConnected', payload: plain(interaction) },
    ]),
  'interaction.disconnected': ({ interactionId }, find) =>
    about(find(interactionId), (interaction) => [disconnected(factOf(interaction))]),
  'interaction.disposed': ({ interactionId, disposition }, find) =>
    about(find(interactionId), (interaction) => {
      const printed = disposedPayload({
        ...factOf(interaction),
        dispositionClass: disposition.className ?? disposition.codeName,
        dispositionCode: disposition.codeId,
        notes: disposition.notes,
      });
      const { classId, className, codeId, codeName, callback } = disposition;
      // Beside the two ambiguous fields of the contract, what they mean.
      const payload = {
        ...printed,
        dispositionDetails: { ...printed.dispositionDetails, classId, className, codeId, codeName },
      };
      return [
        { name: 'interactionDisposed', payload },
        {
          name: 'handleInteractionDisposed',
          payload: {
            ...payload,
            customerDetails: plain(interaction).customerDetails,
            ...(callback && isMoment(callback.at) && { additionalParams: promised(callback) }),
          },
        },
      ];
    }),
  'interaction.ended': ({ interactionId }, find) =>
    about(find(interactionId), (interaction) => [ended(factOf(interaction))]),
  'interaction.customerLinked': ({ interactionId, customer }, find) =>
    about(find(interactionId), (interaction) => [
      { name: 'customerLinkedToInteraction', payload: plain({ ...interaction, customer }) },
    ]),
  'interaction.customerUnlinked': ({ interactionId, customer }, find) =>
    about(find(interactionId), (interaction) => [
      { name: 'customerUnlinkedToInteraction', payload: withQueue({ ...interaction, customer }) },
    ]),
  'interaction.transferred': ({ interactionId, transfer }, find) =>
    about(find(interactionId), (interaction) =>
      // The documented event has no word for it.
      transfer.status === 'cancelled'
        ? []
        : [
            {
              name: 'interactionTransferred',
              payload: transferredPayload(move(interaction, transfer)),
            },
          ],
    ),
  'interaction.conferred': ({ interactionId, conference }, find) =>
    about(find(interactionId), (interaction) => [
      { name: 'interactionConferred', payload: conferredPayload(move(interaction, conference)) },
    ]),

  'crm.openRequested': ({ record }) => [{ name: 'openRecord', payload: recordPayload(record) }],
  'crm.attachRequested': ({ interactionId, record }) => [
    { name: 'onAttachButtonClick', payload: { interactionId, ...recordPayload(record) } },
  ],
  'crm.detachRequested': ({ interactionId, record }) => [
    { name: 'onUnattachButtonClick', payload: { interactionId, ...recordPayload(record) } },
  ],
  'crm.createRequested': ({ interactionId, objectType, data }) => [
    { name: 'onCreateButtonClick', payload: { interactionId, objectType, data } },
  ],
  'crm.searchRequested': ({ interactionId }, find) =>
    about(find(interactionId), (interaction) => [showCrm(interaction)]),
  'crm.currentRecordRequested': () => [{ name: 'getCurrentCrmRecordOpened', payload: null }],
  'preview.requested': ({ phone }) => [{ name: 'handlePreview', payload: { phone } }],
  'data.sentToCrm': ({ data }) => [{ name: 'receiveDataFromApp', payload: data }],
  'data.sentToApps': ({ data }) => [{ name: 'receiveDataFromCrm', payload: data }],
  'data.sentToApp': ({ data }) => [{ name: 'receiveData', payload: data }],
  'window.visibilityChanged': ({ visible }) => [
    { name: 'windowVisibilityChanged', payload: { isWindowVisible: visible } },
  ],
  'lifecycle.changed': ({ stage }) => [{ name: 'sendLifecycleEvent', payload: stage }],
  'notification.raised': ({ notification }) => [
    { name: 'notification', payload: notificationPayload(notification) },
  ],
};

/** What a host hears of one domain event, in order. The screen pop and ownership are told by `edge.ts`. */
export function project<T extends DomainEventType>(
  event: DomainEventOf<T> & DomainEvent,
  find: FindInteraction,
): readonly SdkEvent[] {
  const projection = projections[event.type];
  return projection ? projection(event, find) : [];
}

export function loginStatus(loggedIn: boolean): SdkEvent {
  return { name: 'loginStatus', payload: loggedIn ? 'Successfully logged in' : LOGGED_OUT.logout };
}

export function availability(presence: Presence): SdkEvent {
  return { name: 'userAvailabilityStatusChanged', payload: availabilityPayload(presence) };
}

/** The screen pop. */
export function showCrm(interaction: Interaction): SdkEvent {
  return { name: 'showCrm', payload: { ...withQueue(interaction), userId: interaction.agentId } };
}

export function disconnected(fact: InteractionFact): SdkEvent {
  return { name: 'interactionDisconnected', payload: factPayload(fact) };
}

export function ended(fact: InteractionFact): SdkEvent {
  return { name: 'interactionEnded', payload: endedPayload(fact) };
}

const plain = (interaction: Interaction) => factPayload(factOf(interaction));
const withQueue = (interaction: Interaction) => ({
  ...plain(interaction),
  queueId: interaction.queue?.id ?? null,
});

/** A callback, as `disposeInteraction` takes it. */
const promised = ({ at, phone, mine }: Callback) => ({
  callbackTime: utcDate(at),
  phone,
  isSelfCallback: mine,
});

function about(
  interaction: Interaction | undefined,
  tell: (interaction: Interaction) => readonly SdkEvent[],
): readonly SdkEvent[] {
  return interaction ? tell(interaction) : [];
}

function move(
  interaction: Interaction,
  { target, status }: { target: { kind: 'user' | 'queue' | 'phone'; id: string }; status: string },
): MoveFact {
  return {
    interactionId: interaction.id,
    campaignId: interaction.campaign.id,
    channel: { ...interaction.channel, name: channelName(interaction.channel) },
    mediaId: interaction.refs.mediaId,
    targetKind: target.kind,
    targetKindName: target.kind,
    targetId: target.id,
    status,
    crtObjectId: interaction.refs.customerCrtObjectId,
    memberCrtObjectId: interaction.refs.userCrtObjectId,
  };
}
