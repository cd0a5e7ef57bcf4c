import {
  interactionConferredEvent,
  interactionDisposedEvent,
  interactionEndedEvent,
  interactionEvent,
  interactionTransferredEvent,
  ownership,
} from '../shapes/interaction.js';
import { event } from './define.js';

export const interactionEvents = {
  interactionInitiated: event({
    group: 'interaction',
    payload: interactionEvent,
    summary: 'An interaction began.',
  }),
  callRinging: event({
    group: 'interaction',
    payload: interactionEvent,
    summary: 'A call rings, here or at the customer. Voice only.',
  }),
  interactionConnected: event({
    group: 'interaction',
    payload: interactionEvent,
    summary: 'Agent and customer are connected.',
  }),
  interactionDisconnected: event({
    group: 'interaction',
    payload: interactionEvent,
    summary: 'The conversation is over; wrap-up begins.',
  }),
  interactionDisposed: event({
    group: 'interaction',
    payload: interactionDisposedEvent,
    summary: 'The interaction was disposed.',
  }),
  interactionEnded: event({
    group: 'interaction',
    payload: interactionEndedEvent,
    summary: 'The last event of an interaction. It prints no interaction id: compare customerCrtObjectId.',
  }),
  customerLinkedToInteraction: event({
    group: 'interaction',
    payload: interactionEvent,
    summary: 'A customer was linked to the interaction.',
  }),
  customerUnlinkedToInteraction: event({
    group: 'interaction',
    payload: interactionEvent,
    summary: 'The customer was unlinked from the interaction.',
    aliases: ['customerUnlinkedFromInteraction'],
  }),
  interactionTransferred: event({
    group: 'interaction',
    payload: interactionTransferredEvent,
    summary: 'Somebody has taken the interaction over: a user, a phone, or whoever a queue gave it to.',
  }),
  interactionConferred: event({
    group: 'interaction',
    payload: interactionConferredEvent,
    summary: 'Somebody was asked into, joined or left the interaction.',
    aliases: ['interactionConfered'],
  }),
  getIsInteractionOwnedByUser: event({
    group: 'interaction',
    payload: ownership,
    summary:
      'Whether the agent owns the interaction on screen; sent when that changes. A method has the same name.',
  }),
};
