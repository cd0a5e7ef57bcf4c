import { Observable, Subject } from 'rxjs';
import type { AudioState, Interaction } from '../../core/model/interaction.js';
import type { Session } from '../../core/model/session.js';
import type { Center, Connection, SampleKind, Limit } from '../../core/model/surroundings.js';
import type { FixedSlices, StateKey } from '../../core/model/state.js';
import type { CenterUpdate, ContactCenter } from '../../core/ports/contact-center.js';
import type { Messaging } from '../../core/ports/messaging.js';
import type { Clock } from '../../core/ports/surroundings.js';
import { OmniError } from '../../core/contract/errors.js';
import type { AgentLink, AgentUpdate, VoiceRoom } from './engine/index.js';

export interface AgentLineOptions {
  readonly clock: Clock;
  /** What does not work in this page, beside what does not work in the center. */
  readonly limits: readonly Limit[];
  readonly samples: readonly SampleKind[];
  /** The origin of the CRM whose records this page reads; the center has none of its own to name. */
  readonly crmDomain?: string | undefined;
  connect(sink: (update: AgentUpdate) => void): AgentLink;
  /** The audio of a call: known in this page and nowhere else. */
  audioOf(interactionId: string): AudioState;
  /** The last listener has left. */
  onDisconnected(): void;
}

const LOST = 'The contact center does not answer. What you do now is sent as soon as it does.';
const PING_INTERVAL = 20_000;
const PING_PATIENCE = 60_000;

/** An agent's line to the center: what comes in, what goes out, and whether the other end is still there. */
export class AgentLine implements ContactCenter {
  readonly name = 'embedded';
  readonly updates$: Observable<CenterUpdate>;
  readonly rooms$: Observable<readonly VoiceRoom[]>;
  readonly #options: AgentLineOptions;
  readonly #updates = new Subject<CenterUpdate>();
  readonly #rooms = new Subject<readonly VoiceRoom[]>();
  #link: AgentLink | null = null;
  #connection: Connection = { status: 'connecting', message: null };
  #pinging: (() => void) | null = null;
  #patience: (() => void) | null = null;
  #pingInterval = PING_INTERVAL;
  #pingPatience = PING_PATIENCE;
  /** A ping is under way. Its answer counts however late it comes, also from a center in another page. */
  #asking = false;

  constructor(options: AgentLineOptions) {
    this.#options = options;
    this.rooms$ = this.#rooms.asObservable();
    this.updates$ = new Observable((subscriber) => {
      const subscription = this.#updates.subscribe(subscriber);
      this.#link ??= options.connect((update) => this.#receive(update));
      return () => {
        subscription.unsubscribe();
        this.#disconnect();
      };
    });
  }

  perform: ContactCenter['perform'] = async (request) => this.#connected().perform(request);

  readonly messaging: Messaging = {
    send: async (params) => this.#connected().send(params),
    setTyping: (params) => this.#link?.setTyping(params),
    markRead: async (params) => this.#connected().markRead(params),
    history: async (params) => this.#connected().history(params),
    download: async (params) => this.#connected().download(params),
  };

  reportAudio: AgentLink['reportAudio'] = async (params) => this.#connected().reportAudio(params);

  #connected(): AgentLink {
    if (!this.#link) throw new OmniError('DISCONNECTED', 'The connection to the contact center is closed.');
    return this.#link;
  }

  #receive(update: AgentUpdate): void {
    if (update.kind === 'rooms') {
      this.#rooms.next(update.rooms);
      return;
    }
    if (update.kind === 'snapshot') this.#startOver(update);
    else if (update.kind === 'event' && update.event.type === 'center.described') {
      this.#updates.next({
        ...update,
        event: { ...update.event, center: this.#described(update.event.center) },
      });
    } else {
      if (update.kind === 'event' && update.event.type === 'session.opened') {
        this.#pace(update.event.settings.pingInterval, update.event.settings.pingNotificationTimeout);
      }
      this.#updates.next(update);
      // By now those who keep it for a host that must not miss it have done so.
      if (update.kind === 'event' && update.event.type === 'interaction.disposed')
        this.#link?.heard({ interactionId: update.event.interactionId });
    }
  }

  #startOver(update: Extract<CenterUpdate, { kind: 'snapshot' }>): void {
    this.#connection = { status: 'connected', message: null };
    const entries = update.entries
      .filter(([key]) => key !== 'connection')
      .map(([key, value]) => [key, this.#completed(key, value)] as const);
    this.#updates.next({ ...update, entries: [...entries, ['connection', this.#connection]] });
    const session = update.entries.find(([key]) => key === 'session')?.[1] as Session | undefined;
    this.#pace(session?.settings?.pingInterval, session?.settings?.pingNotificationTimeout);
  }

  /** Adds to a slice what only this page knows. */
  #completed(key: StateKey, value: unknown): unknown {
    if (key === 'center') return value && this.#described(value as Center);
    if (key === 'crm') return this.#located(value as FixedSlices['crm']);
    if (!key.startsWith('interaction:') || !value) return value;
    const interaction = value as Interaction;
    return { ...interaction, audio: this.#options.audioOf(interaction.id) };
  }

  #described(center: Center): Center {
    const { limits, samples } = this.#options;
    return { ...center, limits: [...center.limits, ...limits], samples };
  }

  #located(crm: FixedSlices['crm']): FixedSlices['crm'] {
    const { crmDomain } = this.#options;
    if (!crmDomain || !crm.configuration || crm.configuration.domain) return crm;
    return { ...crm, configuration: { ...crm.configuration, domain: crmDomain } };
  }

  /** Sets how often the center is pinged and how long it may be silent. Without a number, or with 0, our own hold. */
  #pace(interval?: number, patience?: number): void {
    this.#pingInterval = interval || PING_INTERVAL;
    this.#pingPatience = patience || PING_PATIENCE;
    this.#pinging?.();
    this.#ping();
  }

  #ping(): void {
    const { clock } = this.#options;
    this.#pinging = clock.schedule(clock.now() + this.#pingInterval, () => this.#ping());
    this.#patience ??= clock.schedule(clock.now() + this.#pingPatience, () => {
      this.#patience = null;
      this.#tell({ status: 'lost', message: LOST, name: 'silent' });
    });
    if (this.#asking || !this.#link) return;
    this.#asking = true;
    this.#link
      .ping()
      .then(
        () => {
          this.#patience?.();
          this.#patience = null;
          this.#tell({ status: 'connected', message: null });
        },
        () => undefined,
      )
      .finally(() => (this.#asking = false));
  }

  #tell(connection: Connection): void {
    if (connection.status === this.#connection.status) return;
    this.#connection = connection;
    // NaN stands for now: this page's clock may have been set, while the center's time goes on.
    this.#updates.next({
      kind: 'event',
      at: Number.NaN,
      event: { type: 'connection.changed', connection },
    });
  }

  #disconnect(): void {
    this.#pinging?.();
    this.#patience?.();
    this.#pinging = null;
    this.#patience = null;
    this.#link?.close();
    this.#link = null;
    this.#options.onDisconnected();
  }
}
