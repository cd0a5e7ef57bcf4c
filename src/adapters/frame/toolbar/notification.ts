import type { NotificationOutcome } from '../wire/notification.js';

/** What to change where a page may not show notifications, by the permission that its browser states. */
export function notificationAdvice(permission: unknown): string {
  return permission === 'default'
    ? "button.addEventListener('click', () => sdk.allowNotifications())"
    : 'Allow notifications in the browser’s settings of the site in the address bar.';
}

/** Reads what the page around us answers when it was asked to show a notification. */
export function readOutcome(value: unknown): NotificationOutcome {
  const { shown, reason } = Object(value) as Readonly<Record<string, unknown>>;
  if (shown === true) return { shown, reason: '' };
  const why = typeof reason === 'string' ? reason.slice(0, 300) : '';
  // An agent reads this, and has no use for the line of code that is meant for the page's developer.
  const help =
    why === 'default'
      ? 'To ask you, it has to call sdk.allowNotifications() when you click.'
      : notificationAdvice(why);
  return { shown: false, reason: `The page around may not show notifications (${why}). ${help}` };
}
