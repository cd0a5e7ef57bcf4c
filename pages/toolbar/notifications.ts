import type { Omni } from 'omni-toolbar';
import type { FrameServer } from 'omni-toolbar/adapters/frame';

interface Wish {
  readonly subject: string;
  readonly message: string;
}

/** Shows what was asked to be shown outside the page: by the page around us, by this one, or else as a toast. */
export function showDesktopNotifications(omni: Omni, server: FrameServer): void {
  omni.events.subscribe(({ event }) => {
    if (event.type === 'desktopNotification.requested') void show(omni, server, event.notification);
  });
}

async function show(omni: Omni, server: FrameServer, { subject, message }: Wish): Promise<void> {
  if (window.parent === window && 'Notification' in window && Notification.permission === 'granted') {
    new Notification(subject, { body: message });
    return;
  }
  const { shown, reason } = await server.notify({ subject, message });
  if (shown) return;
  const text = [`${subject}: ${message}`, reason].filter(Boolean).join(' — ');
  await omni.call('showToast', { message: text, variant: 'info' }).catch(() => undefined);
}
