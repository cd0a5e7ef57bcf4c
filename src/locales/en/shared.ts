import type { Message } from '../format.js';

// Words of more than one element. Each takes those it shows.

export const retryEn = {
  'action.retry': 'Retry',
} as const satisfies Record<string, Message>;

/** What buttons of many elements say. */
export const actionEn = {
  ...retryEn,
  'action.close': 'Close',
  'action.cancel': 'Cancel',
  'action.back': 'Back',
} as const satisfies Record<string, Message>;

/** What an agent is doing. */
export const statusEn = {
  'presence.offline': 'Offline',
  'presence.available': 'Available',
  'presence.break': 'On a break',
  'presence.wrap-up': 'Wrap-up',
  'presence.busy': 'Busy',
} as const satisfies Record<string, Message>;

/** The ways on which customers come. */
export const channelEn = {
  'channel.voice': 'Voice',
  'channel.chat': 'Chat',
  'channel.whatsapp': 'WhatsApp',
} as const satisfies Record<string, Message>;

/** Where an interaction is in its life. */
export const phaseEn = {
  'phase.offered': 'Arriving',
  'phase.ringing': 'Ringing',
  'phase.dialing': 'Dialling',
  'phase.ringing-out': 'Ringing there',
  'phase.connected': 'Live',
  'phase.held': 'On hold',
  'phase.wrap-up': 'Wrap-up',
  'phase.disposed': 'Disposed',
  'phase.ended': 'Ended',
} as const satisfies Record<string, Message>;

/** Why a conversation is over. */
export const causeEn = {
  'cause.agent': 'You ended it.',
  'cause.customer': 'The customer left.',
  'cause.transferred': 'It was transferred.',
  'cause.rejected': 'It was rejected.',
  'cause.missed': 'It was missed.',
  'cause.abandoned': 'The customer gave up waiting.',
  'cause.no-answer': 'Nobody answered.',
  'cause.busy': 'The line was busy.',
  'cause.disconnected': 'The connection was lost.',
  'cause.session-ended': 'The session ended.',
  'cause.center': 'The contact center ended it.',
} as const satisfies Record<string, Message>;

/** Who it is, when nobody knows. */
export const customerEn = {
  'interaction.unknown': 'Unknown customer',
} as const satisfies Record<string, Message>;

/** What is wrong with a number. */
export const phoneEn = {
  'phone.missing': 'Enter a phone number.',
  'phone.letters': 'Use digits, spaces and + ( ) - . / * # only.',
  'phone.long': 'This number is longer than the contact center takes.',
} as const satisfies Record<string, Message>;

/** What the keys of a telephone are called. */
export const dialpadEn = {
  'dialpad.label': 'Keypad',
} as const satisfies Record<string, Message>;

/** A device that has been unplugged. */
export const deviceGoneEn = {
  'devices.missing': '{name} is unplugged. The standard device is used until it is back.',
} as const satisfies Record<string, Message>;

/** How long a customer can still be answered. */
export const windowEn = {
  'composer.window': 'Reply window: {time} left',
} as const satisfies Record<string, Message>;

/** How many messages wait for the agent. */
export const unreadEn = {
  'list.unread': { one: '{count} unread message', other: '{count} unread messages' },
} as const satisfies Record<string, Message>;

/** A message that has not gone. */
export const notSentEn = {
  'thread.failed': 'Not sent',
} as const satisfies Record<string, Message>;

/** While the CRM is asked. */
export const lookingEn = {
  'dialer.looking': 'Looking in the CRM…',
} as const satisfies Record<string, Message>;

/** What a button says that leads to the doctor. */
export const doctorTitleEn = {
  'doctor.title': 'What is wrong?',
} as const satisfies Record<string, Message>;

/** In the place of a part that is fetched when it is first needed. */
export const laterEn = {
  ...retryEn,
  'part.loading': 'Loading…',
  'part.failed': 'This part could not be loaded. Check the connection, and try again.',
} as const satisfies Record<string, Message>;

/** What leads to everything that can be done by keys. */
export const keyboardEn = {
  'toolbar.palette': 'Commands',
  'toolbar.shortcuts': 'Keyboard shortcuts',
} as const satisfies Record<string, Message>;

/** A transfer that was taken back. */
export const transferCancelledEn = {
  'card.transfer-cancelled': 'Transfer to {name} taken back',
} as const satisfies Record<string, Message>;

/** How it goes with what is given to somebody else. */
export const offerEn = { 'card.accept': 'Accept' } as const satisfies Record<string, Message>;

export const handoverEn = {
  ...transferCancelledEn,

  'card.conference-initialized': 'Calling {name}',
  'card.conference-connected': 'In conference with {name}',
  'card.conference-failed': '{name} did not join.',
  'card.conference-ended': '{name} left the conference.',
  'card.transfer-requested': 'Transferring to {name}',
  'card.transfer-completed': 'Transferred to {name}',
  'card.transfer-failed': '{name} did not take the transfer.',
} as const satisfies Record<string, Message>;

/** What is wrong with the sound of a call. */
export const soundTroubleEn = {
  'card.audio-broken': 'The sound of this call is interrupted.',
  'card.audio-connecting': 'Connecting the sound again.',
  'card.audio-lost-customer': 'The customer’s page is gone: you cannot hear each other.',
  'card.audio-lost-agent': 'The page of your colleague is gone: you cannot hear each other.',
  'card.audio-lost-phone': 'Somebody in the conference cannot be heard: their page is gone.',
  'card.audio-lost-path': 'The sound broke off. Connecting it again.',
  'card.audio-wait': '{time} left for it to come back.',
} as const satisfies Record<string, Message>;
