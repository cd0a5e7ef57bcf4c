import type { Observable } from 'rxjs';
import type { SdkContext } from '../../../core/contract/contexts.js';
import { OmniError } from '../../../core/contract/errors.js';
import type { EventName } from '../../../core/contract/events.js';
import { openEdge as openOmniEdge, type Edge } from '../../../core/edge/edge.js';
import type { AppDirectory, EdgeClient } from '../../../core/edge/client.js';
import { talkersIn } from '../../../core/edge/talks.js';
import type { Finding } from '../../../core/model/diagnosis.js';
import type { KeyValueStorage } from '../../../core/ports/surroundings.js';
import { NO_GRANTS, type ReplicaGrants } from '../../../core/replica.js';
import type { Omni } from '../../../core/types.js';
import { browserStorage } from '../../shared/browser/storage.js';
import type { AskHandlers } from '../wire/asks.js';
import { newCounters, type WireCounters } from '../wire/counters.js';
import { makeNonce } from '../wire/nonce.js';
import type { NotificationOutcome, NotificationWish } from '../wire/notification.js';
import { DOOR_LIMITS, type ClientKind, type Ready } from '../wire/protocol.js';
import { diagnoseFor, notificationAdvice, readReport } from './diagnose.js';
import { Door, type Guest } from './door.js';
import { ReplicaGuest } from './guest-replica.js';
import { SdkGuest } from './guest-sdk.js';
import { keepLatest } from './instances.js';

interface Hosted {
  /** Remembers what the page was told, where that is to be forgotten with its frame. */
  readonly memory?: KeyValueStorage;
}

/** Pages that this page has opened in frames of its own. */
interface HostedPages {
  /** The instance that runs in a window, with its exact origin. */
  find(source: Window): (Hosted & { readonly instanceId: string; readonly origin: string }) | undefined;
  /** Instances whose frame was taken away. */
  readonly closed: Observable<string>;
  /** An instance has connected, or its conversation has ended. */
  onPresence(instanceId: string, present: boolean): void;
}

/** The apps that the toolbar has open. */
export interface HostedApps extends HostedPages, AppDirectory {}

/** The CRM's pages, where they are in frames of ours: a desktop's. */
export interface HostedCrm extends HostedPages {
  /** The page that never closes. */
  readonly first: string;
  /** Which page acts on an event that asks the CRM to do something; null: none. */
  actor(
    event: EventName,
    interactionId: string | undefined,
    connected: (instanceId: string) => boolean,
  ): string | null;
}

export interface FrameServerOptions {
  readonly omni: Omni;
  /** Exact origins of pages that may embed and drive the toolbar. */
  readonly allowedOrigins: readonly string[];
  /** What the copies of the core in pages of an origin may hold; nothing by default. */
  readonly grants?: Readonly<Record<string, ReplicaGrants>>;
  readonly apps?: HostedApps;
  readonly crm?: HostedCrm;
  /** Remembers which screen pops a page has received; by default for as long as the tab lives. */
  readonly storage?: KeyValueStorage;
  /** Keeps what apps store; by default for good. */
  readonly appStorage?: KeyValueStorage;
  /** Messages that came before the toolbar was ready for them. */
  readonly arrivals?: readonly MessageEvent<unknown>[];
  /** A client has connected. What it returns is called when that client is gone. */
  readonly onClient?: (client: FrameClient) => (() => void) | void;
  /** An interaction is in front because somebody has clicked on its notification. */
  readonly onShown?: () => unknown;
  /** What else an SDK in a CRM page may ask of this page beyond the contract, by name. */
  readonly asked?: AskHandlers;
  /** For tests. */
  readonly openEdge?: (omni: Omni, client: EdgeClient) => Edge;
}

/** A page that is connected. */
export interface FrameClient {
  readonly instanceId: string;
  /** It is the page around us, and not one in a frame of ours. */
  readonly around: boolean;
  /** What its SDK can do beyond calls and events. */
  readonly capabilities: readonly string[];
  /** Asks its SDK for what only that page can do. Rejects when it cannot, goes away, or does not answer in time. */
  ask(name: string, payload: unknown): Promise<unknown>;
}

