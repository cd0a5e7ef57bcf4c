import * as z from 'zod/mini';
import { parseInstant } from '../dates.js';
import { closed, flag, id, ID_MAX, idText, line, oneOf, open, text } from '../zod.js';

/** A number to dial: digits (of any script) and the usual punctuation. How long is the center's to say. */
export const dialable = line(ID_MAX).check(
  z.regex(
    /^[+\s().\-/*#\p{Nd}]*\p{Nd}[+\s().\-/*#\p{Nd}]*$/u,
    "a phone number such as '+14155550123': digits, no letters",
  ),
);

export const instant = line(64).check(
  z.refine(
    (value) => parseInstant(value) !== undefined,
    "a date and time such as '2025-07-06T09:56:40+0530'",
  ),
);

/** Where and how to reach the customer. A center may need more keys, so others are kept. */
export const channelDetails = open({
  phone: z.optional(
    z.union([z.literal(''), dialable], "a phone number such as '+14155550123': digits, no letters"),
  ),
  name: z.optional(text()),
  appId: z.optional(idText()),
});

/** A callback to schedule with the disposition. Without a phone it is the interaction's. */
export const callbackParams = closed({
  callbackTime: instant,
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

/** What a page is to the toolbar. */
export const CONTEXTS = ['crm', 'app'] as const;
export type SdkContext = (typeof CONTEXTS)[number];

export const initializeConfig = closed({
  context: oneOf(CONTEXTS),
  origin: z.optional(
    z.pipe(
      line().check(
        z.regex(
          /^https?:\/\/[^\s/?#\\@*]+\/?$/i,
          "an exact origin such as 'https://crm.example.com', without a path",
        ),
      ),
      z.transform((origin: string) => origin.replace(/\/$/, '')),
    ),
  ),
  instanceId: z.optional(id()),
});
export type InitializeConfig = z.input<typeof initializeConfig>;
