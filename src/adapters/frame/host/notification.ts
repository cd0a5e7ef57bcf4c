import type { NotificationOutcome } from '../wire/notification.js';

/**
 * Shows a notification of the operating system for the toolbar: browsers let no frame of another origin ask for
 * that. Never asks for permission by itself: browsers want a click of the user first, and that is the page's.
 */
export function showNotification(wish: unknown): NotificationOutcome {
  const { subject, message } = Object(wish) as Record<string, unknown>;
  const permission = 'Notification' in window ? Notification.permission : 'unsupported';
  if (permission !== 'granted') {
    return { shown: false, reason: `${location.origin} may not show notifications (${permission}).` };
  }
  try {
    const notification = new Notification(String(subject), { body: String(message) });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
    return { shown: true, reason: '' };
  } catch (thrown) {
    return { shown: false, reason: String(thrown) };
  }
}