export interface FrameServer {
  readonly counters: Readonly<WireCounters>;
  /** How many clients are connected. */
  readonly clients: number;
  /** Has the CRM page show a notification of the operating system. */
  notify(wish: NotificationWish): Promise<NotificationOutcome>;
  /** What the CRM page sees of itself, of our frame and of the way to us. */
  diagnose(): Promise<readonly Finding[]>;
  close(): void;
}

/** Lets the page around the toolbar, and the apps inside it, talk to the core. */
export function serveFrame(options: FrameServerOptions): FrameServer {
  const { omni, apps, crm, onClient, onShown, openEdge = openOmniEdge } = options;
  const { storage = browserStorage('sessionStorage', 'omni-frame:') } = options;
  const { appStorage = browserStorage('localStorage', 'omni-apps:') } = options;
  const allowed = new Set(options.allowedOrigins);
  const grants = new Map(Object.entries(options.grants ?? {}));
  const counters = newCounters();
  const guests = new Map<string, { close(reason: string, replaced?: boolean): void }>();
  const page = makeNonce();

  const diagnose = (report: unknown): Promise<readonly Finding[]> => diagnoseFor(omni, report);
  const asked: Record<'crm' | 'app', AskHandlers> = {
    crm: {
      diagnose,
      'show-interaction': async (wish) => {
        // Without one nothing would be in front any more.
        const { interactionId } = Object(wish) as { readonly interactionId?: unknown };
        if (typeof interactionId !== 'string')
          throw new OmniError('REQUIRED_FIELD_MISSING', 'Say which interaction to show, as interactionId.');
        await omni.call('selectInteraction', { interactionId });
        await onShown?.();
      },
      ...options.asked,
    },
    // Notifications are the CRM page's affair.
    app: { diagnose: (report) => diagnose({ ...Object(report), notifications: null }) },
  };

  const hasCrm = (): boolean => [...guests.keys()].some((key) => !key.startsWith(keyOf('sdk', 'app', '')));
  const edgeFor = (context: SdkContext, instanceId: string, hosted: Hosted | undefined): Edge => {
    const kept = context === 'app' ? appStorage : (hosted?.memory ?? storage);
    const client = { context, instanceId, hosted: hosted !== undefined, storage: kept, apps, hasCrm };
    if (context === 'app' || !hosted || !crm) return openEdge(omni, client);
    const connected = (id: string): boolean => guests.has(keyOf('sdk', 'crm', id));
    return openEdge(omni, { ...client, acts: (...asked) => crm.actor(...asked, connected) === instanceId });
  };

  const standIn = (instanceId: string): Edge => edgeFor('crm', instanceId, crm && {});
  /** Keep what a page of the CRM must not miss: before it is there, and while it is away. */
  const standby = (crm ? [crm.first] : talkersIn(storage)).map(standIn);
  const endStandby = (): void => {
    for (const edge of standby.splice(0)) edge.close();
  };

  const welcome = ({ hello, port, origin, source, capabilities }: Guest): (() => void) => {
    const { context, instanceId } = hello;
    const pages = context === 'app' ? apps : crm;
    const hosted = source === window.parent ? undefined : pages?.find(source);
    if (source !== window.parent && hosted?.instanceId !== instanceId) {
      throw new OmniError(
        'INVALID_ORIGIN',
        `This frame is not the instance ${instanceId}: use the instanceId of its address.`,
      );
    }
    if (hello.client === 'replica' && context === 'app') {
      throw new OmniError('NOT_ALLOWED', 'An app talks to the toolbar through the SDK alone.');
    }
    const key = keyOf(hello.client, context, instanceId);
    if (!guests.has(key) && guests.size >= DOOR_LIMITS.clients) {
      throw new OmniError(
        'LIMIT',
        `The toolbar has ${DOOR_LIMITS.clients} clients already: disconnect one first.`,
      );
    }
    return () => {
      guests.get(key)?.close('the page connected again', true);
      // A copy of the core beside it says nothing of the page itself.
      const counts = hosted && hello.client === 'sdk';
      const isFirst =
        context === 'crm' && hello.client === 'sdk' && instanceId === (crm?.first ?? instanceId);
      if (isFirst) endStandby();
      if (context === 'crm' && !hosted && hello.client === 'sdk') keepLatest(storage, instanceId);
      const gone = (): void => {
        if (guests.get(key) === guest) {
          guests.delete(key);
          if (counts) pages?.onPresence(instanceId, false);
          if (isFirst) standby.push(standIn(instanceId));
        }
        onGone?.();
      };
      const guest =
        hello.client === 'replica'
          ? new ReplicaGuest(port, omni, grants.get(origin) ?? NO_GRANTS, counters, gone)
          : new SdkGuest(port, context, edgeFor(context, instanceId, hosted), counters, asked[context], gone);
      guests.set(key, guest);
      if (counts) pages?.onPresence(instanceId, true);
      const onGone = onClient?.({
        instanceId,
        around: source === window.parent,
        // A copy of the core is asked for nothing.
        capabilities: guest instanceof SdkGuest ? capabilities : [],
        ask: (name, payload) => guest.ask(name, payload),
      });
    };
  };

  const door = new Door({
    page,
    counters,
    onGuest: welcome,
    // Only apps store anything; for others the browser would open files, and the page wait for them.
    lacking: (context) => (context === 'app' && appStorage.durable ? null : 'durable-store'),
    admit(origin, source) {
      if (source === window.parent) return allowed.has(origin) ? 'crm' : null;
      if (crm?.find(source)?.origin === origin) return allowed.has(origin) ? 'crm' : null;
      return apps?.find(source)?.origin === origin ? 'app' : null;
    },
  });
  /** Asks the CRM page around us; of several clients in it one is enough. */
  const askPage = async (name: string, payload: unknown): Promise<unknown> => {
    const page = [...guests.values()].find((guest) => guest instanceof SdkGuest && guest.context === 'crm');
    if (page instanceof SdkGuest) return page.ask(name, payload);
    throw new OmniError('DISCONNECTED', 'No CRM page is connected.');
  };
  const closing = (['app', 'crm'] as const).map((context) =>
    (context === 'app' ? apps : crm)?.closed.subscribe((instanceId) =>
      guests.get(keyOf('sdk', context, instanceId))?.close('its frame was closed'),
    ),
  );
  const leave = (reason: string): void => {
    for (const guest of [...guests.values()]) guest.close(reason);
  };
  // Few browsers tell a port that the page at its other end is gone.
  const onPageHide = (): void => leave('the toolbar is loaded again, or left the page');
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
        return readOutcome(await askPage('notification', wish));
      } catch (thrown) {
        return { shown: false, reason: OmniError.from(thrown).message };
      }
    },
    async diagnose() {
      try {
        return readReport(await askPage('diagnose', null));
      } catch (thrown) {
        const { message } = OmniError.from(thrown);
        return [{ check: 'connection', severity: 'unknown', message, fix: '' }];
      }
    },
    close() {
      door.close();
      window.removeEventListener('pagehide', onPageHide);
      for (const subscription of closing) subscription?.unsubscribe();
      leave('the toolbar was closed');
      endStandby();
    },
  };
}

