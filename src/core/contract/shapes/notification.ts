import * as z from 'zod/mini';
import { aText, idOrNumber, maybe, open } from '../zod.js';

/** What a notification is about; its keys depend on the kind, and those of a missed call are the known ones. */
const specificInfo = open({
  contextId: maybe(idOrNumber()),
  context: aText(),
  campaignId: maybe(idOrNumber()),
  customerId: maybe(idOrNumber()),
  name: aText(),
  contact: aText(),
  dateAdded: aText(),
  phoneInfo: maybe(open({ phone: aText(), displayPhone: aText() })),
  additionalParams: maybe(open({ notificationId: aText(), context: aText() })),
});

export const notificationEvent = open({
  notificationId: z.string(),
  displayMessage: z.string(),
  severity: maybe(z.number()),
  type: aText(),
  subType: aText(),
  specificInfo: maybe(specificInfo),
  consolidationCount: maybe(z.number()),
  dateAdded: aText(),
});
export type NotificationEvent = z.infer<typeof notificationEvent>;
