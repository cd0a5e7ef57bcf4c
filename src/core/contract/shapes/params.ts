import * as z from 'zod/mini';
import { CONTEXTS } from '../contexts.js';
import { closed, flag, format, id, ID_MAX, idText, line, oneOf, open, reading, text } from '../zod.js';

/** A number to dial. */
export const dialable = format<string>('dialable');

/** Where and how to reach the customer. A center may need more keys, so others are kept. */
export const channelDetails = open({
  phone: z.optional(format<string>('dialableOrEmpty')),
  name: z.optional(text()),
  appId: z.optional(idText()),
});

/** A callback to schedule with the disposition. Without a phone it is the interaction's. */
export const callbackParams = closed({
  callbackTime: format<string>('instant'),
  phone: z.optional(dialable),
  isSelfCallback: z.optional(flag()),
});

/** What to put on the start-interaction screen; whatever is missing is left to the agent. */
export const prefillDetails = closed({
  campaignId: z.optional(idText()),
  appName: z.optional(text()),
  phone: z.optional(text(ID_MAX)),
  name: z.optional(text()),
  appId: z.optional(idText()),
});

/** A record as hosts give it: exactly these keys, the rest in `additionalInfo`. */
export const recordParam = closed({
  recordId: idText(),
  recordType: line(),
  recordName: text(),
  additionalInfo: z.optional(z.unknown()),
});

export const initializeConfig = closed({
  context: oneOf(CONTEXTS),
  origin: z.optional(reading<string, string>('origin')),
  instanceId: z.optional(id()),
});
