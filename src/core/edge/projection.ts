import { isMoment, utcDate } from '../contract/dates.js';
import type { EventName, EventPayload } from '../contract/events.js';
import type { DomainEvent, DomainEventOf, DomainEventType } from '../model/events.js';
import type { Callback, Interaction } from '../model/interaction.js';
import type { Presence, SessionEndCause } from '../model/session.js';
import { isUnderWay } from '../model/under-way.js';
import { conferredPayload, disposedPayload, transferredPayload } from './payloads/interaction-events.js';
import { endedPayload, factOf, factPayload, type InteractionFact } from './payloads/interaction-fact.js';
import { notificationPayload } from './payloads/notification.js';
import { recordPayload } from './payloads/record.js';
import { availabilityPayload, extensionChoicePayload, selectedCampaignPayload } from './payloads/session.js';

/** An event in the SDK's language. */
export type SdkEvent = {
  [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> };
}[EventName];

type Projection<T extends DomainEventType, Rest extends unknown[]> = (
  event: DomainEventOf<T>,
  ...rest: Rest
) => SdkEvents;
type Projections = { readonly [T in DomainEventType]?: Projection<T, []> };
/** Events that are projected only when their interaction is known. */
type AboutInteractions = { readonly [T in DomainEventType]?: Projection<T, [interaction: Interaction]> };

type SdkEvents = readonly SdkEvent[];

/** One event of the SDK. */
const say = <N extends EventName>(name: N, payload: EventPayload<N>): SdkEvents => [
  { name, payload } as SdkEvent,
];

const LOGGED_OUT: Record<SessionEndCause, string> = {
  logout: 'Logged out',
  'taken-over': 'Logged out: the agent logged in elsewhere',
  expired: 'Logged out: the session expired',
  center: 'Logged out: the contact center ended the session',
};

/** What hosts hear of each domain event. Types that are not listed stay inside. */
const projections: Projections = {
  'session.opened': () => [loginStatus(true)],
  'session.closed': ({ cause }) => say('loginStatus', LOGGED_OUT[cause]),
  'presence.changed': ({ presence }) => [availability(presence)],
  'campaigns.selected': ({ campaigns }) => say('campaignSelected', campaigns.map(selectedCampaignPayload)),
  'extension.selected': (event) => say('extensionSelected', extensionChoicePayload(event)),
  'interaction.offered': ({ interaction }) => say('interactionInitiated', plain(interaction)),
  'crm.openRequested': ({ record }) => say('openRecord', recordPayload(record)),
  'crm.attachRequested': ({ interactionId, record }) =>
    say('onAttachButtonClick', { interactionId, ...recordPayload(record) }),
  'crm.detachRequested': ({ interactionId, record }) =>
    say('onUnattachButtonClick', { interactionId, ...recordPayload(record) }),
  'crm.createRequested': ({ interactionId, objectType, data }) =>
    say('onCreateButtonClick', { interactionId, objectType, data }),
  'crm.currentRecordRequested': () => say('getCurrentCrmRecordOpened', null),
  'preview.requested': ({ phone }) => say('handlePreview', { phone }),
  'data.sentToCrm': ({ data }) => say('receiveDataFromApp', data),
  'data.sentToApps': ({ data }) => say('receiveDataFromCrm', data),
  'data.sentToApp': ({ data }) => say('receiveData', data),
  'window.visibilityChanged': ({ visible }) => say('windowVisibilityChanged', { isWindowVisible: visible }),
  'lifecycle.changed': ({ stage }) => say('sendLifecycleEvent', stage),
  'notification.raised': ({ notification }) => say('notification', notificationPayload(notification)),
};

const ofInteractions: AboutInteractions = {
  'interaction.ringing': (_, interaction) =>
    interaction.channel.kind === 'voice' ? say('callRinging', withQueue(interaction)) : [],
  'interaction.connected': (_, interaction) => say('interactionConnected', plain(interaction)),
  'interaction.disconnected': (_, interaction) => [disconnected(factOf(interaction))],
  'interaction.disposed': ({ disposition }, interaction) => {
    const { callback } = disposition;
    const payload = disposedPayload(interaction, disposition);
    return [
      ...say('interactionDisposed', payload),
      ...say('handleInteractionDisposed', {
        ...payload,
        customerDetails: plain(interaction).customerDetails,
        ...(callback && isMoment(callback.at) && { additionalParams: promised(callback) }),
      }),
    ];
  },
  'interaction.ended': (_, interaction) => {
    const fact = factOf(interaction);
    // Who has nothing to wrap up, as the second agent of a conference, is out of it only now.
    return isUnderWay(interaction) ? [disconnected(fact), ended(fact)] : [ended(fact)];
  },
  'interaction.customerLinked': ({ customer }, interaction) =>
    say('customerLinkedToInteraction', plain({ ...interaction, customer })),
  'interaction.customerUnlinked': ({ customer }, interaction) =>
    say('customerUnlinkedToInteraction', withQueue({ ...interaction, customer })),
  // The documented event is for a completed transfer only: it has no words for one that is requested, failed or taken
  // back.
  'interaction.transferred': ({ transfer }, interaction) =>
    transfer.status === 'completed'
      ? say('interactionTransferred', transferredPayload(interaction, transfer))
      : [],
  'interaction.conferred': ({ conference }, interaction) =>
    say('interactionConferred', conferredPayload(interaction, conference)),
  'crm.searchRequested': (_, interaction) => [showCrm(interaction)],
};

/**
 * What a host hears of one domain event, in order. The screen pop and ownership are told by `events.ts`.
 * @param interaction the interaction of the event, as it is after it; one that has ended, as it was before
 */
export function project<T extends DomainEventType>(
  event: DomainEventOf<T> & DomainEvent,
  interaction: Interaction | undefined,
): SdkEvents {
  const about = ofInteractions[event.type];
  if (about) return interaction ? about(event, interaction) : [];
  return projections[event.type]?.(event) ?? [];
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

/** A callback in the form in which `disposeInteraction` takes it. */
const promised = ({ at, phone, mine }: Callback) => ({
  callbackTime: utcDate(at),
  phone,
  isSelfCallback: mine,
});
