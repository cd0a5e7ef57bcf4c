import * as z from 'zod/mini';
import { idOrNumber, maybe, number, open } from '../zod.js';

const aText = () => maybe(z.string('text'));

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
  additionalParams: maybe(open({ notificationId: aText() })),
});

export const notificationEvent = open({
  notificationId: z.string('text'),
  displayMessage: z.string('text'),
  severity: maybe(number()),
  type: aText(),
  subType: aText(),
  specificInfo: maybe(specificInfo),
  consolidationCount: maybe(number()),
  dateAdded: aText(),
});
export type NotificationEvent = z.infer<typeof notificationEvent>;
