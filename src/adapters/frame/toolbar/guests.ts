import type { SdkContext } from '../../../core/contract/contexts.js';
import { OmniError } from '../../../core/contract/errors.js';
import type { Edge } from '../../../core/edge/edge.js';
import { talkersIn } from '../../../core/edge/talks.js';
import { NO_GRANTS } from '../../../core/replica/grants.js';
import type { AskHandlers } from '../wire/asks.js';
import type { WireCounters } from '../wire/counters.js';
import { DOOR_LIMITS, type Hello } from '../wire/protocol.js';
import type { Caller } from './door.js';
import { ReplicaGuest } from './guest-replica.js';
import { SdkGuest } from './guest-sdk.js';
import type { HostedFrame } from './hosted.js';
import { keepLatest } from './instances.js';
import type { FrameServerOptions } from './options.js';

type Options = FrameServerOptions & Required<Pick<FrameServerOptions, 'storage' | 'appStorage' | 'openEdge'>>;

/** The pages that are connected: the one around us, those in frames of ours, and copies of the core in any of them. */
export class Guests {
  readonly #options: Options;
  readonly #counters: WireCounters;
  readonly #asked: Readonly<Record<SdkContext, AskHandlers>>;
  readonly #guests = new Map<string, SdkGuest | ReplicaGuest>();
  /** They keep what a page of the CRM must not miss, before it connects and while it is away. */
  readonly #standIns: Edge[];

  constructor(options: Options, counters: WireCounters, asked: Readonly<Record<SdkContext, AskHandlers>>) {
    this.#options = options;
    this.#counters = counters;
    this.#asked = asked;
    const { crm, storage } = options;
    this.#standIns = (crm ? [crm.first] : talkersIn(storage)).map((id) => this.#standIn(id));
  }

  get size(): number {
    return this.#guests.size;
  }

  /** Throws when there is no room for a caller, or it is not who it says. Returns a function that begins the talk. */
  welcome(caller: Caller): () => void {
    const { hello, source } = caller;
    const { client, context, instanceId } = hello;
    const hosted = source === window.parent ? undefined : this.#pagesOf(context)?.find(source);
    if (source !== window.parent && hosted?.instanceId !== instanceId) {
      throw new OmniError(
        'INVALID_ORIGIN',
        `This frame is not the instance ${instanceId}: use the instanceId of its address.`,
      );
    }
    if (client === 'replica' && context === 'app') {
      throw new OmniError('NOT_ALLOWED', 'An app talks to the toolbar through the SDK alone.');
    }
    if (!this.#guests.has(keyOf(hello)) && this.size >= DOOR_LIMITS.clients) {
      throw new OmniError(
        'LIMIT',
        `The toolbar has ${DOOR_LIMITS.clients} clients already: disconnect one first.`,
      );
    }
    return () => this.#start(caller, hosted);
  }

  /** Asks a page of the CRM: of several that are connected only one. */
  async ask(name: string, payload: unknown): Promise<unknown> {
    for (const guest of this.#guests.values())
      if (guest instanceof SdkGuest && guest.context === 'crm') return guest.ask(name, payload);
    throw new OmniError('DISCONNECTED', 'No CRM page is connected.');
  }

  /** The frame of a page was taken away. */
  frameClosed(context: SdkContext, instanceId: string): void {
    this.#guests.get(keyOf({ client: 'sdk', context, instanceId }))?.close('its frame was closed');
  }

  /** Says goodbye to all guests, with the reason. */
  leave(reason: string): void {
    for (const guest of [...this.#guests.values()]) guest.close(reason);
  }

  endStandIns(): void {
    for (const edge of this.#standIns.splice(0)) edge.close();
  }

  #pagesOf(context: SdkContext) {
    const { apps, crm } = this.#options;
    return context === 'app' ? apps : crm;
  }

  #start(caller: Caller, hosted: HostedFrame | undefined): void {
    const { hello, capabilities } = caller;
    const { client, context, instanceId } = hello;
    const { crm, storage, onClient } = this.#options;
    const key = keyOf(hello);
    this.#guests.get(key)?.close('the page connected again', true);
    // A replica in a page does not mean that the page itself has connected.
    const isPage = client === 'sdk';
    const isFirst = isPage && context === 'crm' && instanceId === (crm?.first ?? instanceId);
    if (isFirst) this.endStandIns();
    if (isPage && !hosted) keepLatest(storage, instanceId);
    const isPresent = (present: boolean): void => {
      if (isPage && hosted) this.#pagesOf(context)?.onPresence(instanceId, present);
    };
    const guest = this.#open(caller, hosted, () => {
      if (this.#guests.get(key) === guest) {
        this.#guests.delete(key);
        isPresent(false);
        if (isFirst) this.#standIns.push(this.#standIn(instanceId));
      }
      onGone?.();
    });
    this.#guests.set(key, guest);
    isPresent(true);
    const onGone = onClient?.({
      instanceId,
      around: !hosted,
      // A replica is asked for nothing.
      capabilities: isPage ? capabilities : [],
      ask: (name, payload) => guest.ask(name, payload),
    });
  }

  #open({ hello, port, origin }: Caller, hosted: HostedFrame | undefined, gone: () => void) {
    const { omni, grants } = this.#options;
    const { client, context, instanceId } = hello;
    const counters = this.#counters;
    if (client === 'replica')
      return new ReplicaGuest(port, omni, grants?.[origin] ?? NO_GRANTS, counters, gone);
    const edge = this.#edgeFor(context, instanceId, hosted);
    return new SdkGuest(port, context, edge, counters, this.#asked[context], gone);
  }

  #edgeFor(context: SdkContext, instanceId: string, hosted: Pick<HostedFrame, 'memory'> | undefined): Edge {
    const { omni, apps, crm, storage, appStorage, openEdge } = this.#options;
    const kept = context === 'app' ? appStorage : (hosted?.memory ?? storage);
    const hasCrm = (): boolean => [...this.#guests.keys()].some((key) => !key.startsWith('sdk app '));
    const client = { context, instanceId, hosted: hosted !== undefined, storage: kept, apps, hasCrm };
    if (context === 'app' || !hosted || !crm) return openEdge(omni, client);
    const connected = (id: string): boolean =>
      this.#guests.has(keyOf({ client: 'sdk', context: 'crm', instanceId: id }));
    return openEdge(omni, { ...client, acts: (...asked) => crm.actor(...asked, connected) === instanceId });
  }

  #standIn(instanceId: string): Edge {
    return this.#edgeFor('crm', instanceId, this.#options.crm && {});
  }
}

const keyOf = ({ client, context, instanceId }: Pick<Hello, 'client' | 'context' | 'instanceId'>): string =>
  `${client} ${context} ${instanceId}`;