const keyOf = (client: ClientKind, context: SdkContext, instanceId: string): string =>
  `${client} ${context} ${instanceId}`;

function readOutcome(value: unknown): NotificationOutcome {
  const { shown, reason } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (shown === true) return { shown, reason: '' };
  const why = typeof reason === 'string' ? reason.slice(0, 300) : '';
  // An agent reads this, and has no use for the line of code that helps whoever wrote the page.
  const help =
    why === 'default'
      ? 'To ask you, it has to call sdk.allowNotifications() when you click.'
      : notificationAdvice(why);
  return { shown: false, reason: `The page around may not show notifications (${why}). ${help}` };
}

/** Invites the page around us to say hello, if it may: no need for it to wait until everything has loaded. */
function announce(page: string, allowed: ReadonlySet<string>): void {
  if (window.parent === window) return;
  const origin = parentOrigin();
  if (origin === null || !allowed.has(origin)) return;
  const ready: Ready = { omni: 'ready', page };
  window.parent.postMessage(ready, origin);
}

/** The origin of the page around us: the browser's word, or where browsers do not say, what the address claims. */
export function parentOrigin(): string | null {
  if (window.parent === window) return null;
  return location.ancestorOrigins?.[0] ?? new URLSearchParams(location.search).get('origin');
}
