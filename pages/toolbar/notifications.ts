import type { Omni, OmniToolbar } from 'omni-toolbar';
import type { FrameServer } from 'omni-toolbar/adapters/frame';
import { say } from './words.js';

interface Wish {
  readonly type: string;
  readonly subType: string;
  readonly subject: string;
  readonly message: string;
}

/** Shows desktop notifications: in the page around, in this page, or else as a toast. */
export function showDesktopNotifications(omni: Omni, toolbar: OmniToolbar, server: FrameServer): void {
  omni.events.subscribe(({ event }) => {
    if (event.type === 'desktopNotification.requested') void show(omni, toolbar, server, event.notification);
  });
}

/**
 * Browsers ask for permission only after a click, and only for a page that is in no frame: so there is a button to
 * click.
 */
export function offerNotifications(section: HTMLElement): void {
  if (window.parent !== window || !('Notification' in window) || Notification.permission !== 'default')
    return;
  const offer = document.createElement('div');
  offer.className = 'offer';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('notify');
  button.addEventListener('click', () => {
    void Notification.requestPermission().then((answer) => {
      if (answer === 'default') return;
      offer.remove();
      if (!section.hasChildNodes()) section.hidden = true;
    });
  });
  offer.append(button);
  // Beside the apps, where there are any: another row would be taken from the toolbar.
  (section.querySelector('.app-names') ?? section).append(offer);
  section.hidden = false;
}

/**
 * The live interaction that a notification is about: its text contains the interaction's id, or the customer's number
 * or name.
 */
function interactionIn(omni: Omni, { type, subType, subject, message }: Wish): string | null {
  const text = `${subject} ${message}`;
  const spokenOf = omni.state.get('interactions').find((id) => {
    const customer = omni.state.get(`interaction:${id}`)?.customer;
    const names = [customer?.phone, customer?.name].filter((name) => name && text.includes(name));
    return id === type || id === subType || text.includes(id) || names.length > 0;
  });
  return spokenOf ?? null;
}

async function show(omni: Omni, toolbar: OmniToolbar, server: FrameServer, wish: Wish): Promise<void> {
  const { type, subType, subject, message } = wish;
  const interactionId = interactionIn(omni, wish);
  // With the same tag, the same news from two tabs is one notification.
  const tag = [type, subType, subject, message].join('\n');
  const onClick = (): void => {
    if (interactionId === null) return;
    const shown = omni.call('selectInteraction', { interactionId }).then(() => toolbar.expand());
    // The interaction may be over when somebody clicks.
    shown.catch(() => undefined);
  };
  if (showHere({ subject, message, tag }, onClick)) return;
  const { shown, reason } = await server.notify({ subject, message, tag, interactionId });
  if (shown) return;
  const text = [`${subject}: ${message}`, reason].filter(Boolean).join(' — ');
  await omni.call('showToast', { message: text, variant: 'info' }).catch(() => undefined);
}

interface Shown {
  readonly subject: string;
  readonly message: string;
  readonly tag: string;
}

/** A page that is in no frame shows the notification itself, if it has the permission. */
function showHere({ subject, message, tag }: Shown, onClick: () => void): boolean {
  if (window.parent !== window || !('Notification' in window) || Notification.permission !== 'granted')
    return false;
  try {
    const notification = new Notification(subject, { body: message, tag });
    notification.onclick = () => {
      window.focus();
      notification.close();
      onClick();
    };
    return true;
  } catch {
    // Some browsers let only a service worker show notifications.
    return false;
  }
}
