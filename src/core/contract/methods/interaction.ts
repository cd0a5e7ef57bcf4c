import * as z from 'zod/mini';
import { acknowledgement } from '../shapes/acknowledgement.js';
import { initiationResult, interactionEnvelope, ownership } from '../shapes/interaction.js';
import { callbackParams, channelDetails, dialable } from '../shapes/params.js';
import { LIMITS } from '../limits.js';
import { id, idOrNumber, line, list, oneOf, text, whole } from '../zod.js';
import { method } from './define.js';

const idempotencyKey = ['idempotencyKey', z.optional(line(LIMITS.key))] as const;
const optionalId = z.optional(id());

export const interactionMethods = {
  initiateInteraction: method({
    group: 'interaction',
    params: [
      ['channelType', oneOf(['voice', 'chat', 'whatsapp'])],
      ['channelDetails', channelDetails],
      ['campaignId', whole()],
      ['customerId', z.optional(idOrNumber())],
      ['searchables', z.optional(list(text(), 1_000))],
      ['interactionRelationId', optionalId],
      ['channelSubType', z.optional(line())],
      ['additionalInfo', z.optional(z.unknown())],
      idempotencyKey,
    ],
    result: initiationResult,
    summary:
      'Starts an interaction: dials a number, or opens a chat. Voice needs channelDetails.phone, chat phone or appId.',
    extras: ['idempotencyKey'],
  }),
  disposeInteraction: method({
    group: 'interaction',
    params: [
      ['channelType', line(64)],
      ['interactionId', id()],
      ['dispositionCodeId', whole()],
      ['notes', z.optional(text(LIMITS.notes))],
      ['additionalParams', z.optional(callbackParams)],
      idempotencyKey,
    ],
    result: acknowledgement,
    summary: 'Disposes an interaction, and schedules a callback when additionalParams is given.',
    extras: ['idempotencyKey'],
  }),
  disposeAndInitiateNewInteraction: method({
    group: 'interaction',
    params: [
      ['interactionId', id()],
      ['dispositionCodeId', whole()],
      ['phone', dialable],
      ['notes', z.optional(text(LIMITS.notes))],
      idempotencyKey,
    ],
    result: acknowledgement,
    summary: 'Disposes a call and dials the next number.',
    channelOnly: 'voice',
    extras: ['idempotencyKey'],
  }),
  getAllLiveInteractionsForAgent: method({
    group: 'interaction',
    params: [],
    result: list(interactionEnvelope),
    summary: 'Every interaction that the agent has now, each in an envelope of its own.',
  }),
  getCurrentInteraction: method({
    group: 'interaction',
    params: [],
    result: interactionEnvelope,
    summary: 'The interaction that the agent is on. Rejects with 4000 when there is none.',
  }),
  getIsInteractionOwnedByUser: method({
    group: 'interaction',
    params: [['interactionId', optionalId]],
    result: ownership,
    summary:
      'Whether the agent owns the interaction: in a conference only the first agent does. Without an id, the current one.',
    extras: ['interactionId'],
  }),
};
