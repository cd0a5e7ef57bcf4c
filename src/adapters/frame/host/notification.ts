import type { NotificationOutcome } from '../wire/notification.js';

/** What the browser says of notifications of this page. */
export const permission = (): NotificationPermission | 'unsupported' =>
  'Notification' in window ? Notification.permission : 'unsupported';

/** Asks the user. Browsers do that only while the user clicks. */
export async function allowNotifications(): Promise<NotificationPermission> {
  return permission() === 'unsupported' ? 'denied' : Notification.requestPermission();
}

/**
 * Shows a notification of the operating system for the toolbar, which cannot: browsers let no frame of another origin
 * ask for the permission. Never asks for it here: browsers want a click of the user first, which the page has.
 */
export function showNotification(
  wish: unknown,
  onClick: (interactionId: unknown) => Promise<unknown>,
): NotificationOutcome {
  const { subject, message, tag, interactionId } = Object(wish) as Record<string, unknown>;
  const allowed = permission();
  if (allowed !== 'granted') return { shown: false, reason: allowed };
  try {
    const notification = new Notification(String(subject), { body: String(message), tag: String(tag) });
    notification.onclick = () => {
      window.focus();
      notification.close();
      if (interactionId) onClick({ interactionId }).catch(() => undefined);
    };
    return { shown: true, reason: '' };
  } catch (thrown) {
    return { shown: false, reason: String(thrown) };
  }
}
