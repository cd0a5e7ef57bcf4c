import { localDate, utcDate } from '../../contract/dates.js';
import type { NotificationEvent } from '../../contract/shapes/notification.js';
import type { Notification } from '../../model/notification.js';

const MISSED_CALL = 'missed.call';

/** A notification. The details of a missed call are known fields, those of other kinds come from `extra`. */
export const notificationPayload = (notification: Notification): NotificationEvent => ({
  notificationId: notification.id,
  displayMessage: notification.text,
  severity: notification.severity,
  type: notification.type,
  subType: notification.subType,
  specificInfo: specificInfo(notification),
  consolidationCount: notification.repeated,
  dateAdded: inRange(notification.at) ? utcDate(notification.at) : null,
});

type SpecificInfo = NotificationEvent['specificInfo'];

const inRange = (at: number): boolean => Math.abs(at) < 8.64e15 - 9e7;

function specificInfo({ id, at, call, extra }: Notification): SpecificInfo {
  if (!call) return extra;
  return {
    ...extra,
    context: MISSED_CALL,
    campaignId: call.campaignId,
    customerId: call.customerId,
    name: call.name,
    contact: call.phone,
    dateAdded: inRange(at) ? localDate(at) : null,
    phoneInfo: { phone: call.phone, displayPhone: call.phone },
    additionalParams: { notificationId: id, context: MISSED_CALL },
  };
}
