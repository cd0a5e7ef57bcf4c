import type { Message } from '../format.js';

/**
 * What contact centers and CRMs say by themselves. No element brings these words along: in English it is shown as it comes. They
 * are here for their keys, which other languages and hosts say otherwise.
 */
export const centerEn = {
  'presence.label.available': 'Available',
  'presence.label.ready': 'Ready',
  'presence.label.not-ready': 'Not ready',
  'presence.label.offline': 'Offline',
  'presence.label.away': 'Away',
  'presence.label.idle': 'Idle',
  'presence.label.busy': 'Busy',
  'presence.label.ringing': 'Ringing',
  'presence.label.dialling': 'Dialling',
  'presence.label.on-a-call': 'On a call',
  'presence.label.wrap-up': 'Wrap-up',
  'presence.label.after-call-work': 'After-call work',
  'presence.label.missed-calls': 'Missed calls',
  'presence.label.break': 'Break',
  'presence.label.short-break': 'Short break',
  'presence.label.coffee-break': 'Coffee break',
  'presence.label.tea-break': 'Tea break',
  'presence.label.lunch': 'Lunch',
  'presence.label.lunch-break': 'Lunch break',
  'presence.label.dinner-break': 'Dinner break',
  'presence.label.meeting': 'Meeting',
  'presence.label.training': 'Training',

  'notices.notification.connection.type': 'The contact center did not hear from this page for a while.',

  'connection.said.silent': 'The contact center does not answer. What you do now is sent as soon as it does.',

  'limit.apart':
    'This browser keeps its pages apart here, so the contact center works in this page alone: customers in other tabs cannot reach it.',
  'limit.framed':
    'This page is framed by another site, and browsers keep such a frame apart: customers in other tabs cannot reach it.',
  'limit.forgetful':
    'The browser refuses to store anything here: drafts and settings are forgotten when the page is loaded again.',
  'limit.unstored':
    'The browser refuses to store anything here: what happens is forgotten when the contact center’s page closes.',
  'limit.insecure': 'This page came over plain http: the microphone and signing in need https or localhost.',

  'record.kind.account': 'Account',
  'record.kind.campaign': 'Campaign',
  'record.kind.case': 'Case',
  'record.kind.company': 'Company',
  'record.kind.contact': 'Contact',
  'record.kind.customer': 'Customer',
  'record.kind.deal': 'Deal',
  'record.kind.event': 'Event',
  'record.kind.incident': 'Incident',
  'record.kind.invoice': 'Invoice',
  'record.kind.lead': 'Lead',
  'record.kind.opportunity': 'Opportunity',
  'record.kind.order': 'Order',
  'record.kind.organization': 'Organization',
  'record.kind.person': 'Person',
  'record.kind.product': 'Product',
  'record.kind.task': 'Task',
  'record.kind.ticket': 'Ticket',
  'record.kind.user': 'User',
} as const satisfies Record<string, Message>;
