import { OmniError } from '../../../core/contract/errors.js';
import { openEdge as openOmniEdge } from '../../../core/edge/edge.js';
import type { Finding } from '../../../core/model/diagnosis.js';
import { browserStorage } from '../../shared/browser/storage.js';
import { newCounters, type WireCounters } from '../wire/counters.js';
import { makeNonce } from '../wire/nonce.js';
import type { NotificationOutcome, NotificationWish } from '../wire/notification.js';
import { askHandlers } from './asked.js';
import { readReport } from './diagnose.js';
import { Door } from './door.js';
import { Guests } from './guests.js';
import { readOutcome } from './notification.js';
import type { FrameServerOptions } from './options.js';
import { announce } from './parent.js';

export interface FrameServer {
  readonly counters: Readonly<WireCounters>;
  /** How many clients are connected. */
  readonly clients: number;
  /** Has the CRM page show a notification of the operating system. */
  notify(wish: NotificationWish): Promise<NotificationOutcome>;
  /** The findings of the CRM page about itself, our frame and the way to us. */
  diagnose(): Promise<readonly Finding[]>;
  close(): void;
}

/** Lets the page around the toolbar, and the apps inside it, talk to the core. */
export function serveFrame(options: FrameServerOptions): FrameServer {
  const { apps, crm, openEdge = openOmniEdge } = options;
  const { storage = browserStorage('sessionStorage', 'omni-frame:') } = options;
  const { appStorage = browserStorage('localStorage', 'omni-apps:') } = options;
  const allowed = new Set(options.allowedOrigins);
  const counters = newCounters();
  const page = makeNonce();
  const guests = new Guests({ ...options, storage, appStorage, openEdge }, counters, askHandlers(options));
  const door = new Door({
    page,
    counters,
    onCaller: (caller) => guests.welcome(caller),
    // Only apps store anything. Asking the storage for other pages makes the browser open files, which takes time.
    lacking: (context) => (context === 'app' && appStorage.durable ? null : 'durable-store'),
    admit(origin, source) {
      const isCrm = source === window.parent || crm?.find(source)?.origin === origin;
      if (isCrm) return allowed.has(origin) ? 'crm' : null;
      return apps?.find(source)?.origin === origin ? 'app' : null;
    },
  });
  const closing = [
    apps?.closed.subscribe((instanceId) => guests.frameClosed('app', instanceId)),
    crm?.closed.subscribe((instanceId) => guests.frameClosed('crm', instanceId)),
  ];
  // Few browsers tell a port that the page at its other end is gone.
  const onPageHide = (): void => guests.leave('the toolbar is loaded again, or left the page');
  window.addEventListener('pagehide', onPageHide);
  for (const arrival of options.arrivals ?? []) door.onMessage(arrival);
  if (guests.size === 0) announce(page, allowed);

  return {
    counters,
    get clients() {
      return guests.size;
    },
    async notify(wish) {
      try {
        return readOutcome(await guests.ask('notification', wish));
      } catch (thrown) {
        return { shown: false, reason: OmniError.from(thrown).message };
      }
    },
    async diagnose() {
      try {
        return readReport(await guests.ask('diagnose', null));
      } catch (thrown) {
        const { message } = OmniError.from(thrown);
        return [{ check: 'connection', severity: 'unknown', message, fix: '' }];
      }
    },
    close() {
      door.close();
      window.removeEventListener('pagehide', onPageHide);
      for (const subscription of closing) subscription?.unsubscribe();
      guests.leave('the toolbar was closed');
      guests.endStandIns();
    },
  };
}
