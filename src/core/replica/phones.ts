import type { DomainEvent } from '../model/events.js';
import type { Customer } from '../model/customer.js';
import type { Conference, Disposition, Interaction, Transfer } from '../model/interaction.js';
import type { Notification } from '../model/notification.js';
import type { Target } from '../model/session.js';
import type { DialerPrefill } from '../model/surroundings.js';

/** Anything in a text that could be dialled. */
const NUMBER = /\+?\p{Nd}(?:[\s().\-/]{0,2}\p{Nd}){5,}/gu;

export const blankText = (text: string): string => text.replace(NUMBER, '•••');

// An unknown caller's name is often the number itself.
const customer = (value: Customer): Customer => ({
  ...value,
  phone: null,
  name: value.name === null ? null : blankText(value.name),
});

const target = (value: Target): Target => (value.kind === 'phone' ? { kind: 'phone', id: '' } : value);

const transfer = (value: Transfer): Transfer => ({
  ...value,
  target: target(value.target),
  targetName: blankText(value.targetName),
});

const conference = (value: Conference): Conference => ({
  ...value,
  target: target(value.target),
  targetName: blankText(value.targetName),
  participants: value.participants.map((participant) => ({
    ...participant,
    id: participant.role === 'phone' ? '' : participant.id,
    name: blankText(participant.name),
  })),
});

const disposition = (value: Disposition): Disposition => ({
  ...value,
  notes: blankText(value.notes),
  callback: value.callback && { ...value.callback, phone: '' },
});

const prefill = (value: DialerPrefill): DialerPrefill => ({ ...value, phone: '' });

export const blankInteraction = (value: Interaction): Interaction => ({
  ...value,
  customer: customer(value.customer),
  transfer: value.transfer && transfer(value.transfer),
  conference: value.conference && conference(value.conference),
  disposition: value.disposition && disposition(value.disposition),
  searchables: [],
  extra: undefined,
});

export const blankNotification = (value: Notification): Notification => ({
  ...value,
  text: blankText(value.text),
  call: value.call && { ...value.call, phone: null, name: value.call.name && blankText(value.call.name) },
  extra: undefined,
});

export const blankDialer = (value: DialerPrefill | null): DialerPrefill | null => value && prefill(value);

/** The event without the numbers in it. */
export function blankEvent(event: DomainEvent): DomainEvent {
  switch (event.type) {
    case 'interaction.offered':
      return { ...event, interaction: blankInteraction(event.interaction) };
    case 'interaction.customerLinked':
    case 'interaction.customerUnlinked':
      return { ...event, customer: customer(event.customer) };
    case 'interaction.transferred':
      return { ...event, transfer: transfer(event.transfer) };
    case 'interaction.conferred':
      return { ...event, conference: conference(event.conference) };
    case 'interaction.disposed':
      return { ...event, disposition: disposition(event.disposition) };
    case 'interaction.searchablesSet':
      return { ...event, searchables: [] };
    case 'interaction.dtmfSent':
      return { ...event, digits: '' };
    case 'notification.raised':
      return { ...event, notification: blankNotification(event.notification) };
    case 'callback.scheduled':
      return { ...event, callback: { ...event.callback, phone: '' } };
    case 'preview.requested':
    case 'preview.answered':
    case 'preview.failed':
    case 'dialer.phoneEntered':
      return { ...event, phone: '' };
    case 'dialer.prefilled':
      return { ...event, prefill: prefill(event.prefill) };
    case 'toast.shown':
      return { ...event, toast: { ...event.toast, message: blankText(event.toast.message) } };
    case 'desktopNotification.requested':
      return {
        ...event,
        notification: {
          ...event.notification,
          subject: blankText(event.notification.subject),
          message: blankText(event.notification.message),
        },
      };
    default:
      return event;
  }
}
